namespace SiteGen.Cleaning;

/// <summary>All rules of all packs, ready to be asked about a line.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, List<LineRule>> _byLine = new(StringComparer.Ordinal);

    // By the first word of the beginning: a line is held against the few beginnings that could be its own.
    private readonly Dictionary<string, List<(string Key, LineRule Rule)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, LineRule Rule)>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    /// <param name="rules">In order of precedence.</param>
    /// <exception cref="ArgumentException">A rule has an empty key, which is in every line, or takes any line that begins
    /// with a number.</exception>
    public RuleSet(IEnumerable<LineRule> rules)
    {
        _beginnings = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var rule in rules)
        {
            if (rule.Lines.Contains("") || rule.Begins.Contains("") || rule.Contains.Contains(""))
                throw new ArgumentException($"The rule {rule.Id} has an empty key.", nameof(rules));
            // Signs before the first word are no part of a key: of "© 1998" only the number is left.
            if (rule.Begins.Any(beginning => !beginning.Any(char.IsLetter)))
                throw new ArgumentException($"The rule {rule.Id} has a beginning without a letter.", nameof(rules));
            foreach (var line in rule.Lines)
                Add(_byLine, line, rule);
            foreach (var beginning in rule.Begins)
                Add(_byFirstWord, FirstWord(beginning).ToString(), (beginning, rule));
        }
    }

    /// <summary>The rules that know such a line, wherever on the page they apply; those that decide, not mere evidence.</summary>
    internal IEnumerable<LineRule> Matching(LineFeatures line) => All(line).Where(rule => !rule.IsEvidence);

    /// <summary>The rules that know such a line but do not decide.</summary>
    internal IEnumerable<LineRule> Evidence(LineFeatures line) => All(line).Where(rule => rule.IsEvidence);

    private IEnumerable<LineRule> All(LineFeatures line)
    {
        var isKnown = _byLine.TryGetValue(line.Key, out var whole);
        var mayBegin = _beginnings.TryGetValue(FirstWord(line.Key), out var beginnings);
        // Most lines are known to no rule; for them nothing is made.
        return isKnown || mayBegin ? All(line, whole ?? [], beginnings ?? []) : [];
    }

    private static IEnumerable<LineRule> All(LineFeatures line, List<LineRule> whole, List<(string Key, LineRule Rule)> beginnings)
    {
        foreach (var rule in whole)
            if (line.Words <= rule.MostWords)
                yield return rule;
        foreach (var (key, rule) in beginnings)
            if (line.Words <= rule.MostWords && Begins(line.Key, key)
                && (rule.Contains.IsEmpty || rule.Contains.Any(word => HasWord(line.Key, word))))
                yield return rule;
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

    private static bool Begins(string line, string beginning) =>
        line.StartsWith(beginning, StringComparison.Ordinal)
        && (line.Length == beginning.Length || !char.IsLetterOrDigit(line[beginning.Length])
            || !char.IsLetterOrDigit(beginning[^1]));

    private static bool HasWord(string line, string word)
    {
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0;
             at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1]))
                && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return true;
        }
        return false;
    }
}
