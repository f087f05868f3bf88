using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Pages.Templates;

namespace SiteGen.Pages;

/// <summary>What the layout is given, which is around the body of every page.</summary>
/// <remarks>The way to other pages and the script that starts the others depend on how deep a page lies: they are made once for each depth.</remarks>
internal sealed class LayoutModels(Edition edition)
{
    private static readonly (string Path, string Title)[] s_navigation =
    [
        ("index.html", "Texts"), ("corrections.html", "Corrections"), ("removed.html", "Removed"),
        ("missing.html", "Missing"), ("connections.html", "Connections"), ("names.html", "Names"),
        ("timeline.html", "Timeline"), ("sources.html", "Sources"), ("about.html", "About"), ("search.html", "Search"),
    ];

    private readonly string _editors = string.Join(", ", edition.Settings.Editors.Select(editor => editor.Name));
    private readonly ConcurrentDictionary<(string Up, int Current), List<object?>> _navigation = [];

    // By the list of scripts itself: pages share a few, and do not compare what is in them.
    private readonly ConcurrentDictionary<(string Up, ImmutableArray<string> Scripts), (string Script, string Hash)> _starters = [];

    /// <summary>What the layout of a page is given.</summary>
    public Model Of(SitePage page, Links links, PageBody body)
    {
        // Served for any address that does not exist, at whatever depth, the page cannot know the way back.
        var up = page.Path == "404.html" && edition.Settings.BaseUrl is { } root ? edition.Settings.IsPreview ? "/" : root : links.Up;
        var structured = page.Text is { } text ? StructuredData.Of(edition, text) : "";
        var starter = _starters.GetOrAdd((up, page.Scripts), Starter);
        return new Model(32)
        {
            ["policy"] = PageSecurity.Policy(structured.Length > 0 ? [starter.Hash, PageSecurity.HashOf(structured)] : [starter.Hash]),
            ["starter"] = starter.Script,
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
            ["editors"] = _editors,
            ["basedOn"] = page.Text?.Description.Source ?? "",
            ["issued"] = page.Text?.Description.Issued ?? "",
            ["structuredData"] = structured,
            ["navigation"] = _navigation.GetOrAdd((up, Array.FindIndex(s_navigation, entry => entry.Path == page.List)), Navigation),
            ["hasPicture"] = page.Template is "connections" or "timeline",
            ["bodyHtml"] = body,
        };
    }

    private static (string Script, string Hash) Starter((string Up, ImmutableArray<string> Scripts) of)
    {
        var script = PageSecurity.Starter(of.Scripts.Select(script => of.Up + script));
        return (script, PageSecurity.HashOf(script));
    }

    private static List<object?> Navigation((string Up, int Current) of) => Model.List(s_navigation.Select((entry, index) => new Model
    {
        ["href"] = of.Up + entry.Path,
        ["title"] = entry.Title,
        ["isCurrent"] = index == of.Current,
    }));
}
