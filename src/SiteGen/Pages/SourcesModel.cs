using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>The bibliography, each source with where it is cited.</summary>
internal static class SourcesModel
{
    public static Model Of(Edition edition, Links links) => new()
    {
        ["count"] = Words.Some(edition.Bibliography.Count, "source", "sources"),
        ["horizon"] = edition.Settings.Horizon is { } horizon ? Words.Date(horizon) : "",
        ["entries"] = Model.List(edition.Sources.Select(entry => SourceEntry(edition, entry, links))),
    };

    private static Model SourceEntry(Edition edition, BibliographyEntry entry, Links links)
    {
        var note = NoteMarkdown.ToEntry(entry.Note, links);
        var annote = NoteMarkdown.ToEntry(entry.Annote, links);
        return new Model(21)
        {
            ["id"] = entry.Id,
            ["label"] = edition.CitationLabels[entry.Id],
            ["title"] = entry.Title,
            ["author"] = entry.Author,
            ["publisher"] = entry.Publisher,
            ["container"] = entry.ContainerTitle,
            ["issued"] = entry.Issued is { } issued ? Words.Date(issued) : "",
            ["isoIssued"] = entry.Issued ?? "",
            ["url"] = entry.Url,
            ["unopened"] = entry.Unopened,
            ["archived"] = Model.List(entry.Archived.Where(address => address != entry.Url)),
            ["kind"] = entry.Kind is { } kind ? Words.For(kind) : "",
            ["consulted"] = entry.Consulted is { } consulted ? Words.For(consulted) : "",
            // Something for the line below the source, which stands there only then.
            ["hasRemark"] = entry.Kind is not null || entry.Consulted is not null
                || (annote.Html.Length > 0 && !annote.IsLong) || (note.Html.Length > 0 && !note.IsLong),
            ["noteHtml"] = note.Html,
            ["isNoteLong"] = note.IsLong,
            ["annoteHtml"] = annote.Html,
            ["isAnnoteLong"] = annote.IsLong,
            ["cited"] = Model.List(edition.Cited.GetValueOrDefault(entry.Id, []).Select(cited => CitedAt(edition, cited, links))),
        };
    }

    private static Model CitedAt(Edition edition, CitedAt cited, Links links)
    {
        if (cited.Text is not { } index)
            return new Model
            {
                ["href"] = links.To("timeline.html", cited.Id),
                ["shortTitle"] = "Timeline",
                ["shortLanguageHtml"] = "",
                ["place"] = Words.Date(edition.Timeline.First(dated => dated.Event.Id == cited.Id).Event.Date),
                ["locator"] = cited.Locator,
            };
        var text = edition.Texts[index];
        return new Model
        {
            ["href"] = links.To(Links.Reading(text.Slug), cited.Id ?? "about.text"),
            ["shortTitle"] = text.Description.ShortTitle,
            ["shortLanguageHtml"] = LanguageHtml.Of(text.Description.ShortTitle, text, edition),
            ["place"] = cited.Id is null ? "about the text" : Words.Number(text.NumberOf(cited.Id)),
            ["locator"] = cited.Locator,
        };
    }
}
