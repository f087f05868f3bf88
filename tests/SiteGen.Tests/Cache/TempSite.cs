using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Tests.Cache;

/// <summary>Where an edition is published again and again; deleted at the end.</summary>
internal sealed class TempSite(TemporaryEdition edition) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sitegen-").FullName;
    private int _builds;

    /// <summary>The site.</summary>
    public string Folder => Path.Combine(_root, "site");

    /// <summary>Another, to compare it with.</summary>
    public string Clean => Path.Combine(_root, "clean");

    /// <summary>Publishes the edition, taking over what the last build has left.</summary>
    /// <returns>The files that were made for it, and not taken over, sorted.</returns>
    public IReadOnlyList<string> Made()
    {
        var (findings, made) = Build(Folder, withDrafts: false, withCache: true);
        Assert.DoesNotContain(findings, finding => finding.Rule.Severity == Severity.Error);
        return made;
    }

    /// <summary>Publishes the edition, if it has no errors.</summary>
    public (ImmutableArray<Diagnostic> Findings, IReadOnlyList<string> Made) Build(string to, bool withDrafts, bool withCache, string? baseUrl = null)
    {
        var (log, options) = (new ReadLog(), new Pipeline.Options(withDrafts, baseUrl));
        using var draft = SiteDraft.Begin(to).Value!;
        var cache = BuildCache.Open(new EditionFolder(edition.Root), "test", least: 0);
        var folder = new EditionFolder(edition.Root) { Log = log, Digests = withCache ? KnownFiles.Of(cache, edition.Root, new Later()) : null };
        var last = withCache ? new LastBuild(cache, new TextKeys(log, options), new KeptPages(cache, draft)) : null;
        var made = new ConcurrentBag<string>();
        var run = Pipeline.Run(folder, options, file =>
        {
            made.Add(file.Path);
            draft.Add(file);
        }, new Pipeline.Aids { Last = last });
        if (run.Diagnostics.All(finding => finding.Rule.Severity != Severity.Error))
        {
            Assert.Empty(draft.Publish(force: false).Diagnostics);
            // Every other time as it is: the next build looks into them.
            last?.Remember((++_builds % 2 == 0 ? TimeProvider.System : new Later()).GetUtcNow().UtcDateTime);
            if (withCache)
                cache.Save(isComplete: true);
        }
        else if (withCache)
            cache.Save(isComplete: false);
        return (run.Diagnostics, [.. made.Order(StringComparer.Ordinal)]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // As if files had been written long ago: those of this very moment would not be believed.
    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
