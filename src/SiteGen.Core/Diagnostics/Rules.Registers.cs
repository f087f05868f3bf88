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

    /// <summary>A source that is in the bibliography for nothing.</summary>
    public static readonly Rule UnusedSource = Note("SG0306", "Source that nothing cites",
        "Nothing need be done. If it was meant to be cited, add its id to the `sources:` of a note.");

    /// <summary>A name that no text mentions in any of its forms.</summary>
    public static readonly Rule NameNotMentioned = Note("SG0307", "Name that no text mentions",
        "Compare the aliases with the texts: they are looked for as whole words, and capitals count.");

    /// <summary>An editor who has signed nothing.</summary>
    public static readonly Rule UnusedEditor = Note("SG0308", "Editor who signed nothing",
        "Nothing need be done. To sign annotations, write `by:` into them or into the `defaults:` of a sidecar.");

    /// <summary>A note that rests on nothing.</summary>
    public static readonly Rule NoteWithoutSources = Note("SG0309", "Note without sources",
        "Say under `sources:` what it rests on, so that readers can check it.");

    /// <summary>A correction of a fact that rests on nothing.</summary>
    public static readonly Rule CorrectionWithoutSources = Warning("SG0310", "Correction of a fact without sources",
        "Say under `sources:` what shows that the text is wrong; without that, readers have only your word.");

    /// <summary>An address that no server can have.</summary>
    public static readonly Rule DoubtfulAddress = Warning("SG0311", "Address that cannot be right",
        "Copy the address from the browser once more.");

    /// <summary>A date that has not come yet.</summary>
    public static readonly Rule DateInFuture = Note("SG0312", "Date in the future",
        "If it is not a slip, nothing need be done. Today is what this machine’s clock says.");

    /// <summary>A file among the annotations that is none of those that are read.</summary>
    public static readonly Rule FileNotRead = Warning("SG0313", "File that is not read",
        "Sidecars lie in annotations/, registers (bibliography, names, timeline) in annotations/registers/, pages (.md) in annotations/pages/.");

    private static ImmutableArray<Rule> OfRegisters =>
    [
        DuplicateId, UnknownSource, UnknownText, UnknownEditor, SlugTaken, UnusedSource, NameNotMentioned, UnusedEditor,
        NoteWithoutSources, CorrectionWithoutSources, DoubtfulAddress, DateInFuture, FileNotRead,
    ];
}
