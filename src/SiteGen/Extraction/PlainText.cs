using System.Text;
using SiteGen.Cleaning;
using SiteGen.Documents;

namespace SiteGen.Extraction;

/// <summary>The article as plain text.</summary>
internal static class PlainText
{
    /// <summary>Title and blocks, with an empty line between any two that are not items of one list.</summary>
    public static string Of(string title, IEnumerable<(Block Block, string Words)> blocks)
    {
        var text = new StringBuilder(title).Append('\n');
        foreach (var (block, words) in blocks)
        {
            if (block.Kind != BlockKind.Item || block.BeginsList)
                text.Append('\n');
            text.Append(words).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The lines and nothing else, neither title nor date: kept lines, letter by letter, paragraphs that were broken at a column
    /// in one; between two that were not neighbours, or had blank lines between them, one empty line.</summary>
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
            var line = text.Source.Line(verdict.Line);
            if (!hasGap && verdict.Line > 0 && text.Paragraphs.Of(verdict.Line) == text.Paragraphs.Of(verdict.Line - 1))
            {
                // The break becomes a space, where it was one.
                var start = Paragraphs.BreakBefore(text.Source, verdict.Line).End - text.Source.LineSpan(verdict.Line).Start;
                while (char.IsWhiteSpace(kept[^1]))
                    kept.Length--;
                kept.Append(' ').Append(line[start..]).Append('\n');
                continue;
            }
            if (hasGap && kept.Length > 0)
                kept.Append('\n');
            kept.Append(line).Append('\n');
            hasGap = false;
        }
        return kept.ToString();
    }
}
