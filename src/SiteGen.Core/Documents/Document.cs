using System.Collections.Immutable;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>A text as blocks.</summary>
/// <remarks>
/// Every line that is not blank is in a block, in source order, those that were taken out included: so the document
/// can be read as an article and as scraped, and an annotation on a removed line has a place.
/// </remarks>
/// <param name="Clean">The verdicts it was made from.</param>
/// <param name="Blocks">In source order; they do not overlap.</param>
public sealed record Document(CleanText Clean, ImmutableArray<Block> Blocks)
{
    /// <summary>Where a block goes on in its next line: from the end of the words of one line to the words of the other, in source order.
    /// A reader sees one space. Empty unless paragraphs were broken at a column.</summary>
    public ImmutableArray<TextSpan> LineEnds { get; init; } = [];

    /// <summary>The line ends that share a character with a span.</summary>
    public ReadOnlySpan<TextSpan> LineEndsIn(TextSpan span)
    {
        if (LineEnds.IsEmpty)
            return [];
        var first = FirstThatEndsAfter(span.Start);
        var end = first;
        while (end < LineEnds.Length && LineEnds[end].Start < span.End)
            end++;
        return LineEnds.AsSpan()[first..end];
    }

    /// <summary>The words of a span as a reader sees them: with one space for each line end.</summary>
    public string WordsOf(TextSpan span)
    {
        var ends = LineEndsIn(span);
        if (ends.IsEmpty)
            return Clean.Source.Slice(span).ToString();
        var words = new StringBuilder(span.Length);
        var at = span.Start;
        foreach (var end in ends)
        {
            words.Append(Clean.Source.Slice(new TextSpan(at, Math.Max(at, end.Start)))).Append(' ');
            at = Math.Min(end.End, span.End);
        }
        return words.Append(Clean.Source.Slice(new TextSpan(at, span.End))).ToString();
    }

    private int FirstThatEndsAfter(int offset)
    {
        var (low, high) = (0, LineEnds.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (LineEnds[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
