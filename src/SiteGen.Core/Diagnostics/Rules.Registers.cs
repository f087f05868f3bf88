using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of ids that must be there, or be there once.
public static partial class Rules
{
    /// <summary>An id twice.</summary>
    public static readonly Rule DuplicateId = Error("SG0301", "Id given twice",
        "Rename one of the two. An id that was published should stay with its annotation.");

    /// <summary>A source that the bibliography lacks.</summary>
    public static readonly Rule UnknownSource = Error("SG0302", "Unknown source",
        "Add an entry to annotations/registers/bibliography.yaml, or correct the id.");

    /// <summary>A text that the edition lacks.</summary>
    public static readonly Rule UnknownText = Error("SG0303", "Unknown text",
        "Name the text by its seed's file name without extension.");

    /// <summary>An editor whom edition.yaml does not name.</summary>
    public static readonly Rule UnknownEditor = Error("SG0304", "Unknown editor",
        "Add the editor to edition.yaml, or correct the id.");

    /// <summary>Two texts under one address.</summary>
    public static readonly Rule SlugTaken = Error("SG0305", "Two texts with one slug",
        "Give one of the texts another `text: slug:`. Capitals and accents do not make a difference in addresses.");

    private static ImmutableArray<Rule> OfRegisters =>
    [
        DuplicateId, UnknownSource, UnknownText, UnknownEditor, SlugTaken,
    ];
}
