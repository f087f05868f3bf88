namespace SiteGen.Diagnostics;

/// <summary>Names the known word that someone probably meant.</summary>
public static class Spelling
{
    /// <summary>A hint with the nearest word, or else with all of them if they are few.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>A sentence; null if nothing helpful can be said.</returns>
    public static string? Hint(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        if (Nearest(word, words) is { } nearest)
            return $"did you mean “{nearest}”?";
        return words.Count is > 0 and <= 24 ? $"known here: {string.Join(", ", words)}" : null;
    }

    /// <summary>The word with the smallest edit distance (Levenshtein 1966), if it is small for the word's length.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = Math.Max(2, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            if (distance >= least)
                continue;
            (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[b.Length];
    }
}
