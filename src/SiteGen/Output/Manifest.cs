using System.Text;

namespace SiteGen.Output;

/// <summary>The list of the files that SiteGen wrote, with their digests, kept in the site itself.</summary>
/// <remarks>
/// <para>One line per file, <c>digest, two spaces, path</c>, sorted ordinally: the format of <c>sha256sum</c>, so that
/// <c>sha256sum -c .sitegen-manifest</c> checks a published site. It does not list itself.</para>
/// <para>While a site is changed file by file, a path can have two lines: what it was, and what it is becoming.</para>
/// </remarks>
internal sealed class Manifest
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = ".sitegen-manifest";

    private const int DigestLength = 64;

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Digest)> _lines = [];

    /// <summary>Reads a list. A line that is none is passed over; its file then counts as somebody else's.</summary>
    public static Manifest Parse(string text)
    {
        var manifest = new Manifest();
        foreach (var line in text.Split('\n'))
        {
            var path = line.Length > DigestLength + 2 ? line[(DigestLength + 2)..].TrimEnd('\r') : "";
            if (path.Length > 0 && line.AsSpan(DigestLength, 2) is "  " && OutputPath.Problem(path) is null)
                manifest.Add(path, line[..DigestLength]);
        }
        return manifest;
    }

    /// <summary>Where SiteGen once wrote a file, in no order.</summary>
    public IReadOnlyCollection<string> Paths => _paths;

    /// <summary>Whether SiteGen once wrote a file there.</summary>
    public bool Lists(string path) => _paths.Contains(path);

    /// <summary>Whether SiteGen once wrote just this file there.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="digest">SHA-256 in lower-case hexadecimal.</param>
    public bool Lists(string path, string digest) => _lines.Contains((path, digest));

    /// <summary>Adds a file.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="digest">SHA-256 in lower-case hexadecimal.</param>
    public void Add(string path, string digest)
    {
        _paths.Add(path);
        _lines.Add((path, digest));
    }

    /// <summary>The list of this and another state of the site.</summary>
    public Manifest With(Manifest other)
    {
        var both = new Manifest();
        foreach (var (path, digest) in _lines.Concat(other._lines))
            both.Add(path, digest);
        return both;
    }

    /// <summary>The list as a file.</summary>
    public OutputFile ToFile()
    {
        var text = new StringBuilder(_lines.Count * (DigestLength + 32));
        foreach (var (path, digest) in _lines
            .OrderBy(line => line.Path, StringComparer.Ordinal).ThenBy(line => line.Digest, StringComparer.Ordinal))
            text.Append(digest).Append("  ").Append(path).Append('\n');
        return new OutputFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
