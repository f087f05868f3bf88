namespace SiteGen.Trainer;

/// <summary>Precision and recall of 4-grams of words, as the article-extraction-benchmark of Scrapinghub counts them.</summary>
internal static class Shingles
{
    public static (double? Precision, double? Recall) Score(Dictionary<ulong, int> gold, int goldCount, string found)
    {
        var said = Of(found);
        var count = said.Values.Sum();
        var both = 0;
        foreach (var (gram, times) in said)
            if (gold.TryGetValue(gram, out var known))
                both += Math.Min(times, known);
        return (count == 0 ? null : (double)both / count, goldCount == 0 ? null : (double)both / goldCount);
    }

    public static Dictionary<ulong, int> Of(string text)
    {
        var words = new List<ulong>();
        ulong hash = 0xCBF29CE484222325;
        var length = 0;
        foreach (var c in text + "\n")
        {
            if (char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNumber
                or System.Globalization.UnicodeCategory.LetterNumber)
            {
                hash = (hash ^ c) * 0x100000001B3;
                length++;
            }
            else if (length > 0)
            {
                words.Add(hash);
                (hash, length) = (0xCBF29CE484222325, 0);
            }
        }
        var grams = new Dictionary<ulong, int>();
        for (var i = 0; i < Math.Max(1, words.Count - 3); i++)
        {
            ulong gram = 0;
            for (var k = i; k < Math.Min(i + 4, words.Count); k++)
                gram = (gram * 0x9E3779B97F4A7C15) ^ words[k] ^ (gram >> 29);
            if (words.Count > 0)
                grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;
    }
}
