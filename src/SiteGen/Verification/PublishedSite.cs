using System.Collections.Concurrent;
using System.Text;
using SiteGen.Output;

namespace SiteGen.Verification;

/// <summary>A site as it was published: a folder, or an address.</summary>
internal abstract class PublishedSite : IDisposable
{
    /// <summary>The largest file that is read, in bytes: the source page of the largest seed has room.</summary>
    public const long Largest = 1 << 30;

    private readonly ConcurrentDictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>How the site is called in messages.</summary>
    public abstract string Name { get; }

    /// <summary>All its files; null if it does not tell.</summary>
    public abstract IReadOnlyCollection<string>? Paths { get; }

    /// <summary>Opens a site.</summary>
    /// <param name="site">A folder, or an address that begins with http:// or https://.</param>
    public static PublishedSite Open(string site) =>
        SiteAddress.Parse(site) is { } address ? new SiteAddress(address) : new SiteFolder(site);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Relative to the site, as OutputPath allows.</param>
    /// <param name="stop">Ends the wait for a server.</param>
    public async Task<PublishedFile> ReadAsync(string path, CancellationToken stop)
    {
        var file = await FetchAsync(path, stop);
        if (file.Content is { } content)
            _digests[path] = FileContent.Digest(content);
        return file;
    }

    /// <summary>The SHA-256 of a file, which is read only if it was not before.</summary>
    public async Task<(string? Digest, PublishedFile File)> DigestAsync(string path, CancellationToken stop)
    {
        if (_digests.TryGetValue(path, out var known))
            return (known, new PublishedFile([]));
        var file = await ReadAsync(path, stop);
        return (file.Content is null ? null : _digests[path], file);
    }

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Reads a file, however often it was read before.</summary>
    protected abstract Task<PublishedFile> FetchAsync(string path, CancellationToken stop);
}

/// <summary>A file of a published site, or why there is none.</summary>
/// <param name="Content">Its bytes; null if it could not be read.</param>
/// <param name="Trouble">Why it could not be read; empty if it is not there, or was read.</param>
internal sealed record PublishedFile(byte[]? Content, string Trouble = "")
{
    /// <summary>A file that is not there.</summary>
    public static PublishedFile Missing { get; } = new(Content: null);

    /// <summary>The file as text. What is not UTF-8 is no seed of ours, and shows as a difference.</summary>
    public string Text => Content is null ? "" : Encoding.UTF8.GetString(Content);
}
