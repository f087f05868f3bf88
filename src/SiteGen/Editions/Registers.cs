using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>What all texts of an edition share.</summary>
internal sealed record Registers(
    ImmutableArray<BibliographyEntry> Bibliography,
    ImmutableArray<NameEntry> Names,
    ImmutableArray<TimelineEvent> Timeline);

/// <summary>A source, with CSL's field names. Empty texts are not given.</summary>
internal sealed record BibliographyEntry(
    string Id, Place Place, string Type, string Title, string Author, string Publisher, string ContainerTitle,
    string? Issued, string Url, string Unopened, ImmutableArray<string> Archived, SourceKind? Kind,
    Consulted? Consulted, string Note, string Annote);

/// <summary>How near a source stands to what it reports.</summary>
internal enum SourceKind
{
    Primary,
    PrimaryMirror,
    OfficialReported,
    News,
    Reference,
    Origin,
    Editorial,
    GeneralKnowledge,
}

/// <summary>How much of a source was consulted.</summary>
internal enum Consulted
{
    Whole,
    Part,
    None,
}

/// <summary>A name, and the forms in which the texts are searched for it.</summary>
internal sealed record NameEntry(
    string Id, Place Place, string Name, NameCategory Category, string Definition, ImmutableArray<string> Aliases);

/// <summary>What a name names.</summary>
internal enum NameCategory
{
    Person,
    Organisation,
    Place,
    Document,
    Weapon,
    Event,
}

/// <summary>Something that happened.</summary>
internal sealed record TimelineEvent(
    string Id, Place Place, string Date, string Title, string Body, ImmutableArray<Citation> Sources,
    ImmutableArray<TimelineMention> Mentions);

/// <summary>A passage that speaks of an event.</summary>
internal sealed record TimelineMention(string SeedName, Target Target, Place Place);

/// <summary>A page of Markdown by the editors.</summary>
internal sealed record EditorialPage(string Name, string Title, string Markdown, string Path, int FirstLine);
