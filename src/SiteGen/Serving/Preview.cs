using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Serving;

/// <summary>The site as it stands at one moment. Pages are made when they are asked for, and kept until the next change.</summary>
/// <param name="version">Counts from one; each change makes a new one.</param>
/// <param name="site">The site; null if it was never without errors.</param>
/// <param name="problems">What is wrong with the edition, as it is printed; empty if nothing is.</param>
/// <param name="print">What findings are as they are printed; empty if none is an error.</param>
internal sealed class Preview(int version, SitePages? site, string problems, Func<ImmutableArray<Diagnostic>, string> print)
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _made = new(StringComparer.Ordinal);

    /// <summary>Counts from one; each change makes a new one.</summary>
    public int Version { get; } = version;

    /// <summary>What is wrong with the edition, as it is printed; empty if nothing is.</summary>
    public string Problems { get; } = problems;

    /// <summary>The site; null if it was never without errors.</summary>
    public SitePages? Site { get; } = site;

    /// <summary>A file of the site; null if there is none of that path.</summary>
    /// <param name="path">Relative to the site, with forward slashes; looked up in a list, never on the disk.</param>
    public ReadOnlyMemory<byte>? File(string path)
    {
        if (_made.TryGetValue(path, out var known))
            return known;
        // What is not there is not remembered: anybody can think of any number of such paths.
        if (Site?.TryMake(path) is not { Value: { } file } made)
            return null;
        return _made.GetOrAdd(path, path.EndsWith(".html", StringComparison.Ordinal)
            ? WithLiveReload(file, print(made.Diagnostics)) : file.Content);
    }

    // The published page may connect to nowhere and has no such script; only here it may ask whether something changed.
    private byte[] WithLiveReload(OutputFile page, string faults)
    {
        var html = Encoding.UTF8.GetString(page.Content.Span);
        html = html.Replace("connect-src 'none'", "connect-src 'self'", StringComparison.Ordinal);
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? html : html.Insert(end, LiveReload.ElementFor(Version, faults)));
    }
}
