using SiteGen.Editions;
using static SiteGen.Input.Shapes.CommonShapes;

namespace SiteGen.Input.Shapes;

/// <summary>What the registers and edition.yaml may hold.</summary>
internal static class RegisterShapes
{
    public static readonly MapShape BibliographyEntry = new("A source, with CSL's field names.",
    [
        new Field("id", Id, IsRequired: true),
        new Field("type", new WordShape("What it is: a type of CSL 1.0.2.",
            ["article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
             "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "figure", "graphic", "hearing",
             "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "pamphlet",
             "paper-conference", "patent", "periodical", "personal_communication", "post", "post-weblog", "regulation",
             "report", "review", "software", "song", "speech", "standard", "thesis", "treaty", "webpage"])),
        new Field("title", new TextShape("The title."), IsRequired: true),
        new Field("author", new TextShape("Who wrote it.")),
        new Field("publisher", new TextShape("Who published it.")),
        new Field("container-title", new TextShape("The paper, site or collection that it is part of.")),
        new Field("issued", Date),
        new Field("URL", new TextShape("The address that was read.", TextForm.Address)),
        new Field("unopened", new TextShape("An official address that was not opened.", TextForm.Address)),
        new Field("archived", new ListShape("Archived or mirrored copies that were read.",
            new TextShape("An address.", TextForm.Address))),
        new Field("kind", Words("How near it stands to what it reports.", SourceKind.Primary, SourceKind.PrimaryMirror,
            SourceKind.OfficialReported, SourceKind.News, SourceKind.Reference, SourceKind.Origin, SourceKind.Editorial,
            SourceKind.GeneralKnowledge)),
        new Field("consulted", Words("How much of it was consulted.", Consulted.Whole, Consulted.Part, Consulted.None)),
        new Field("note", Markdown),
        new Field("annote", new TextShape("What the source confirms here.", TextForm.Markdown)),
    ]);

    public static readonly MapShape Bibliography = new("The edition's sources.",
        [new Field("entries", new ListShape("One entry for each source.", BibliographyEntry), IsRequired: true)]);

    public static readonly MapShape Name = new("A person, body, place or thing that the texts name.",
    [
        new Field("id", Id, IsRequired: true),
        new Field("name", new TextShape("The name as the index shows it."), IsRequired: true),
        new Field("category", Words("What it is.", NameCategory.Person, NameCategory.Organisation, NameCategory.Place,
            NameCategory.Document, NameCategory.Weapon, NameCategory.Event), IsRequired: true),
        new Field("definition", new TextShape("Who or what it is, in one sentence.", TextForm.Markdown)),
        new Field("aliases", new ListShape("The forms that are looked for in the texts: whole words, in this case of letters.",
            new TextShape("A form of the name.", TextForm.Quotation)), IsRequired: true),
    ]);

    public static readonly MapShape Names = new("The edition's names.",
        [new Field("names", new ListShape("One entry for each name.", Name), IsRequired: true)]);

    public static readonly MapShape TimelineEvent = new("Something that happened, and where the texts speak of it.",
    [
        new Field("id", Id, IsRequired: true),
        new Field("date", Date, IsRequired: true),
        new Field("title", new TextShape("What happened, in a few words."), IsRequired: true),
        new Field("body", Markdown),
        new Field("sources", Sources),
        new Field("mentions", new ListShape("Passages that speak of it.", new MapShape("A passage of a text.",
        [
            new Field("seed", new TextShape("The text: its seed's file name without extension.", TextForm.SeedName), IsRequired: true),
            new Field("target", Passage, IsRequired: true),
        ]))),
    ]);

    public static readonly MapShape Timeline = new("The edition's timeline.",
        [new Field("events", new ListShape("One entry for each event; they are shown by date.", TimelineEvent), IsRequired: true)]);

    public static readonly MapShape Edition = new("An edition: what it is, whose it is, and how it is published.",
    [
        new Field("title", new TextShape("The edition's title."), IsRequired: true),
        new Field("subtitle", new TextShape("The line below the title.")),
        new Field("language", new TextShape("The language of the edition: a tag such as en or de.", TextForm.Language), IsRequired: true),
        new Field("publisher", new TextShape("Who publishes the edition.")),
        new Field("editors", new ListShape("Who made it.", new MapShape("An editor.",
        [
            new Field("id", Id, IsRequired: true),
            new Field("name", new TextShape("The name as readers see it."), IsRequired: true),
        ])), IsRequired: true),
        new Field("statement", new TextShape("What the edition is, in one paragraph of Markdown.", TextForm.Markdown)),
        new Field("rights", new TextShape("Whose the texts and the annotations are.", TextForm.Markdown)),
        new Field("horizon", new TextShape("The date up to which sources were consulted.", TextForm.Date)),
        new Field("baseUrl", new TextShape("The address at which the edition is published, for feeds and site maps.", TextForm.Root)),
        new Field("index", new SwitchShape("Whether search engines may index the pages; false unless given, because the texts are republished.")),
        new Field("textsPerPage", new NumberShape(
            "How many texts a page of a list (texts, corrections, removed, missing, connections) speaks of at most; 50 unless given. A larger edition has several.", 1, 10_000)),
    ]);

    public static readonly MapShape FrontMatter = new("What stands at the head of an editorial page.",
        [new Field("title", new TextShape("The page's title."), IsRequired: true)]);
}
