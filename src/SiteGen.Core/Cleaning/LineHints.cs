using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What the rules say of each line, for the model: evidence, not a verdict.</summary>
internal static class LineHints
{
    /// <summary>What is known of a line that only such rules know as decide nothing.</summary>
    public const int EvidenceOnly = 6;

    /// <summary>What is known of each line of a text: see <see cref="Of(LineRule[])"/>.</summary>
    public static int[] Of(SourceText source, RuleSet rules)
    {
        var hints = new int[source.LineCount];
        for (var line = 0; line < hints.Length; line++)
            hints[line] = Of(rules.Knowing(source.Line(line), new LineFeatures(source.Line(line)).Words));
        return hints;
    }

    /// <summary>Zero, or one more than the zone of the first rule that knows a line, or <see cref="EvidenceOnly"/>.</summary>
    /// <param name="known">The rules that know the line.</param>
    public static int Of(LineRule[] known)
    {
        foreach (var rule in known)
            if (!rule.IsEvidence)
                return 1 + (int)rule.Zone;
        return known.Length > 0 ? EvidenceOnly : 0;
    }
}
