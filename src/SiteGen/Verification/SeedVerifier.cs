using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Html;
using SiteGen.Output;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Verification;

/// <summary>Rebuilds one seed from what was published of it, in the three ways that there are.</summary>
internal sealed class SeedVerifier(PublishedSite site, EditionText text)
{
    private readonly SeedLines _lines = SeedLines.Of(text.Source);

    /// <summary>What is not as it should be; empty if the seed was rebuilt.</summary>
    public async Task<ImmutableArray<Diagnostic>> CheckAsync(CancellationToken stop) =>
    [
        .. await CheckAsync(Links.Source(text.Slug), SourcePage, stop),
        .. await CheckAsync(Links.Reading(text.Slug), ReadingPage, stop),
        .. await CheckAsync(SitePages.SeedPath(text), Seed, stop),
    ];

    private async Task<IEnumerable<Diagnostic>> CheckAsync(
        string path, Func<string, PublishedFile, Diagnostic?> check, CancellationToken stop)
    {
        var file = await site.ReadAsync(path, stop);
        var finding = file switch
        {
            { Trouble.Length: > 0 } => new Diagnostic(Rules.SiteUnreachable, Place.File(path), file.Trouble),
            { Content: null } => new Diagnostic(Rules.TextMissing, Place.File(path), $"“{text.Name}” needs this file, and the site does not have it"),
            _ => check(path, file),
        };
        return finding is null ? [] : [finding];
    }

    // The page must give back the very bytes; of a seed that is a page, the text that is made of it.
    private Diagnostic? SourcePage(string path, PublishedFile file)
    {
        var (published, stated) = SeedPages.Source(file.Text);
        var difference = Difference.Between(_lines, published);
        if (difference is not null || FileContent.Digest(published.Rebuild()) != FileContent.Digest(_lines.Rebuild()))
            return Finding(Rules.SeedNotRebuilt, path, difference);
        return stated == text.Work.Sha256 ? null : new Diagnostic(Rules.SeedNotRebuilt, Place.File(path),
            $"the page states the SHA-256 {stated}, but the seed’s is {text.Work.Sha256}");
    }

    // Blank lines, bullets, line ends within paragraphs and white space at the ends of lines are not in a reading page: so it is compared by words.
    private Diagnostic? ReadingPage(string path, PublishedFile file)
    {
        var words = new Dictionary<int, string>();
        foreach (var block in text.Work.Document.Blocks)
            words[block.Line + 1] = string.Concat(words.GetValueOrDefault(block.Line + 1), text.Work.Document.WordsOf(block.Span).Trim());
        return Difference.Between(words, SeedPages.Reading(file.Text)) is not { } difference ? null
            : Finding(Rules.ReadingDiffers, path, difference with { Column = 0 });
    }

    private Diagnostic? Seed(string path, PublishedFile file)
    {
        var digest = FileContent.Digest(file.Content);
        if (digest == text.Work.Sha256)
            return null;
        if (!HtmlSeed.Is(text.Source.Path)
            && Difference.Between(_lines, SeedLines.Of(new SourceText(text.Name, path, file.Text))) is { } difference)
            return Finding(Rules.PublishedSeedDiffers, path, difference);
        return new Diagnostic(Rules.PublishedSeedDiffers, Place.File(path), string.Create(CultureInfo.InvariantCulture,
            $"it has {file.Content!.Length} bytes and the SHA-256 {digest}; the edition’s seed has {text.Work.Seed.Length} and {text.Work.Sha256}"));
    }

    // The line of our own seed is where an editor can look; that of a seed that is a page is no line of its file.
    private Diagnostic Finding(Rule rule, string path, Difference? difference)
    {
        var what = difference?.What ?? "its lines, joined, are not the seed";
        return difference is { Line: > 0 } at && at.Line <= text.Source.LineCount && !HtmlSeed.Is(text.Source.Path)
            ? new Diagnostic(rule, new Place(text.Source.Path, at.Line, Math.Max(1, at.Column)), $"on the site ({path}) {what}")
            : new Diagnostic(rule, Place.File(path), what);
    }
}
