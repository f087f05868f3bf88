using System.Collections.Concurrent;
using SiteGen.Cache;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Tests.Cache;

/// <summary>Where an edition is published again and again; deleted at the end.</summary>
internal sealed class TempSite(TemporaryEdition edition) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sitegen-").FullName;

    /// <summary>The site.</summary>
    public string Folder => Path.Combine(_root, "site");

    /// <summary>Another, to compare it with.</summary>
    public string Clean => Path.Combine(_root, "clean");

    /// <summary>Publishes the edition.</summary>
    /// <returns>The files that were made for it, and not taken over, sorted.</returns>
    public IReadOnlyList<string> Made()
    {
        var (log, options) = (new ReadLog(), new Pipeline.Options(WithDrafts: false, BaseUrl: null));
        var folder = new EditionFolder(edition.Root) { Log = log };
        using var draft = SiteDraft.Begin(Folder).Value!;
        var cache = BuildCache.Open(folder, "test");
        var last = new LastBuild(cache, new TextKeys(log, options), new KeptPages(cache, draft));
        var made = new ConcurrentBag<string>();
        var run = Pipeline.Run(folder, options, file =>
        {
            made.Add(file.Path);
            draft.Add(file);
        }, new Pipeline.Aids { Last = last });
        Assert.DoesNotContain(run.Diagnostics, finding => finding.Rule.Severity == Diagnostics.Severity.Error);
        Assert.Empty(draft.Publish(force: false).Diagnostics);
        last.Pages.Remember();
        cache.Save();
        return [.. made.Order(StringComparer.Ordinal)];
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
