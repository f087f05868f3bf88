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
        var pairs = new LetterPairs(content, quotation);
        TextSpan? best = null;
        var bestLikeness = LeastLikeness;
        foreach (var start in WordStarts(content))
        {
            foreach (var end in EndsNear(content, start, quotation.Length))
            {
                var likeness = pairs.Likeness(start, end);
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
            if (content[i] != ' ' && (i == 0 || content[i - 1] == ' ' || WordEnds.IsBetween(content, i)))
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
        var after = aim;
        while (after < content.Length && !IsEnd(content, after))
            after++;
        yield return after;
        var before = aim - 1;
        while (before > start && !IsEnd(content, before))
            before--;
        if (before > start)
            yield return before;
    }

    private static bool IsEnd(string content, int at) => content[at] == ' ' || WordEnds.IsBetween(content, at);

    /// <summary>The pairs of letters of a quotation, and where in a text they are.</summary>
    private sealed class LetterPairs
    {
        // Of each pair of the text its number among the quotation's; -1 for one that the quotation lacks.
        private readonly int[] _text;
        private readonly int[] _counts;
        private readonly int[] _left;
        private readonly int _count;

        public LetterPairs(string text, string quotation)
        {
            var numbers = new Dictionary<int, int>();
            var counts = new List<int>();
            for (var i = 0; i + 1 < quotation.Length; i++)
            {
                if (numbers.TryAdd(Pair(quotation, i), counts.Count))
                    counts.Add(0);
                counts[numbers[Pair(quotation, i)]]++;
            }
            _counts = [.. counts];
            _left = new int[_counts.Length];
            _count = quotation.Length - 1;
            _text = new int[Math.Max(0, text.Length - 1)];
            for (var i = 0; i < _text.Length; i++)
                _text[i] = numbers.GetValueOrDefault(Pair(text, i), -1);
        }

        public double Likeness(int start, int end)
        {
            _counts.CopyTo(_left, 0);
            var shared = 0;
            foreach (var pair in _text.AsSpan(start, end - start - 1))
                if (pair >= 0 && _left[pair]-- > 0)
                    shared++;
            return 2.0 * shared / (_count + Math.Max(1, end - start - 1));
        }

        private static int Pair(string text, int at) =>
            (char.ToLowerInvariant(text[at]) << 16) | char.ToLowerInvariant(text[at + 1]);
    }
}
