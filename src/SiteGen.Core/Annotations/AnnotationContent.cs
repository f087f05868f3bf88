namespace SiteGen.Annotations;

/// <summary>One of the five kinds below, and nothing else.</summary>
public abstract record AnnotationContent
{
    private protected AnnotationContent()
    {
    }
}

/// <summary>Something wrong in the source: TEI's <c>choice/sic/corr</c>, or <c>sic</c> alone without a reading.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Reading">The words put in place of the whole target; null if the passage is flagged and left as it
/// stands.</param>
public sealed record Correction(CorrectionKind Kind, string? Reading) : AnnotationContent;

/// <summary>Context that a reader needs.</summary>
/// <param name="Kind">What it is about; null if not said.</param>
public sealed record Note(NoteKind? Kind) : AnnotationContent;

/// <summary>A typed link to a passage of another text, or of the same one.</summary>
/// <param name="Relation">How this passage stands to the other.</param>
/// <param name="ToSeed">The other text's seed name.</param>
/// <param name="ToTarget">The other passage; null means the text as a whole.</param>
/// <param name="ToPlace">Where the sidecar names the other text.</param>
public sealed record CrossReference(
    Relation Relation, string ToSeed, Target? ToTarget, Diagnostics.Place ToPlace = default) : AnnotationContent;

/// <summary>The other end of a cross-reference, drawn where it points to.</summary>
/// <param name="Relation">How the referring passage stands to this one.</param>
/// <param name="FromSeed">The seed name of the text that refers here.</param>
/// <param name="FromId">The cross-reference's id in that text's sidecar.</param>
public sealed record BackReference(Relation Relation, string FromSeed, string FromId) : AnnotationContent;

/// <summary>Text known to be missing from the scrape: TEI's <c>gap</c>.</summary>
/// <param name="Unit">What is missing.</param>
public sealed record Gap(GapUnit Unit) : AnnotationContent;

/// <summary>What is wrong in a passage.</summary>
public enum CorrectionKind
{
    /// <summary>A slip of wording.</summary>
    Misprint,

    /// <summary>Against the record.</summary>
    Factual,

    /// <summary>Against another place of the same text.</summary>
    Contradiction,

    /// <summary>Out of its time.</summary>
    Anachronism,

    /// <summary>A slip of signs: spaces, quotes, capitals.</summary>
    Typography,
}

/// <summary>What a note is about.</summary>
public enum NoteKind
{
    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>A treaty, resolution or other text.</summary>
    Document,

    /// <summary>A number.</summary>
    Figure,

    /// <summary>A body.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A weapon.</summary>
    Weapon,

    /// <summary>A person.</summary>
    Person,
}

/// <summary>How one passage stands to another.</summary>
public enum Relation
{
    /// <summary>Both say the same.</summary>
    Agrees,

    /// <summary>They cannot both be right, or pull apart.</summary>
    Contradicts,

    /// <summary>One says more.</summary>
    Expands,

    /// <summary>Both speak of one event.</summary>
    SameEvent,

    /// <summary>Worth reading side by side.</summary>
    Compare,
}

/// <summary>What is missing.</summary>
public enum GapUnit
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A list.</summary>
    List,

    /// <summary>Where a link led.</summary>
    Link,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A paragraph or more.</summary>
    Paragraph,

    /// <summary>Not known.</summary>
    Unknown,
}
