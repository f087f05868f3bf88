using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Output;
using SiteGen.Pages.Search;
using SiteGen.Pages.Templates;

namespace SiteGen.Pages;

/// <summary>Makes all files of the site from an edition.</summary>
internal sealed class SitePages(Edition edition, TemplateSet templates, EditionFolder folder)
{
    private static readonly (string Path, string Title)[] s_navigation =
    [
        ("index.html", "Texts"), ("corrections.html", "Corrections"), ("removed.html", "Removed"),
        ("missing.html", "Missing"), ("connections.html", "Connections"), ("names.html", "Names"),
        ("timeline.html", "Timeline"), ("sources.html", "Sources"), ("about.html", "About"), ("search.html", "Search"),
    ];

    /// <summary>A page to be made: its path, template, title and model; the text that it describes, and the index of the one it is a page of.</summary>
    private sealed record Page(
        string Path, string Template, string Title, string Description, Func<Links, Model> Model, EditionText? Text = null, int? Of = null)
    {
        public ImmutableArray<string> Scripts { get; init; } = ["assets/edition.js"];
    }

    private readonly Lazy<Dictionary<string, Page>> _pages = new(() => AllOf(edition).ToDictionary(page => page.Path, StringComparer.Ordinal));

    private readonly Lazy<ConcurrentDictionary<string, OutputFile>> _search = new(() =>
    {
        var files = new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        SearchIndex.Write(edition, file => files[file.Path] = file);
        return files;
    });

    private readonly Lazy<Reported<ImmutableArray<OutputFile>>> _assets = new(() => Assets.Read(folder));

    /// <summary>What the site is made from.</summary>
    public Edition Edition => edition;

    /// <summary>Where a text's seed lies in the site.</summary>
    public static string SeedPath(EditionText text) => $"seeds/{SeedReader.PublishedName(text.Source.Path)}";

    /// <summary>Makes the site: pages, style sheets, search index and seeds.</summary>
    /// <param name="add">Is given each file once it is made, from several threads and in no order.</param>
    /// <param name="last">What the published site has of it already, which is not made again; null makes all.</param>
    /// <param name="progress">Is told how many pages are made.</param>
    public ImmutableArray<Diagnostic> Make(Action<OutputFile> add, LastBuild? last = null, Progress? progress = null)
    {
        var before = last?.PagesOf(edition);
        // Making the index takes as long as making the pages, and neither needs the other.
        var search = Task.Run(() => SearchIndex.Write(edition, add, before));
        var pages = AllOf(edition).ToList();
        progress?.Begin("pages", pages.Count);
        var made = pages.AsParallel().AsOrdered().Select(page =>
        {
            progress?.Did();
            var key = before?.KeyOf(page.Of);
            if (key is not null && before!.Keep(page.Path, key))
                return [];
            var file = Make(page, before?.FragmentsOf(page.Path));
            add(file.Value);
            if (key is not null && file.Diagnostics.IsEmpty)
                before!.Made(page.Path, key);
            return file.Diagnostics;
        }).ToList();
        foreach (var asset in _assets.Value.Value)
            add(asset);
        if (UnfitSeeds().IsEmpty)
            edition.Texts.AsParallel().ForAll(AddSeed);
        search.GetAwaiter().GetResult();
        // A fault of a template shows on every page that it makes; once is enough.
        return [.. made.SelectMany(found => found).Distinct()];

        void AddSeed(EditionText text)
        {
            var path = SeedPath(text);
            if (before is not null && before.Keep(path, text.Work.Sha256))
                return;
            add(new OutputFile(path, text.Work.Seed));
            before?.Made(path, text.Work.Sha256);
        }
    }

    /// <summary>What is wrong with Markdown, assets and the names of seeds: all that can be told before a page is made.</summary>
    /// <param name="memory">What a build before has found out about the texts; null knows nothing.</param>
    public ImmutableArray<Diagnostic> Findings(ITextMemory? memory = null) =>
    [
        .. MarkdownFindings([.. AllOf(edition).Select(page => page.Path)], memory), .. UnfitSeeds(), .. _assets.Value.Diagnostics,
    ];

    /// <summary>Makes one file of the site.</summary>
    /// <returns>Null if there is none of that path.</returns>
    public Reported<OutputFile?> TryMake(string path)
    {
        if (_pages.Value.TryGetValue(path, out var page))
        {
            var made = Make(page);
            return new(made.Value, made.Diagnostics);
        }
        if (edition.Texts.FirstOrDefault(text => SeedPath(text) == path) is { } text)
            return Reported.Clean<OutputFile?>(new OutputFile(path, text.Work.Seed));
        return Reported.Clean(path.StartsWith("search/", StringComparison.Ordinal) ? _search.Value.GetValueOrDefault(path)
            : _assets.Value.Value.FirstOrDefault(asset => asset.Path == path));
    }

    private ImmutableArray<Diagnostic> UnfitSeeds() =>
        [.. edition.Texts.Select(text => Assets.Unfit((text.Source.Path, SeedPath(text)))).OfType<Diagnostic>()];

    private static IEnumerable<Page> AllOf(Edition edition)
    {
        var settings = edition.Settings;
        yield return new("index.html", "index", settings.Title, settings.Subtitle, links => IndexModels.Start(edition, links));
        foreach (var (index, text) in edition.Texts.Index())
        {
            var title = text.Description.ShownTitle;
            yield return new(Links.Reading(text.Slug), "reading", $"{title}, annotated",
                $"Annotated edition of “{title}”, with every change and its reason.", links => ReadingModel.Of(edition, text, links), text, index);
            yield return new(Links.Source(text.Slug), "source", $"{title}, as scraped",
                $"The source of “{title}”, line by line.", links => SourceModel.Of(edition, text, links), null, index);
        }
        yield return new("corrections.html", "corrections", "Corrections", "Every correction and flag, with its reason.", links => CorrectionsModel.Of(edition, links));
        yield return new("removed.html", "removed", "Removed lines", "Every line that was taken out, with rule and reason.", links => LedgerModel.Of(edition, links));
        yield return new("missing.html", "missing", "What is missing", "What the scrape has lost.", links => CorrectionsModel.Missing(edition, links));
        yield return new("connections.html", "connections", "Connections", "How the texts agree, contradict and expand on one another.", links => IndexModels.Connections(edition, links));
        yield return new("names.html", "names", "Names", "People, bodies, places and things that the texts name.", links => IndexModels.Names(edition, links));
        yield return new("timeline.html", "timeline", "Timeline", "What happened when, and where the texts speak of it.", links => IndexModels.Timeline(edition, links));
        yield return new("sources.html", "sources", "Sources", "What the annotations rest on, and where each source is cited.", links => SourcesModel.Of(edition, links));
        yield return new("search.html", "search", "Search", "Find words in the texts, as corrected and as scraped, in notes, names, events and sources.", links => SearchModel.Of(edition, links))
        {
            Scripts = ["assets/edition.js", "assets/search.js", SearchIndex.Start],
        };
        foreach (var page in edition.Pages.Values.Where(page => page.Name != "introduction").OrderBy(page => page.Name, StringComparer.Ordinal))
            yield return new($"{page.Name}.html", "page", page.Title, $"{page.Title}: {settings.Title}", links => IndexModels.Editorial(page, links));
        if (!edition.Pages.ContainsKey("about"))
            yield return new("about.html", "page", "About this edition", $"About: {settings.Title}", links =>
                IndexModels.Editorial(new EditorialPage("about", "About this edition", settings.Statement, "", 1), links));
        yield return new("404.html", "404", "Page not found", "There is no such page.", _ => new Model { ["title"] = settings.Title });
        yield return new("feed.xml", "feed", "", "", links => FeedModel.Of(edition, links));
        yield return new("sitemap.xml", "sitemap", "", "", _ => Sitemap(edition));
        yield return new("robots.txt", "robots", "", "", _ => new Model
        {
            ["mayIndex"] = settings.MayIndex,
            ["baseUrl"] = settings.BaseUrl ?? "",
        });
    }

    private Reported<OutputFile> Make(Page page, KeptFragments.PageFragments? fragments = null)
    {
        var links = new Links(page.Path);
        using var whole = new PageBuffer();
        ImmutableArray<Diagnostic> findings = [];
        var body = new PageBody(to => findings = templates.Render(page.Template, page.Model(links), to, fragments));
        if (!page.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            body.WriteTo(whole);
            return new(new OutputFile(page.Path, whole.ToArray()), findings);
        }
        var around = templates.Render("layout", Layout(page, links, body), whole);
        return new(new OutputFile(page.Path, whole.WithoutBlankLines()), [.. findings, .. around]);
    }

    private Model Layout(Page page, Links links, PageBody body)
    {
        // Served for any address that does not exist, at whatever depth, the page cannot know the way back.
        var up = page.Path == "404.html" && edition.Settings.BaseUrl is { } root ? root : links.Up;
        var structured = page.Text is { } text ? StructuredData.Of(edition, text) : "";
        var starter = PageSecurity.Starter(page.Scripts.Select(script => links.Up + script));
        return new Model
        {
            ["policy"] = PageSecurity.Policy([starter, structured]),
            ["starter"] = starter,
            ["up"] = up,
            ["language"] = edition.Settings.Language,
            ["title"] = page.Path == "index.html" ? page.Title : $"{page.Title} · {edition.Settings.Title}",
            ["description"] = page.Description,
            ["editionTitle"] = edition.Settings.Title,
            ["mayIndex"] = edition.Settings.MayIndex,
            ["kind"] = page.Template,
            ["styles"] = page.Template == "reading" ? "text" : "lists",
            ["shortTitle"] = page.Title,
            ["publisher"] = edition.Settings.Publisher,
            ["editors"] = string.Join(", ", edition.Settings.Editors.Select(editor => editor.Name)),
            ["basedOn"] = page.Text?.Description.Source ?? "",
            ["issued"] = page.Text?.Description.Issued ?? "",
            ["structuredData"] = structured,
            ["navigation"] = Model.List(s_navigation.Select(entry => new Model
            {
                ["href"] = up + entry.Path,
                ["title"] = entry.Title,
                ["isCurrent"] = entry.Path == page.Path,
            })),
            ["hasPicture"] = page.Template is "connections" or "timeline",
            ["bodyHtml"] = body,
        };
    }

    private static Model Sitemap(Edition edition) => new()
    {
        ["hasBaseUrl"] = edition.Settings.BaseUrl is not null,
        ["baseUrl"] = edition.Settings.BaseUrl ?? "",
        ["pages"] = Model.List(AllOf(edition).Select(page => page.Path)
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html").Order(StringComparer.Ordinal)),
    };

    private ImmutableArray<Diagnostic> MarkdownFindings(HashSet<string> pages, ITextMemory? memory)
    {
        ImmutableArray<string> also = memory is null ? [] : [Fingerprint.Of([.. pages.Order(StringComparer.Ordinal)])];
        return
        [
            .. Check(edition.Markdown()),
            .. edition.Texts.SelectMany(text => memory.FindingsOf("markdown", text.Work.Id, also, () => [.. Check(text.Markdown())])),
        ];

        IEnumerable<Diagnostic> Check(IEnumerable<(string Markdown, Place Place, bool IsWholeFile)> markdown) =>
            markdown.SelectMany(entry => NoteMarkdown.Check(entry.Markdown, entry.Place, entry.IsWholeFile, pages));
    }
}
