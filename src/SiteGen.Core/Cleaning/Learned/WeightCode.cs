namespace SiteGen.Cleaning.Learned;

/// <summary>A weight as one sign of a text: fine steps around zero, coarse ones far from it.</summary>
/// <remarks>The sign <c>O</c> is zero; the k-th sign after it is k² / 500, and before it −k² / 500. So weights between
/// −4.2 and 4.4 can be written, and thousands of them take little room and no time to read.</remarks>
internal static class WeightCode
{
    private const char Zero = 'O';
    private const char Least = '!';
    private const char Most = '~';
    private const float Scale = 500;

    private static readonly float[] s_weights = [.. Enumerable.Range(Least, Most - Least + 1).Select(sign => (sign - Zero) * Math.Abs(sign - Zero) / Scale)];

    /// <summary>The sign of the weight that is nearest.</summary>
    public static char Encode(float weight)
    {
        var steps = (int)MathF.Round(MathF.Sqrt(MathF.Abs(weight) * Scale)) * MathF.Sign(weight);
        return (char)Math.Clamp(Zero + (int)steps, Least, Most);
    }

    /// <summary>The weight that a sign stands for, which must be one that does.</summary>
    public static float Decode(char sign) => s_weights[sign - Least];

    /// <summary>Reads weights up to the first sign that stands for none.</summary>
    /// <returns>How many were read.</returns>
    public static int Decode(ReadOnlySpan<char> signs, Span<float> weights)
    {
        ReadOnlySpan<float> known = s_weights;
        for (var i = 0; i < signs.Length; i++)
        {
            var sign = signs[i] - Least;
            if ((uint)sign >= (uint)known.Length)
                return i;
            weights[i] = known[sign];
        }
        return signs.Length;
    }
}
