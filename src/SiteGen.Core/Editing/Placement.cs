using SiteGen.Annotations;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>Where an annotation's number stands: after its last words, and after the punctuation that closes them.</summary>
/// <param name="Anchored">The annotation.</param>
/// <param name="Block">Index of the block in which it ends.</param>
/// <param name="Offset">The offset in the seed, within that block.</param>
internal sealed record Placement(AnchoredAnnotation Anchored, int Block, int Offset)
{
    /// <summary>By place; of two that end together, the one that begins first comes first, then by id.</summary>
    public static readonly Comparer<Placement> ReadingOrder = Comparer<Placement>.Create((a, b) =>
        (a.Block, a.Offset, a.Anchored.Span.Start) == (b.Block, b.Offset, b.Anchored.Span.Start)
            ? string.CompareOrdinal(a.Anchored.Annotation.Id, b.Anchored.Annotation.Id)
            : (a.Block, a.Offset, a.Anchored.Span.Start).CompareTo((b.Block, b.Offset, b.Anchored.Span.Start)));

    public static Placement Of(Document document, AnchoredAnnotation anchored)
    {
        var index = BlockOf(document, anchored.Span);
        if (index < 0)
            return new Placement(anchored, 0, anchored.Span.End);
        var block = document.Blocks[index].Span;
        var end = Math.Clamp(anchored.Span.End, block.Start, block.End);
        // A point before a passage must not slip behind the signs that open or close it.
        var offset = anchored.Span.IsEmpty ? end : PastClosingSigns(document.Clean.Source, end, block.End);
        return new Placement(anchored, index, offset);
    }

    // The last block that shares words with the passage; for a point, or a passage between blocks, the block that
    // holds it or else the last one before it. -1 only if the text has no blocks.
    private static int BlockOf(Document document, TextSpan span)
    {
        var nearest = document.Blocks.Length > 0 ? 0 : -1;
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i].Span;
            if (block.Overlaps(span) || block.Start <= span.Start)
                nearest = i;
            if (span.IsEmpty && block.Contains(span))
                return i;
        }
        // A list's number or bullet stands before its block, and belongs to it.
        return nearest + 1 < document.Blocks.Length && !document.Blocks[nearest].Span.Overlaps(span) && Mark.Of(document, document.Blocks[nearest + 1]).Overlaps(span)
            ? nearest + 1 : nearest;
    }

    private static int PastClosingSigns(SourceText source, int from, int blockEnd)
    {
        var at = from;
        while (at < blockEnd && source.Content[at] is '.' or ',' or ';' or ':' or '!' or '?' or '…'
                   or ')' or ']' or '}' or '"' or '\'' or '”' or '’' or '»')
        {
            at++;
            if (at >= blockEnd)
                break;
        }
        // "Ukraine" in "Ukraine’s": the sign belongs to the word that goes on.
        return at == blockEnd || char.IsWhiteSpace(source.Content[at]) ? at : from;
    }
}
