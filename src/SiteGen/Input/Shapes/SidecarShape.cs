using System.Collections.Immutable;
using SiteGen.Annotations;
using static SiteGen.Input.Shapes.CommonShapes;

namespace SiteGen.Input.Shapes;

/// <summary>What a sidecar may hold.</summary>
internal static class SidecarShape
{
    public static readonly ImmutableArray<string> TextFields =
        ["title", "creator", "publisher", "issued", "subject", "source"];

    public static readonly MapShape Text = new("What the text is, in Dublin Core's terms.",
    [
        new Field("title", new TextShape("The title. If it stands in a line above the article, that line is the title; if the scraped page has lost it, it is shown in brackets as the editor's.")),
        new Field("shortTitle", new TextShape("How tables and other texts' notes name the text.")),
        new Field("slug", new TextShape("The text's address: texts/SLUG.html.", TextForm.Slug)),
        new Field("creator", new TextShape("Who wrote it, as the page says.")),
        new Field("publisher", new TextShape("The site or paper that published it.")),
        new Field("issued", Date),
        new Field("subject", new TextShape("The section of the site.")),
        new Field("source", new TextShape("The address where it was published.", TextForm.Address)),
        new Field("language", new TextShape("The text's language, if not the edition's: a tag such as en or de.", TextForm.Language)),
        new Field("sources", Sources),
        new Field("remarks", new MapShape("What a reader must know about one of these fields.",
        [
            .. TextFields.Select(name => new Field(name, Markdown)),
            new Field("page", new TextShape("What a reader must know about the page as a whole.", TextForm.Markdown)),
        ])),
    ]);

    public static readonly MapShape Cleaning = new("A remark on some lines, or an overrule of the cleaner.",
    [
        new Field("lines", new TextShape("A line number or a range: 10 or 17-18.", TextForm.Lines), IsRequired: true),
        new Field("action", Words("Overrules the cleaner.", CleaningAction.Keep, CleaningAction.Remove)),
        new Field("reason", new TextShape("Why the cleaner is overruled; shown to readers.")),
        new Field("remark", Markdown),
    ])
    { Dependences = [new("reason", "action")] };

    public static readonly MapShape Structure = new("What a line is, where the program cannot know.",
    [
        new Field("id", Id),
        new Field("line", new NumberShape("The source line.", 1, 100_000_000), IsRequired: true),
        new Field("as", Words("What the line is. A list has items.", StructureKind.List, StructureKind.Item,
            StructureKind.Heading, StructureKind.Paragraph, StructureKind.Quotation)),
        new Field("level", new NumberShape("A heading's level.", 2, 6)),
        new Field("items", new ListShape("The beginning of each item of a list that was run together.",
            new TextShape("The first words of an item.", TextForm.Quotation))),
        new Field("remark", Markdown),
    ])
    { Dependences = [new("level", "as", "heading"), new("items", "as", "list")] };

    public static readonly MapShape Correction = Annotation("A correction: emended with a reading, flagged without.",
    [
        new Field("reading", new TextShape("The words put in place of the whole target.", TextForm.Quotation)),
        new Field("kind", Words("What is wrong.", CorrectionKind.Misprint, CorrectionKind.Factual,
            CorrectionKind.Contradiction, CorrectionKind.Anachronism, CorrectionKind.Typography), IsRequired: true),
        new Field("reason", Markdown, IsRequired: true),
    ]);

    public static readonly MapShape Note = Annotation("A note: context a reader needs.",
    [
        new Field("kind", Words("What the note is about.", NoteKind.Event, NoteKind.Document, NoteKind.Figure,
            NoteKind.Organisation, NoteKind.Place, NoteKind.Weapon, NoteKind.Person)),
        new Field("body", Markdown, IsRequired: true),
    ]);

    public static readonly MapShape CrossReference = Annotation("A link to a passage of another text.",
    [
        new Field("to", new MapShape("The other passage; without a target, the other text as a whole.",
        [
            new Field("seed", new TextShape("The other text: its seed's file name without extension.", TextForm.SeedName), IsRequired: true),
            new Field("target", Passage),
        ]), IsRequired: true),
        new Field("relation", Words("How this passage stands to the other.", Relation.Agrees, Relation.Contradicts,
            Relation.Expands, Relation.SameEvent, Relation.Compare), IsRequired: true),
        new Field("body", new TextShape("One sentence, shown at both ends.", TextForm.Markdown)),
    ]);

    public static readonly MapShape Gap = Annotation("Text that is known to be missing.",
    [
        new Field("unit", Words("What is missing.", GapUnit.Title, GapUnit.Heading, GapUnit.List, GapUnit.Link,
            GapUnit.Image, GapUnit.Paragraph, GapUnit.Unknown), IsRequired: true),
        new Field("body", Markdown, IsRequired: true),
    ]);

    public static readonly MapShape Root = new("The annotations of one text.",
    [
        new Field("sha256", new TextShape("The SHA-256 of the seed's bytes; another seed stops the build.", TextForm.Sha256)),
        new Field("text", Text),
        new Field("defaults", new MapShape("What holds for every annotation here that does not say otherwise.", AttributionFields)),
        new Field("cleaning", new ListShape("Remarks on lines that were taken out, and overrules of the cleaner.", Cleaning)),
        new Field("structure", new ListShape("Headings and lists that the scrape has flattened.", Structure)),
        new Field("corrections", new ListShape("What is wrong in the text.", Correction)),
        new Field("notes", new ListShape("Context that a reader needs.", Note)),
        new Field("crossReferences", new ListShape("Links to passages of other texts.", CrossReference)),
        new Field("gaps", new ListShape("What the scrape has lost.", Gap)),
    ]);

    private static MapShape Annotation(string description, ImmutableArray<Field> fields) => new(description,
    [
        new Field("id", Id, IsRequired: true),
        new Field("target", Passage, IsRequired: true),
        .. fields,
        new Field("sources", Sources),
        .. AttributionFields,
    ]);
}
