using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Output;

/// <summary>Looks at finished pages and style sheets as a browser does: do all links lead somewhere, is there a way to every page, is every id
/// there once, is nothing loaded from elsewhere?</summary>
internal static class SiteCheck
{
    private static readonly string[] s_linkAttributes = ["href", "src", "srcset", "action", "formaction", "poster", "data", "cite"];

    // What a link element says of another page, without loading it.
    private static readonly string[] s_relations = ["alternate", "author", "canonical", "help", "license", "next", "prev"];

    /// <summary>What is wrong in the pages; places are files of the site.</summary>
    /// <param name="files">The site.</param>
    /// <param name="root">The address at which it is published, with a slash at its end: what is below it is the site's own. Null if it has none.</param>
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<OutputFile> files, string? root = null)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var pages = InParallel.Map([.. files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))], Page.Of);
        var ids = pages.ToDictionary(page => page.Path, page => page.Ids, StringComparer.Ordinal);
        var styles = files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal)).Select(Page.OfStyles);
        return [.. InParallel.Map([.. pages, .. styles], page => Check(page, paths, ids, root).ToList()).SelectMany(found => found), .. Unreachable(pages)];
    }

    private static IEnumerable<Diagnostic> Unreachable(Page[] pages)
    {
        var unseen = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        // Servers show this one, and nobody is to be led there.
        unseen.Remove("404.html");
        var ways = new Stack<string>(["index.html"]);
        while (ways.TryPop(out var path))
        {
            if (!unseen.Remove(path, out var page))
                continue;
            foreach (var (element, address) in page.Links)
                if (element is { LocalName: "a" or "area" } && Resolve(path, address.Split('#')[0]) is { } next)
                    ways.Push(next);
        }
        // A site without a first page is a part of one.
        return !pages.Any(page => page.Path == "index.html") ? []
            : pages.Where(page => unseen.ContainsKey(page.Path)).Select(page => Finding(Rules.UnreachablePage, page, "no path of links leads here from index.html"));
    }

    private static IEnumerable<Diagnostic> Check(
        Page page, HashSet<string> paths, Dictionary<string, HashSet<string>> ids, string? root)
    {
        foreach (var id in page.RepeatedIds)
            yield return Finding(Rules.DuplicateHtmlId, page, $"the id “{id}” is there more than once");
        foreach (var (element, address) in page.Links)
        {
            if (Problem(page, element, address, paths, ids, root) is { } problem)
                yield return problem;
        }
    }

    private static Diagnostic? Problem(
        Page page, IElement? element, string address, HashSet<string> paths, Dictionary<string, HashSet<string>> ids, string? root)
    {
        // Servers show the page for what is missing at any address, so it names its files by whole addresses.
        if (root is not null && address.StartsWith(root, StringComparison.Ordinal))
            return Dead(page, address, "index.html", address[root.Length..], paths, ids);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && !address.StartsWith('/'))
        {
            // What a style sheet has within itself is loaded from nowhere.
            if (element is null && uri.Scheme == "data")
                return null;
            if (uri.Scheme is not ("http" or "https" or "mailto"))
                return Finding(Rules.BadScheme, page, $"“{address}” has the scheme {uri.Scheme}");
            return element is not null && IsFollowed(element) ? null
                : Finding(Rules.ForeignResource, page, $"{(element is null ? "a style" : $"<{element.LocalName}>")} loads “{address}”");
        }
        if (address.StartsWith('/'))
            return Finding(Rules.DeadLink, page, $"“{address}” begins at the server's root, so it fails in a sub-path");

        return Dead(page, address, page.Path, address, paths, ids);
    }

    private static Diagnostic? Dead(
        Page page, string address, string from, string relative, HashSet<string> paths, Dictionary<string, HashSet<string>> ids)
    {
        var hash = relative.IndexOf('#', StringComparison.Ordinal);
        var path = Resolve(from, hash < 0 ? relative : relative[..hash]);
        if (path is null || !paths.Contains(path))
            return Finding(Rules.DeadLink, page, $"“{address}” leads to no file of the site");
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(relative[(hash + 1)..]);
        return fragment.Length == 0 || !ids.TryGetValue(path, out var known) || known.Contains(fragment)
            ? null : Finding(Rules.DeadLink, page, $"“{address}”: {path} has no id “{fragment}”");
    }

    // Whether a reader must click before anything is asked of another site.
    private static bool IsFollowed(IElement element) => element.LocalName is "a" or "area" or "blockquote" or "q" or "del" or "ins"
        || (element.LocalName is "link"
            && (element.GetAttribute("rel") ?? "").Split(' ').All(relation => s_relations.Contains(relation)));

    private static string? Resolve(string page, string address)
    {
        if (address.Length == 0)
            return page;
        var parts = page.Split('/').SkipLast(1).ToList();
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static Diagnostic Finding(Rule rule, Page page, string message) => new(rule, Place.File(page.Path), message);

    /// <summary>What a finished page holds of links and ids.</summary>
    private sealed record Page(
        string Path, HashSet<string> Ids, ImmutableArray<string> RepeatedIds, ImmutableArray<(IElement? Element, string Address)> Links)
    {
        // Of what a style loads no element is known.
        public static Page OfStyles(OutputFile file) => new(file.Path, [], [], [.. LoadedBy(Encoding.UTF8.GetString(file.Content.Span))]);

        public static Page Of(OutputFile file)
        {
            var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var repeated = document.All.Where(element => element.HasAttribute("id"))
                .Select(element => element.Id ?? "").Where(id => !ids.Add(id));
            var links = document.All.SelectMany(element => AddressesIn(element).Select(address => ((IElement?)element, address)));
            // Hardly an element has styles of its own.
            var loaded = document.All.Where(element => element.LocalName is "style" || element.HasAttribute("style"))
                .SelectMany(element => LoadedBy(element.LocalName is "style" ? element.TextContent : element.GetAttribute("style")!));
            return new Page(file.Path, ids, [.. repeated], [.. links, .. loaded]);
        }

        private static IEnumerable<(IElement?, string)> LoadedBy(string styles) => StyleAddresses.In(styles).Select(address => ((IElement?)null, AsBrowsersRead(address)));

        private static IEnumerable<string> AddressesIn(IElement element)
        {
            foreach (var name in s_linkAttributes)
            {
                if (element.GetAttribute(name) is not { } value || (name is "data" && element.LocalName is not "object"))
                    continue;
                // Candidates, each with a size after it.
                var addresses = name is "srcset"
                    ? value.Split(',').Select(candidate => candidate.Trim().Split(' ')[0]) : [value];
                foreach (var address in addresses)
                    yield return AsBrowsersRead(address);
            }
        }

        // Browsers drop white space at the ends, and tabs and line breaks wherever they are: so must who looks for schemes.
        private static string AsBrowsersRead(string address) =>
            string.Concat(address.Trim().Where(c => c is not ('\t' or '\n' or '\r')));
    }
}
