using SiteGen.Annotations;
using SiteGen.Editions;
using SiteGen.Pages.Search;

namespace SiteGen.Pages;

/// <summary>Which pages an edition has.</summary>
internal static class PageList
{
    /// <summary>All pages.</summary>
    public static List<SitePage> Of(Edition edition)
    {
        List<SitePage> pages = [.. InParallel.Map(edition.Texts, (text, index) => OfText(edition, text, index)).SelectMany(own => own), .. Lists(edition), .. Registers(edition), .. Editorial(edition)];
        pages.AddRange(ForMachines(edition, [.. pages]));
        return pages;
    }

    private static SitePage[] OfText(Edition edition, EditionText text, int index)
    {
        var title = text.Description.ShownTitle;
        return
        [
            new(Links.Reading(text.Slug), "reading", $"{title}, annotated",
                $"Annotated edition of “{title}”, with every change and its reason.", links => ReadingModel.Of(edition, text, links))
            {
                Of = index,
                Text = text,
            },
            new(Links.Source(text.Slug), "source", $"{title}, as scraped",
                $"The source of “{title}”, line by line.", links => SourceModel.Of(edition, text, links))
            {
                Of = index,
            },
        ];
    }

    private static IEnumerable<SitePage> Lists(Edition edition)
    {
        foreach (var part in EditionPart.Of(edition, "index.html", "", _ => true))
            yield return part.IsFirst
                ? new(part.Path, "index", edition.Settings.Title, edition.Settings.Subtitle, links => IndexModels.Start(part, links))
                : Part(part, "texts", "Texts", "The texts of the edition.", IndexModels.Texts);
        foreach (var part in EditionPart.Of(edition, "corrections.html", "corrections or flags", text => text.Has<Correction>()))
            yield return Part(part, "corrections", "Corrections", "Every correction and flag, with its reason.", CorrectionsModel.Of);
        foreach (var part in EditionPart.Of(edition, "removed.html", "", _ => true))
            yield return Part(part, "removed", "Removed lines", "Every line that was taken out, with rule and reason.", LedgerModel.Of);
        foreach (var part in EditionPart.Of(edition, "missing.html", "gaps", text => text.Has<Gap>()))
            yield return Part(part, "missing", "What is missing", "What the scrape has lost.", CorrectionsModel.Missing);
        foreach (var part in EditionPart.Of(edition, "connections.html", "cross-references", text => !text.Links.IsEmpty))
        {
            var page = Part(part, "connections", "Connections", "How the texts agree, contradict and expand on one another.", IndexModels.Connections);
            // The first has the picture of all texts.
            yield return part.IsFirst ? page with { Part = null } : page;
        }
    }

    private static SitePage Part(
        EditionPart part, string template, string title, string description, Func<EditionPart, Links, Model> model) =>
        new(part.Path, template, part.Words.Length > 0 ? $"{title}, {part.Words}" : title, description, links => model(part, links))
        {
            Part = part,
            List = part.List,
        };

    private static IEnumerable<SitePage> Registers(Edition edition) =>
    [
        new("names.html", "names", "Names", "People, bodies, places and things that the texts name.", links => IndexModels.Names(edition, links)),
        new("timeline.html", "timeline", "Timeline", "What happened when, and where the texts speak of it.", links => IndexModels.Timeline(edition, links)),
        new("sources.html", "sources", "Sources", "What the annotations rest on, and where each source is cited.", links => SourcesModel.Of(edition, links)),
        new("search.html", "search", "Search", "Find words in the texts, as corrected and as scraped, in notes, names, events and sources.", links => SearchModel.Of(edition, links))
        {
            Scripts = ["assets/edition.js", "assets/search.js", "assets/search-page.js", SearchIndex.Start],
        },
    ];

    private static IEnumerable<SitePage> Editorial(Edition edition)
    {
        var settings = edition.Settings;
        foreach (var page in edition.Pages.Values.Where(page => page.Name != "introduction").OrderBy(page => page.Name, StringComparer.Ordinal))
            yield return new($"{page.Name}.html", "page", page.Title, $"{page.Title}: {settings.Title}", links => IndexModels.Editorial(page, links));
        if (!edition.Pages.ContainsKey("about"))
            yield return new("about.html", "page", "About this edition", $"About: {settings.Title}", links =>
                IndexModels.Editorial(new EditorialPage("about", "About this edition", settings.Statement, "", 1), links));
        yield return new("404.html", "404", "Page not found", "There is no such page.", _ => new Model { ["title"] = settings.Title });
    }

    private static IEnumerable<SitePage> ForMachines(Edition edition, SitePage[] forReaders) =>
    [
        new("feed.xml", "feed", "", "", links => FeedModel.Of(edition, links)),
        new("sitemap.xml", "sitemap", "", "", _ => Sitemap(edition, forReaders)),
        new("robots.txt", "robots", "", "", _ => new Model
        {
            ["mayIndex"] = edition.Settings.MayIndex,
            ["baseUrl"] = edition.Settings.BaseUrl ?? "",
        }),
    ];

    private static Model Sitemap(Edition edition, IEnumerable<SitePage> pages) => new()
    {
        ["hasBaseUrl"] = edition.Settings.BaseUrl is not null,
        ["baseUrl"] = edition.Settings.BaseUrl ?? "",
        ["pages"] = Model.List(pages.Select(page => page.Path).Where(path => path != "404.html").Order(StringComparer.Ordinal)),
    };
}
