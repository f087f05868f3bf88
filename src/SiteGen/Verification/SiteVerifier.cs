using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Verification;

/// <summary>Holds a published site against its edition.</summary>
internal static class SiteVerifier
{
    private const int AtOnce = 6;

    /// <summary>What a site turned out to be.</summary>
    /// <param name="Texts">For each text of the edition what is wrong with it; empty if the site could not be read.</param>
    /// <param name="Files">How many files are as the site's list of checksums has them; null if it has none.</param>
    /// <param name="Findings">All that is wrong, that of the texts included.</param>
    internal sealed record Result(
        ImmutableArray<(EditionText Text, ImmutableArray<Diagnostic> Findings)> Texts, int? Files, ImmutableArray<Diagnostic> Findings);

    /// <summary>Rebuilds every seed from the site.</summary>
    public static async Task<Result> CheckAsync(Edition edition, PublishedSite site, CancellationToken stop)
    {
        var start = await site.ReadAsync("index.html", stop);
        if (start.Content is null)
            return new([], null, [start.Trouble.Length > 0
                ? new Diagnostic(Rules.SiteUnreachable, Place.File(site.Name), start.Trouble)
                : new Diagnostic(Rules.NotASite, Place.File(site.Name), "there is no index.html")]);
        var list = await site.ReadAsync(Manifest.FileName, stop);
        var manifest = list.Content is null ? null : Manifest.Parse(list.Text);
        var known = await KnownAsync(site, manifest, start, stop);
        if (!edition.Texts.Any(text => known.Contains(Links.Source(text.Slug)))
            && (edition.Texts.IsEmpty || (await site.ReadAsync(Links.Source(edition.Texts[0].Slug), stop)).Content is null))
            return new([], null, [new Diagnostic(Rules.NotASite, Place.File(site.Name), "it has an index.html, but none of the edition’s texts")]);

        var found = new ImmutableArray<Diagnostic>[edition.Texts.Length];
        await Parallel.ForAsync(0, found.Length, Limited(stop), async (text, stop) =>
            found[text] = await new SeedVerifier(site, edition.Texts[text]).CheckAsync(stop));
        var files = manifest is null ? [] : await FilesAsync(site, manifest, stop);
        ImmutableArray<Diagnostic> listing = manifest is not null ? []
            : [new Diagnostic(Rules.NoManifest, Place.File(Manifest.FileName), list.Trouble.Length > 0 ? list.Trouble : "the site does not have it, so that its other files were not looked at")];
        return new(
            [.. edition.Texts.Select((text, index) => (text, found[index]))],
            manifest?.Paths.Count - files.Length,
            [.. found.SelectMany(findings => findings), .. Foreign(edition, known), .. files, .. listing]);
    }

    // What the site says it has: a server lists no files, but the site's own pages do, and a long list of texts is on several.
    private static async Task<HashSet<string>> KnownAsync(PublishedSite site, Manifest? manifest, PublishedFile start, CancellationToken stop)
    {
        var links = SeedPages.Links(start.Text).ToHashSet(StringComparer.Ordinal);
        var others = links.Where(link => link.StartsWith("index.", StringComparison.Ordinal) && link != "index.html" && OutputPath.Problem(link) is null).ToList();
        foreach (var other in others)
            links.UnionWith(SeedPages.Links((await site.ReadAsync(other, stop)).Text));
        return [.. site.Paths ?? [], .. manifest?.Paths ?? [], .. links];
    }

    private static IEnumerable<Diagnostic> Foreign(Edition edition, HashSet<string> known)
    {
        var own = edition.Texts.SelectMany(text => new[] { Links.Source(text.Slug), SitePages.SeedPath(text) }).ToHashSet(StringComparer.Ordinal);
        return known.Where(path => IsOfText(path) && !own.Contains(path)).Order(StringComparer.Ordinal)
            .Select(path => new Diagnostic(Rules.ForeignText, Place.File(path), "the site has this file, but the edition has no such text"));
    }

    // Hosts keep compressed copies beside the files.
    private static bool IsOfText(string path) =>
        (path.StartsWith("texts/", StringComparison.Ordinal) && path.EndsWith(".source.html", StringComparison.Ordinal))
        || (path.StartsWith("seeds/", StringComparison.Ordinal) && Path.GetExtension(path) is ".txt" or ".html" or ".htm");

    private static async Task<ImmutableArray<Diagnostic>> FilesAsync(PublishedSite site, Manifest manifest, CancellationToken stop)
    {
        var paths = manifest.Paths.Order(StringComparer.Ordinal).ToArray();
        var found = new Diagnostic?[paths.Length];
        await Parallel.ForAsync(0, paths.Length, Limited(stop), async (file, stop) =>
            found[file] = await FileAsync(site, manifest, paths[file], stop));
        return [.. found.OfType<Diagnostic>()];
    }

    private static async Task<Diagnostic?> FileAsync(PublishedSite site, Manifest manifest, string path, CancellationToken stop)
    {
        var (digest, file) = await site.DigestAsync(path, stop);
        if (digest is not null)
            return manifest.Lists(path, digest) ? null : new Diagnostic(Rules.NotAsBuilt, Place.File(path), string.Create(
                CultureInfo.InvariantCulture, $"its SHA-256 is {digest}, which is not the one in {Manifest.FileName}"));
        return file.Trouble.Length > 0 ? new Diagnostic(Rules.SiteUnreachable, Place.File(path), file.Trouble)
            : new Diagnostic(Rules.NotAsBuilt, Place.File(path), $"it is in {Manifest.FileName}, but not on the site");
    }

    private static ParallelOptions Limited(CancellationToken stop) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
}
