namespace SiteGen.Cleaning;

/// <summary>Finds the stretch of a page in which prose is densest: the article, whatever stands before and after it.</summary>
internal static class MainRun
{
    // A line that is not prose takes away this many words: a menu of two hundred lines parts a notice from the article,
    // a list within the article does not.
    private const int GapWords = 2;

    // A shorter stretch at the top may be a notice, so words of one paragraph do not count without end.
    private const int MostWordsPerLine = 120;

    /// <summary>The first line of the run; the number of lines if there is no prose.</summary>
    /// <remarks>The run of the largest sum, found in one pass (Kadane's algorithm).</remarks>
    public static int StartOf(IReadOnlyList<LineFeatures> lines, Func<int, bool> counts)
    {
        int best = 0, bestStart = lines.Count, sum = 0, start = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].IsBlank)
                continue;
            if (sum <= 0)
                (sum, start) = (0, line);
            sum += lines[line].IsProse && counts(line) ? Math.Min(lines[line].Words, MostWordsPerLine) : -GapWords;
            if (sum > best)
                (best, bestStart) = (sum, start);
        }
        return bestStart;
    }
}
