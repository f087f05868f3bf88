using System.Collections.Concurrent;
using System.Text;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Serving;

/// <summary>The site as it stands at one moment. Pages are made when they are asked for, and kept until the next change.</summary>
internal sealed class Preview(int version, SitePages? site, string problems)
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>?> _made = new(StringComparer.Ordinal);

    /// <summary>Counts from one; each change makes a new one.</summary>
    public int Version { get; } = version;

    /// <summary>What is wrong with the edition, as it is printed; empty if nothing is.</summary>
    public string Problems { get; } = problems;

    /// <summary>The site; null if it was never without errors.</summary>
    public SitePages? Site { get; } = site;

    /// <summary>A file of the site; null if there is none of that path.</summary>
    /// <param name="path">Relative to the site, with forward slashes; looked up in a list, never on the disk.</param>
    public ReadOnlyMemory<byte>? File(string path) => _made.GetOrAdd(path, Make);

    private ReadOnlyMemory<byte>? Make(string path)
    {
        if (Site?.TryMake(path) is not { } file)
            return null;
        return path.EndsWith(".html", StringComparison.Ordinal) ? WithLiveReload(file) : file.Content;
    }

    // The published page may connect to nowhere and has no such script; only here it may ask whether something changed.
    private byte[] WithLiveReload(OutputFile page)
    {
        var html = Encoding.UTF8.GetString(page.Content.Span);
        html = html.Replace("connect-src 'none'", "connect-src 'self'", StringComparison.Ordinal);
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? html : html.Insert(end, LiveReload.ElementFor(Version)));
    }
}
