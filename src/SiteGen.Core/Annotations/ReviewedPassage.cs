using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>A passage as an editor last saw it, in a seed that may be gone by now.</summary>
/// <param name="Start">In Unicode code points from the beginning of the seed's content.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Line">In which it begins, one-based.</param>
/// <param name="Column">Where in that line, one-based, in UTF-16 code units.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Before">What stood before it: <see cref="Context.Before"/>.</param>
/// <param name="After">What stood after it: <see cref="Context.After"/>.</param>
public sealed record ReviewedPassage(
    int Start, int End, int Line, int Column, PassageText Text, string Before, string After)
{
    /// <summary>Whether a reader who looks for a passage finds it where this one was, in the same words and surroundings: how much stands in the lines
    /// above does not matter.</summary>
    public bool IsWhere(ReviewedPassage other) => this with { Start = other.Start, End = other.End } == other;

    /// <summary>A passage of a seed as it is now.</summary>
    public static ReviewedPassage Of(SourceText source, TextSpan span)
    {
        var (line, column) = source.PositionOf(span.Start);
        var start = source.CodePointsBefore(span.Start);
        return new ReviewedPassage(start, start + source.CodePointsIn(span), line, column, PassageText.Of(source.Slice(span)),
            Context.Before(source.Content, span.Start), Context.After(source.Content, span.End));
    }
}
