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
    private readonly LayoutModels _layouts = new(edition);

    // While there are errors, two may claim one path.
    private readonly Lazy<List<SitePage>> _pages = new(() => PageList.Of(edition));
    private readonly Lazy<Dictionary<string, SitePage>> _byPath = new(() => PageList.Of(edition).ToDictionary(page => page.Path, StringComparer.Ordinal));

    private readonly Lazy<ConcurrentDictionary<string, OutputFile>> _search = new(() =>
    {
        var files = new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        SearchIndex.Write(edition, file => files[file.Path] = file.Kept());
        return files;
    });

    private readonly Lazy<ImmutableArray<Diagnostic>> _unfitSeeds = new(() =>
        [.. InParallel.Map(edition.Texts, text => Assets.Unfit((text.Work.Path, SeedPath(text)))).OfType<Diagnostic>()]);

    private readonly Lazy<Reported<ImmutableArray<OutputFile>>> _assets = new(() => Assets.Read(folder));

    /// <summary>What the site is made from.</summary>
    public Edition Edition => edition;

    /// <summary>Where a text's seed lies in the site.</summary>
    public static string SeedPath(EditionText text) => $"seeds/{SeedReader.PublishedName(text.Work.Path)}";

    /// <summary>Makes the site: pages, style sheets, search index and seeds.</summary>
    /// <param name="add">Is given each file once it is made, from several threads and in no order; its bytes are there until the call returns.</param>
    /// <param name="last">What the published site has of it already, which is not made again; null makes all.</param>
    /// <param name="progress">Is told how many pages are made.</param>
    /// <param name="whileThere">Is given each text when its page is made; from several threads.</param>
    public ImmutableArray<Diagnostic> Make(
        Action<OutputFile> add, LastBuild? last = null, Progress? progress = null, Action<EditionText>? whileThere = null)
    {
        var before = last?.PagesOf(edition);
        // The index is made of the same texts as the pages, beside them.
        var most = 4 * Environment.ProcessorCount;
        var pace = new Pace(most);
        // The index of a few texts takes longer than their pages.
        if (edition.Texts.Length <= most)
            pace.End();
        var search = Task.Run(() =>
        {
            try
            {
                SearchIndex.Write(edition, add, before, pace);
            }
            finally
            {
                pace.End();
            }
        });
        try
        {
            return MakePages(add, before, pace, progress, whileThere);
        }
        finally
        {
            // Whatever has happened, nothing is added once this is over.
            pace.End();
            search.GetAwaiter().GetResult();
        }
    }

    private ImmutableArray<Diagnostic> MakePages(
        Action<OutputFile> add, LastPages? before, Pace pace, Progress? progress, Action<EditionText>? whileThere)
    {
        // What speaks of the same texts is made together.
        List<SitePage> pages = [.. _pages.Value.OrderBy(page => page.Of ?? page.Part?.Indices.LastOrDefault() ?? int.MaxValue)];
        progress?.Begin("pages", pages.Count);
        var hasFitSeeds = _unfitSeeds.Value.IsEmpty;
        var made = InParallel.Map(pages, page =>
        {
            progress?.Did();
            if (page.Of is { } text)
                pace.Lead(text);
            if (page.Text is { } own)
            {
                // While its words are there.
                if (hasFitSeeds)
                    AddSeed(own);
                whileThere?.Invoke(own);
            }
            var key = before is null ? null : KeyOf(page, before.Keys);
            if (key is not null && before!.Keep(page.Path, key))
                return [];
            var findings = Make(page, add);
            if (key is not null && findings.IsEmpty)
                before!.Made(page.Path, key);
            return findings;
        });
        foreach (var asset in _assets.Value.Value)
            add(asset);
        // A fault of a template shows on every page that it makes; once is enough.
        return [.. made.SelectMany(found => found).Distinct()];

        void AddSeed(EditionText text)
        {
            var path = SeedPath(text);
            if (before is not null && before.Keep(path, text.Work.Sha256))
                return;
            add(new OutputFile(path, text.Work.Seed) { Digest = text.Work.Sha256 });
            before?.Made(path, text.Work.Sha256);
        }
    }

    /// <summary>What is wrong with Markdown, assets and the names of seeds: all that can be told before a page is made.</summary>
    /// <param name="memory">What a build before has found out about the texts; null knows nothing.</param>
    public ImmutableArray<Diagnostic> Findings(ITextMemory? memory = null) =>
    [
        .. MarkdownFindings([.. _pages.Value.Select(page => page.Path), .. _assets.Value.Value.Select(asset => asset.Path)], memory),
        .. _unfitSeeds.Value, .. _assets.Value.Diagnostics,
    ];

    /// <summary>Makes one file of the site.</summary>
    /// <returns>Null if there is none of that path.</returns>
    public Reported<OutputFile?> TryMake(string path)
    {
        if (_byPath.Value.TryGetValue(path, out var page))
        {
            OutputFile? made = null;
            var findings = Make(page, file => made = file.Kept());
            return new(made, findings);
        }
        if (edition.Texts.FirstOrDefault(text => SeedPath(text) == path) is { } text)
            return Reported.Clean<OutputFile?>(new OutputFile(path, text.Work.Seed));
        return Reported.Clean(path.StartsWith("search/", StringComparison.Ordinal) ? _search.Value.GetValueOrDefault(path)
            : _assets.Value.Value.FirstOrDefault(asset => asset.Path == path));
    }

    private static string KeyOf(SitePage page, PageKeys keys) =>
        page.Of is { } text ? keys.OfTexts[text] : page.Part is { } part ? keys.OfPart(part.Words, part.Indices) : keys.OfWhole;

    private ImmutableArray<Diagnostic> Make(SitePage page, Action<OutputFile> add)
    {
        var links = new Links(page.Path);
        using var whole = new PageBuffer();
        ImmutableArray<Diagnostic> findings = [];
        var body = new PageBody(to => findings = templates.Render(page.Template, page.Model(links), to));
        if (!page.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            body.WriteTo(whole);
            add(new OutputFile(page.Path, whole.Whole()));
            return findings;
        }
        var around = templates.Render("layout", _layouts.Of(page, links, body), whole);
        add(new OutputFile(page.Path, whole.WithoutBlankLines()));
        return around.IsEmpty ? findings : [.. findings, .. around];
    }

    private ImmutableArray<Diagnostic> MarkdownFindings(string[] paths, ITextMemory? memory)
    {
        var known = paths.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> also = memory is null ? [] : [Fingerprint.Of(paths)];
        return
        [
            .. Check(edition.Markdown()),
            .. InParallel.Map(edition.Texts, text => memory.FindingsOf("markdown", text.Work.Id, also, () => [.. Check(text.Markdown())])).SelectMany(found => found),
        ];

        IEnumerable<Diagnostic> Check(IEnumerable<EditorsMarkdown> markdown) =>
            markdown.SelectMany(entry => NoteMarkdown.Check(entry.Markdown, entry.Place, entry.IsWholeFile, known, entry.Sentence));
    }
}
