using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>Finds the passage that most resembles a quotation: for a hint, never for an answer.</summary>
internal static class NearestPassage
{
    // Below this the "nearest" passage is merely another one, and naming it would mislead.
    private const double LeastLikeness = 0.6;

    // The search is only run to phrase an error; a seed too large for it gets the error without a suggestion.
    private const int LongestText = 4_000_000;

    /// <summary>The passage, in offsets of the original text; null if none resembles the quotation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quotation">The folded quotation.</param>
    /// <remarks>Likeness is Dice's coefficient over the letter pairs of two strings, without regard to case: 1 for the
    /// same pairs, 0 for none in common. Every stretch of words about as long as the quotation is compared.</remarks>
    public static TextSpan? Of(FoldedText text, string quotation)
    {
        var content = text.Content;
        if (quotation.Length < 3 || content.Length < quotation.Length / 2 || content.Length > LongestText)
            return null;
        var starts = WordStarts(content);
        var pairs = PairsOf(quotation);
        TextSpan? best = null;
        var bestLikeness = LeastLikeness;
        foreach (var start in starts)
        {
            foreach (var end in EndsNear(content, start, quotation.Length))
            {
                var likeness = Likeness(content.AsSpan(start, end - start), pairs, quotation.Length - 1);
                if (likeness <= bestLikeness)
                    continue;
                bestLikeness = likeness;
                best = new TextSpan(start, end);
            }
        }
        return best is { } span ? text.ToOriginal(WithoutClosingSigns(content, span, quotation)) : null;
    }

    // A comma or stop after the last word is not part of what was meant, unless the quotation ends in one too.
    private static TextSpan WithoutClosingSigns(string content, TextSpan passage, string quotation)
    {
        var end = passage.End;
        while (end > passage.Start + 1 && char.IsLetterOrDigit(quotation[^1]) && char.IsPunctuation(content[end - 1]))
            end--;
        return new TextSpan(passage.Start, end);
    }

    private static List<int> WordStarts(string content)
    {
        var starts = new List<int>();
        for (var i = 0; i < content.Length; i++)
            if (content[i] != ' ' && (i == 0 || content[i - 1] == ' '))
                starts.Add(i);
        return starts;
    }

    // The ends of words just before and just after the quotation's length: one word more or less is common.
    private static IEnumerable<int> EndsNear(string content, int start, int length)
    {
        var aim = start + length;
        if (aim >= content.Length)
        {
            yield return content.Length;
            yield break;
        }
        var after = content.IndexOf(' ', aim);
        yield return after < 0 ? content.Length : after;
        var before = content.LastIndexOf(' ', aim - 1, aim - start);
        if (before > start)
            yield return before;
    }

    private static Dictionary<int, int> PairsOf(ReadOnlySpan<char> text)
    {
        var pairs = new Dictionary<int, int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = Pair(text, i);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }
        return pairs;
    }

    private static double Likeness(ReadOnlySpan<char> candidate, Dictionary<int, int> pairs, int pairCount)
    {
        var left = new Dictionary<int, int>(pairs);
        var shared = 0;
        for (var i = 0; i + 1 < candidate.Length; i++)
        {
            var pair = Pair(candidate, i);
            if (left.TryGetValue(pair, out var count) && count > 0)
            {
                left[pair] = count - 1;
                shared++;
            }
        }
        return 2.0 * shared / (pairCount + Math.Max(1, candidate.Length - 1));
    }

    private static int Pair(ReadOnlySpan<char> text, int at) =>
        (char.ToLowerInvariant(text[at]) << 16) | char.ToLowerInvariant(text[at + 1]);
}
