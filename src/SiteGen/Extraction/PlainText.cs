using System.Text;
using SiteGen.Cleaning;

namespace SiteGen.Extraction;

/// <summary>The article's lines and nothing else, neither its title nor its date.</summary>
internal static class PlainText
{
    /// <summary>Kept lines, letter by letter; between two that were not neighbours, or had blank lines between them,
    /// one empty line.</summary>
    public static string Of(CleanText text)
    {
        var kept = new StringBuilder(text.Source.Content.Length);
        var hasGap = false;
        foreach (var verdict in text.Verdicts)
        {
            if (verdict.Fate != Fate.Kept)
            {
                hasGap = true;
                continue;
            }
            if (hasGap && kept.Length > 0)
                kept.Append('\n');
            kept.Append(text.Source.Line(verdict.Line)).Append('\n');
            hasGap = false;
        }
        return kept.ToString();
    }
}
