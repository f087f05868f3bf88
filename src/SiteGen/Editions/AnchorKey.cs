using System.Globalization;

namespace SiteGen.Editions;

/// <summary>What speaks of a passage of a text.</summary>
internal enum AnchorKind
{
    /// <summary>An annotation of the text's own sidecar.</summary>
    Annotation,

    /// <summary>A cross-reference that leads here, from another text or the same.</summary>
    FarEnd,

    /// <summary>An event of the timeline.</summary>
    Mention,

    /// <summary>An entry about the cleaning of some lines.</summary>
    Cleaning,

    /// <summary>An entry about the structure of a line.</summary>
    Structure,
}

/// <summary>The name of an anchor among all those of one text.</summary>
/// <param name="Kind">What speaks of the passage.</param>
/// <param name="Id">Of the annotation or event; empty for entries about lines, which have their numbers.</param>
/// <param name="From">Of a far end: the seed name of the text whose sidecar it is in; else empty.</param>
/// <param name="Number">Of a mention: which of the event's passages in this text, one-based. Of lines: the first.</param>
/// <param name="Last">Of lines: the last; else zero.</param>
internal sealed record AnchorKey(AnchorKind Kind, string Id, string From = "", int Number = 0, int Last = 0)
    : IComparable<AnchorKey>
{
    public bool IsOfLines => Kind is AnchorKind.Cleaning or AnchorKind.Structure;

    /// <summary>The lines as a sidecar gives them.</summary>
    public string Lines => Number == Last ? Invariant($"{Number}") : Invariant($"{Number}-{Last}");

    public int CompareTo(AnchorKey? other)
    {
        if (other is null)
            return 1;
        var byName = Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(From, other.From);
        if (byName == 0)
            byName = string.CompareOrdinal(Id, other.Id);
        return byName != 0 ? byName : (Number, Last).CompareTo((other.Number, other.Last));
    }

    /// <summary>As an editor calls it.</summary>
    public override string ToString() => Kind switch
    {
        AnchorKind.FarEnd => $"{Id}, from {From}",
        AnchorKind.Mention when Number > 1 => Invariant($"{Id}, in the timeline, passage {Number}"),
        AnchorKind.Mention => $"{Id}, in the timeline",
        AnchorKind.Cleaning => $"cleaning of {(Number == Last ? "line" : "lines")} {Lines}",
        AnchorKind.Structure => $"structure of line {Lines}",
        _ => Id,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
