namespace SiteGen.Cleaning;

/// <summary>All rules of all packs, ready to be asked about a line.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, List<LineRule>> _byLine = new(StringComparer.Ordinal);
    private readonly List<(string Key, LineRule Rule)> _byBeginning = [];

    /// <param name="rules">In order of precedence.</param>
    /// <exception cref="ArgumentException">A rule has an empty key, which is in every line.</exception>
    public RuleSet(IEnumerable<LineRule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Lines.Contains("") || rule.Begins.Contains("") || rule.Contains.Contains(""))
                throw new ArgumentException($"The rule {rule.Id} has an empty key.", nameof(rules));
            foreach (var line in rule.Lines)
            {
                if (!_byLine.TryGetValue(line, out var known))
                    _byLine[line] = known = [];
                known.Add(rule);
            }
            foreach (var beginning in rule.Begins)
                _byBeginning.Add((beginning, rule));
        }
    }

    /// <summary>The rules that know such a line, wherever on the page they apply.</summary>
    internal IEnumerable<LineRule> Matching(LineFeatures line)
    {
        if (_byLine.TryGetValue(line.Key, out var whole))
            foreach (var rule in whole)
                if (line.Words <= rule.MostWords)
                    yield return rule;
        foreach (var (key, rule) in _byBeginning)
            if (line.Words <= rule.MostWords && Begins(line.Key, key)
                && (rule.Contains.IsEmpty || rule.Contains.Any(word => HasWord(line.Key, word))))
                yield return rule;
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
