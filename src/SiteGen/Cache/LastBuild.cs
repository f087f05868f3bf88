using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editions;
using SiteGen.Input;

namespace SiteGen.Cache;

/// <summary>What a build takes over from the one before it. It never changes what is built, only how long that takes.</summary>
/// <param name="cache">What was left.</param>
/// <param name="keys">What it must have been made from.</param>
/// <param name="pages">The pages that the site has already.</param>
internal sealed class LastBuild(BuildCache cache, TextKeys keys, KeptPages pages) : IInputMemory
{
    private const string SeedStep = "seed";
    private const string SidecarStep = "sidecar";
    private const string DocumentStep = "document";

    /// <inheritdoc/>
    public bool IsEmpty => cache.IsEmpty;

    /// <summary>What was found out about each text.</summary>
    public ITextMemory Texts { get; } = new LastTexts(cache, keys);

    /// <inheritdoc/>
    public bool IsFaultless(string path, string sha256) => cache.Find(SeedStep, path, sha256) is not null;

    /// <inheritdoc/>
    public void MarkFaultless(string path, string sha256) => cache.Keep(SeedStep, path, sha256, ReadOnlyMemory<byte>.Empty);

    /// <inheritdoc/>
    public Sidecar? SidecarOf(string path, string sha256) =>
        cache.Find(SidecarStep, path, sha256) is { } left ? SidecarDecoder.Read(left, path) : null;

    /// <inheritdoc/>
    public void Remember(Sidecar sidecar, string sha256) => cache.Keep(SidecarStep, sidecar.Path, sha256, SidecarEncoder.Write(sidecar));

    /// <summary>A text cleaned and in blocks.</summary>
    /// <param name="seed">The text.</param>
    /// <param name="sidecar">What the editors say of it.</param>
    /// <param name="make">Cleans it, if the last build has not left it.</param>
    /// <returns>The text; what there is to note of one that was left is not said again, and only such are.</returns>
    public Reported<ParsedText> Parsed(SeedReader.Seed seed, Sidecar sidecar, Func<Reported<Document>> make)
    {
        var key = TextKeys.OfDocument(seed.Path, seed.Sha256, sidecar);
        if (cache.Find(DocumentStep, seed.Name, key) is { } left)
            return Reported.Clean(DocumentCodec.Read(left, seed));
        var made = make();
        var bytes = DocumentCodec.Write(made.Value);
        if (made.Diagnostics.All(finding => finding.Rule.Severity == Severity.Note))
            cache.Keep(DocumentStep, seed.Name, key, bytes);
        return new(DocumentCodec.Forget(made.Value, bytes, seed), made.Diagnostics);
    }

    /// <summary>What was made of the pages of an edition.</summary>
    public LastPages PagesOf(Edition edition) => new(cache, pages, keys.OfPages(edition));

    /// <summary>Remembers what was made; once the site is published.</summary>
    /// <param name="now">When that is.</param>
    public void Remember(DateTime now) => pages.Remember(now);
}
