namespace SiteGen.Trainer.Structure;

/// <summary>Measures of many rows in few steps: trees need not tell every number from the next.</summary>
internal sealed class MeasureBins
{
    /// <summary>Number of bins of a measure at most.</summary>
    public const int Most = 64;

    private readonly int[][] _ends;
    private readonly byte[][] _bins;

    public MeasureBins(IReadOnlyList<int[]> rows, int measures)
    {
        (_ends, _bins) = (new int[measures][], new byte[measures][]);
        for (var measure = 0; measure < measures; measure++)
        {
            int[] sorted = [.. rows.Select(row => row[measure]).Order()];
            var ends = _ends[measure] = EndsOf(sorted);
            _bins[measure] = [.. rows.Select(row => Array.BinarySearch(ends, row[measure]) is var at && at < 0 ? (byte)~at : (byte)at)];
        }
    }

    /// <summary>Number of measures.</summary>
    public int Measures => _bins.Length;

    /// <summary>The bin of each row.</summary>
    public byte[] Of(int measure) => _bins[measure];

    /// <summary>Number of bins.</summary>
    public int CountOf(int measure) => _ends[measure].Length;

    /// <summary>The greatest number of a bin.</summary>
    public int EndOf(int measure, int bin) => _ends[measure][bin];

    /// <summary>Parts rows, in their order, by whether they are in a bin or below it.</summary>
    public (int[] Low, int[] High) Part(int[] rows, int measure, int bin)
    {
        var bins = _bins[measure];
        return ([.. rows.Where(row => bins[row] <= bin)], [.. rows.Where(row => bins[row] > bin)]);
    }

    // Each number has a bin of its own, or all bins have about as many rows.
    private static int[] EndsOf(int[] sorted)
    {
        int[] numbers = [.. sorted.Distinct()];
        return numbers.Length <= Most ? numbers
            : [.. Enumerable.Range(1, Most).Select(bin => sorted[(int)((long)bin * sorted.Length / Most) - 1]).Distinct()];
    }
}
