using SiteGen.Diagnostics;

namespace SiteGen.Annotations;

/// <summary>The passage an annotation speaks of, given by quoting it: a TextQuoteSelector of the Web Annotation Data
/// Model, or a RangeSelector over two of them.</summary>
/// <param name="Place">Where the target stands in the sidecar.</param>
/// <param name="Start">The quoted passage, or the beginning of a range.</param>
/// <param name="End">The end of a range (its last words belong to it); null if the target is one quotation.</param>
/// <param name="At">The point before or after the passage; null means the passage itself.</param>
public sealed record Target(Place Place, Quotation Start, Quotation? End = null, Side? At = null)
{
    /// <summary>The target as a reader would recognise it: its quoted words.</summary>
    public string Words => End is null ? Start.Exact : $"{Start.Exact} … {End.Exact}";
}

/// <summary>A quotation that must be found in exactly one place.</summary>
/// <param name="Exact">The words, as in the seed up to <see cref="Text.Folding"/>. Not empty.</param>
/// <param name="Prefix">Words that come directly before, up to white space; empty if not needed.</param>
/// <param name="Suffix">Words that come directly after, up to white space; empty if not needed.</param>
/// <param name="Occurrence">Which of the places, one-based, in reading order; null if there is but one.</param>
/// <param name="Line">The source line in which it begins, one-based; null if not needed.</param>
public sealed record Quotation(
    string Exact, string Prefix = "", string Suffix = "", int? Occurrence = null, int? Line = null);

/// <summary>A side of a passage.</summary>
public enum Side
{
    /// <summary>The point where the passage begins.</summary>
    Before,

    /// <summary>The point where the passage ends.</summary>
    After,
}
