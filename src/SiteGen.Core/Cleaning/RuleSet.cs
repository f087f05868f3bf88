using System.Collections.Immutable;

namespace SiteGen.Cleaning;

/// <summary>All rules of all packs, ready to be asked about a line.</summary>
public sealed class RuleSet
{
    private const int LongestOnStack = 512;

    private readonly Dictionary<string, List<LineRule>>.AlternateLookup<ReadOnlySpan<char>> _lines;

    // By the first word of the beginning: a line is held against the few beginnings that could be its own.
    private readonly Dictionary<string, List<(string Key, LineRule Rule)>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    // Of longer lines and keys no rule knows anything.
    private readonly int _mostWords;
    private readonly int _longestLine;

    /// <param name="rules">In order of precedence.</param>
    /// <exception cref="ArgumentException">A rule has an empty key, which is in every line, or takes any line that begins
    /// with a number.</exception>
    public RuleSet(IEnumerable<LineRule> rules)
    {
        var byLine = new Dictionary<string, List<LineRule>>(StringComparer.Ordinal);
        var byFirstWord = new Dictionary<string, List<(string Key, LineRule Rule)>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.Lines.Contains("") || rule.Begins.Contains("") || rule.Contains.Contains(""))
                throw new ArgumentException($"The rule {rule.Id} has an empty key.", nameof(rules));
            // Signs before the first word are no part of a key: of "© 1998" only the number is left.
            if (rule.Begins.Any(beginning => !beginning.Any(char.IsLetter)))
                throw new ArgumentException($"The rule {rule.Id} has a beginning without a letter.", nameof(rules));
            foreach (var line in rule.Lines)
            {
                Add(byLine, line, rule);
                _longestLine = Math.Max(_longestLine, line.Length);
            }
            foreach (var beginning in rule.Begins)
                Add(byFirstWord, FirstWord(beginning).ToString(), (beginning, rule));
            _mostWords = Math.Max(_mostWords, rule.MostWords);
        }
        _lines = byLine.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The rules that know such a line, wherever on the page they apply; those that decide, and mere evidence.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">How many words it has: see <see cref="LineFeatures.Words"/>.</param>
    /// <returns>Those that know the whole line before those that know its beginning.</returns>
    internal LineRule[] Knowing(ReadOnlySpan<char> line, int words)
    {
        if (words > _mostWords)
            return [];
        var key = LineKey.Of(line, line.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[line.Length]);
        // Most lines are known to no rule; for them nothing is made.
        List<LineRule>? known = null;
        if (key.Length <= _longestLine && _lines.TryGetValue(key, out var whole))
            foreach (var rule in whole)
                if (words <= rule.MostWords)
                    (known ??= []).Add(rule);
        if (_beginnings.TryGetValue(FirstWord(key), out var beginnings))
            foreach (var (beginning, rule) in beginnings)
                if (words <= rule.MostWords && Begins(key, beginning) && (rule.Contains.IsEmpty || HasAnyWord(key, rule.Contains)))
                    (known ??= []).Add(rule);
        return known is null ? [] : [.. known];
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string key, T entry)
    {
        if (!index.TryGetValue(key, out var known))
            index[key] = known = [];
        known.Add(entry);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> key)
    {
        var end = 0;
        while (end < key.Length && char.IsLetterOrDigit(key[end]))
            end++;
        return key[..end];
    }

    private static bool Begins(ReadOnlySpan<char> line, string beginning) =>
        line.StartsWith(beginning, StringComparison.Ordinal)
        && (line.Length == beginning.Length || !char.IsLetterOrDigit(line[beginning.Length])
            || !char.IsLetterOrDigit(beginning[^1]));

    private static bool HasAnyWord(ReadOnlySpan<char> line, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (HasWord(line, word))
                return true;
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> line, string word)
    {
        for (int at = 0, next; (next = line[at..].IndexOf(word, StringComparison.Ordinal)) >= 0; at++)
        {
            at += next;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1]))
                && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return true;
        }
        return false;
    }
}
