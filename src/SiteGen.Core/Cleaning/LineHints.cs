using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What the rules say of each line, for the model: evidence, not a verdict.</summary>
internal static class LineHints
{
    /// <summary>For each line, zero, or one more than the zone of the first rule that knows such a line.</summary>
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
            foreach (var rule in rules.Matching(lines[line]))
            {
                hints[line] = 1 + (int)rule.Zone;
                break;
            }
        return hints;
    }
}
