using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What the rules say of each line, for the model: evidence, not a verdict.</summary>
internal static class LineHints
{
    /// <summary>What is known of a line that only such rules know as decide nothing.</summary>
    public const int EvidenceOnly = 6;

    /// <summary>For each line, zero, or one more than the zone of the first rule that knows such a line, or
    /// <see cref="EvidenceOnly"/>.</summary>
    public static int[] Of(SourceText source, RuleSet rules)
    {
        var lines = new LineFeatures[source.LineCount];
        for (var line = 0; line < lines.Length; line++)
            lines[line] = new LineFeatures(source.Line(line));
        return Of(lines, rules);
    }

    /// <inheritdoc cref="Of(SourceText, RuleSet)"/>
    public static int[] Of(LineFeatures[] lines, RuleSet rules)
    {
        var hints = new int[lines.Length];
        for (var line = 0; line < lines.Length; line++)
            hints[line] = HintOf(lines[line], rules);
        return hints;
    }

    private static int HintOf(LineFeatures line, RuleSet rules)
    {
        foreach (var rule in rules.Matching(line))
            return 1 + (int)rule.Zone;
        foreach (var _ in rules.Evidence(line))
            return EvidenceOnly;
        return 0;
    }
}
