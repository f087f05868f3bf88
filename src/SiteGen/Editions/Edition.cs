using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>A whole edition: every page and export is made from it and from nothing else.</summary>
/// <param name="Settings">What edition.yaml says.</param>
/// <param name="Texts">By seed name.</param>
/// <param name="Bibliography">By id; in no order, as all that is by id or name.</param>
/// <param name="CitationLabels">How notes call each source, by its id; no two are called alike.</param>
/// <param name="Cited">Where each source is cited, by its id; sources that are not cited are missing.</param>
/// <param name="Names">The register's names in its order, with their first mention in each text.</param>
/// <param name="Timeline">By date.</param>
/// <param name="Pages">The editors' pages, by name.</param>
internal sealed record Edition(
    EditionSettings Settings,
    ImmutableArray<EditionText> Texts,
    ImmutableDictionary<string, BibliographyEntry> Bibliography,
    ImmutableDictionary<string, string> CitationLabels,
    ImmutableDictionary<string, ImmutableArray<CitedAt>> Cited,
    ImmutableArray<NameMentions> Names,
    ImmutableArray<DatedEvent> Timeline,
    ImmutableDictionary<string, EditorialPage> Pages)
{
    private readonly Dictionary<string, int> _indices = Texts
        .Select((text, index) => (text.Name, index)).ToDictionary(entry => entry.Name, entry => entry.index, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _editors = Settings.Editors
        .DistinctBy(editor => editor.Id).ToDictionary(editor => editor.Id, editor => editor.Name, StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, CrossLink>> _toWhole = new(() => Texts.SelectMany(text => text.Links)
        .Where(link => link.ToSpan is null).ToLookup(link => Texts[link.ToText].Name, StringComparer.Ordinal));

    /// <summary>The bibliography in the order of its labels, capitals and small letters alike.</summary>
    public IEnumerable<BibliographyEntry> Sources => Bibliography.Values
        .OrderBy(entry => CitationLabels[entry.Id], StringComparer.OrdinalIgnoreCase)
        .ThenBy(entry => CitationLabels[entry.Id], StringComparer.Ordinal);

    /// <summary>The text made of a seed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such seed.</exception>
    public EditionText Text(string seedName) => Texts[_indices[seedName]];

    /// <summary>An editor's name; the id itself if edition.yaml has no such editor.</summary>
    public string EditorName(string id) => _editors.GetValueOrDefault(id, id);

    /// <summary>All cross-references, text by text in reading order.</summary>
    public IEnumerable<CrossLink> Links => Texts.SelectMany(text => text.Links);

    /// <summary>The cross-references to a text as a whole, which are drawn at no passage of it; text by text in reading order.</summary>
    public IEnumerable<CrossLink> LinksToWhole(EditionText text) => _toWhole.Value[text.Name];
}

/// <summary>A place that cites a source.</summary>
/// <param name="Text">Index of the text; null for an event of the timeline.</param>
/// <param name="Id">The annotation's or the event's id; null for the description of the text.</param>
/// <param name="Locator">Where in the source; empty if the whole.</param>
internal sealed record CitedAt(int? Text, string? Id, string Locator);

/// <summary>A name and where the texts first mention it.</summary>
internal sealed record NameMentions(NameEntry Name, ImmutableArray<Mention> First);

/// <summary>A passage of a text.</summary>
/// <param name="Text">Index of the text.</param>
/// <param name="Span">The passage, in the seed.</param>
internal readonly record struct Mention(int Text, TextSpan Span);

/// <summary>An event and the passages that speak of it.</summary>
internal sealed record DatedEvent(TimelineEvent Event, ImmutableArray<Mention> Mentions);
