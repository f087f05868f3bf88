using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What the rules say of a line, for the model.</summary>
/// <param name="Known">Zero, or one more than the zone of the first rule that knows the line, or <see cref="EvidenceOnly"/>: evidence, not a verdict.</param>
/// <param name="Announces">What it stands above.</param>
/// <param name="IsComment">Whether readers have written it: that is certain.</param>
internal readonly record struct LineHint(int Known, Announcement Announces, bool IsComment)
{
    /// <summary>What is known of a line that only such rules know as decide nothing.</summary>
    public const int EvidenceOnly = 6;

    /// <summary>Of each line of a text.</summary>
    public static LineHint[] Of(SourceText source, RuleSet rules)
    {
        var (lines, known) = (new LineFeatures[source.LineCount], new LineRule[source.LineCount][]);
        for (var line = 0; line < lines.Length; line++)
        {
            lines[line] = new LineFeatures(source.Line(line));
            known[line] = rules.Knowing(source.Line(line), lines[line].Words);
        }
        return Of(known, ReaderComments.HeadingIn(lines, known));
    }

    /// <summary>Of each line.</summary>
    /// <param name="known">The rules that know it.</param>
    /// <param name="comments">What <see cref="ReaderComments.HeadingIn"/> has found.</param>
    public static LineHint[] Of(LineRule[][] known, int? comments)
    {
        var hints = new LineHint[known.Length];
        for (var line = 0; line < hints.Length; line++)
            hints[line] = Of(known[line], line >= comments);
        return hints;
    }

    private static LineHint Of(LineRule[] known, bool isComment)
    {
        var (zone, announces) = (known.Length > 0 ? EvidenceOnly : 0, Announcement.Nothing);
        foreach (var rule in known)
        {
            if (zone == EvidenceOnly && !rule.IsEvidence)
                zone = 1 + (int)rule.Zone;
            if (announces == Announcement.Nothing)
                announces = rule.Announces;
        }
        return new(zone, announces, isComment);
    }
}
