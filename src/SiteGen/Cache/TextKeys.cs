using System.Collections.Concurrent;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Locks;

namespace SiteGen.Cache;

/// <summary>Digests of all that the pieces of a text are made from.</summary>
/// <param name="log">What was read.</param>
/// <param name="options">What an editor chose.</param>
internal sealed class TextKeys(ReadLog log, Pipeline.Options options)
{
    private readonly ConcurrentDictionary<string, string> _ofWork = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _ofAnnotated = new(StringComparer.Ordinal);

    /// <summary>Of what can be worked out without the other texts: the seed, and what is said of it.</summary>
    /// <remarks>Once for each path: within a build a text is one seed and one sidecar.</remarks>
    public string OfWork(string path, string sha256, Sidecar sidecar) => _ofWork.GetOrAdd(path, _ =>
        Fingerprint.Of(path, sha256, sidecar.Path, log.DigestOf(sidecar.Path)));

    /// <summary>Of a text that was cleaned and brought into blocks, whatever is said of its passages.</summary>
    public static string OfDocument(string path, string sha256, Sidecar sidecar) => Fingerprint.Of(path, sha256,
        sidecar.Text.Title.Length == 0 && sidecar.Cleaning.IsEmpty && sidecar.Structure.IsEmpty ? "" : Fingerprint.OfBytes(SidecarEncoder.WriteOverrules(sidecar)));

    /// <summary>Of what can be worked out of those annotations that are shown.</summary>
    public string OfAnnotated(TextId text) => _ofAnnotated.GetOrAdd(text.Path, _ =>
        Fingerprint.Of(OfWork(text.Path, text.Sha256, text.Sidecar), options.WithDrafts ? "drafts" : ""));

    /// <summary>Of the pages of an edition.</summary>
    /// <remarks>Besides the text its pages show passages and titles of the texts that it is linked with, in either direction; all else
    /// that was read, from the settings to the templates, may show on any page.</remarks>
    public PageKeys OfPages(Edition edition)
    {
        var shared = SharedOf(edition);
        var own = InParallel.Map(edition.Texts, text => OfWork(text.Work.Path, text.Work.Sha256, text.Work.Sidecar));
        var incoming = edition.Links.ToLookup(link => link.ToText, link => link.FromText);
        var texts = InParallel.Map(edition.Texts, (text, index) => Fingerprint.Of(
            [shared, own[index], .. text.Links.Select(link => link.ToText).Concat(incoming[index]).Distinct().Order().Select(other => own[other])]));
        return new([.. texts], shared, Fingerprint.Of([shared, .. own]));
    }

    private string SharedOf(Edition edition)
    {
        var sidecars = edition.Texts.Select(text => text.Work.Sidecar.Path).ToHashSet(StringComparer.Ordinal);
        return Fingerprint.Of(log.DigestOfAll(path => !sidecars.Contains(path) && !LockFile.Is(path)),
            options.WithDrafts ? "drafts" : "", options.BaseUrl ?? "");
    }
}
