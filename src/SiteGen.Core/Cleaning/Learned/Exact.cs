namespace SiteGen.Cleaning.Learned;

/// <summary>Exponential and logarithm from additions and multiplications alone: the same bits on every machine, which
/// those of the system's library are not.</summary>
internal static class Exact
{
    private const double Ln2 = 0.693147180559945309;

    private static ReadOnlySpan<double> ReciprocalFactorials =>
    [
        1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120,
        1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1,
    ];

    /// <summary>e to the power of a number; zero far below, never infinite.</summary>
    /// <param name="x">Any number; beyond ±700 it counts as that.</param>
    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        x = Math.Min(x, 700);
        var octaves = (int)(x / Ln2);
        var rest = x - (octaves * Ln2);
        // Taylor's series; |rest| is below ln 2, so that the thirteenth term is below 1e-11.
        var sum = 0.0;
        foreach (var coefficient in ReciprocalFactorials)
            sum = (sum * rest) + coefficient;
        return sum * BitConverter.Int64BitsToDouble((octaves + 1023L) << 52);
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var octaves = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | (1023L << 52));
        // ln m = 2 artanh((m − 1) / (m + 1)), whose series converges fast between 1 and 2.
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        double sum = 0, power = ratio;
        for (var k = 1; k <= 21; k += 2)
        {
            sum += power / k;
            power *= square;
        }
        return (octaves * Ln2) + (2 * sum);
    }
}
