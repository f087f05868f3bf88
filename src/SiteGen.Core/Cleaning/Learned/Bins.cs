using System.Numerics;

namespace SiteGen.Cleaning.Learned;

/// <summary>Cuts numbers into few steps, so that a linear model can follow a curve.</summary>
internal static class Bins
{
    /// <summary>Number of steps of <see cref="Words"/>.</summary>
    public const int WordSteps = 6;

    /// <summary>Number of steps of <see cref="Share"/>.</summary>
    public const int ShareSteps = 12;

    /// <summary>Half octaves: 0, 1, 2, 3, 4–5, 6–7, 8–11, 12–15, 16–23 and so on.</summary>
    /// <param name="number">Not negative.</param>
    /// <param name="steps">Everything beyond the last step is in it.</param>
    public static int Log(int number, int steps)
    {
        if (number < 4)
            return Math.Min(number, steps - 1);
        var octave = BitOperations.Log2((uint)number);
        return Math.Min((2 * octave) + ((number >> (octave - 1)) & 1), steps - 1);
    }

    /// <summary>None, tenths, all.</summary>
    /// <param name="part">At most a tenth of what 32 bits hold: no page has so many words.</param>
    /// <param name="whole">Of which it is a part.</param>
    public static int Share(int part, int whole) =>
        part <= 0 || whole <= 0 ? 0 : part >= whole ? ShareSteps - 1 : 1 + (int)((uint)part * 10 / (uint)whole);

    /// <summary>None, less than a quarter, half, three quarters, more; five steps.</summary>
    public static int Quarter(int part, int whole) =>
        part <= 0 || whole <= 0 ? 0 : Math.Min(4, 1 + (int)((uint)part * 4 / (uint)whole));

    /// <summary>Of a number of words: one, a label, a short headline, a long one, a sentence, a paragraph.</summary>
    public static int Words(int words) => words switch
    {
        <= 1 => 0,
        <= 3 => 1,
        <= 7 => 2,
        <= 14 => 3,
        <= 29 => 4,
        _ => 5,
    };

    /// <summary>A number that may be negative, in steps around zero.</summary>
    /// <param name="number">Any.</param>
    /// <param name="step">Width of a step.</param>
    /// <param name="steps">An odd number of steps; the middle one is around zero.</param>
    public static int Signed(float number, float step, int steps)
    {
        var middle = steps / 2;
        var at = (number / step) + middle + 0.5f;
        return at <= 0 ? 0 : at >= steps ? steps - 1 : (int)at;
    }
}
