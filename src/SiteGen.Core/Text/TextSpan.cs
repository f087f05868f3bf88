namespace SiteGen.Text;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 code units in one text.</summary>
/// <remarks>
/// The span does not say which text it points into: the documentation of whatever holds it does.
/// An empty span is a point between two characters, not "no span": absence is <c>TextSpan?</c>.
/// </remarks>
public readonly record struct TextSpan
{
    /// <param name="start">First code unit, zero-based.</param>
    /// <param name="end">One past the last code unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative, or
    /// <paramref name="end"/> lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First code unit, zero-based.</summary>
    public int Start { get; }

    /// <summary>One past the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units; zero for a point.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span is a point.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Whether every code unit of <paramref name="other"/> lies inside; a point at either edge does.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit. A point shares none.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>The shared part; null if there is none.</summary>
    public TextSpan? Intersect(TextSpan other) =>
        Overlaps(other) ? new TextSpan(Math.Max(Start, other.Start), Math.Min(End, other.End)) : null;
}
