using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>What stands before the words of an item or a quotation and says that it is one: a number, a bullet, a quote mark. It is no word of the text.</summary>
public static class Mark
{
    /// <summary>The mark of a block, in the seed; empty if it has none.</summary>
    public static TextSpan Of(Document document, Block block)
    {
        var source = document.Clean.Source;
        var line = source.LineSpan(block.Line);
        var length = block.Kind switch
        {
            BlockKind.Item => ListMarker.Of(source.Slice(line)).Length,
            BlockKind.Quotation => QuoteMark.Of(source.Slice(line)).Length,
            _ => 0,
        };
        var end = line.Start + length;
        // A list that was run together has several items in its line.
        if (length == 0 || end > block.Span.Start || !source.Slice(new TextSpan(end, block.Span.Start)).IsWhiteSpace())
            return new TextSpan(block.Span.Start, block.Span.Start);
        var mark = source.Slice(new TextSpan(line.Start, end));
        var start = end - mark.TrimStart().Length;
        return new TextSpan(start, start + mark.Trim().Length);
    }

    /// <summary>The mark that goes although some words of its block stay; null if none does.</summary>
    /// <param name="document">The text.</param>
    /// <param name="gone">What goes, in the seed.</param>
    public static TextSpan? ChangedBy(Document document, TextSpan gone)
    {
        foreach (var block in document.Blocks)
            if (block.Span.Start > gone.Start && !gone.Contains(block.Span) && Of(document, block) is { IsEmpty: false } mark && mark.Overlaps(gone))
                return mark;
        return null;
    }

    /// <summary>The block that a mark belongs to.</summary>
    public static Block BlockAfter(Document document, TextSpan mark) => document.Blocks.First(block => block.Span.Start >= mark.End);
}
