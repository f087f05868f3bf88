using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private const int UsualLine = DigestLength + 48;

    private readonly Dictionary<string, ImmutableArray<string>> _digests = new(StringComparer.Ordinal);

    /// <summary>Reads a list. A line that is none is passed over; its file then counts as somebody else's.</summary>
    /// <param name="text">The list.</param>
    /// <param name="isMeant">Of which paths; null means all.</param>
    public static Manifest Parse(string text, Func<ReadOnlySpan<char>, bool>? isMeant = null)
    {
        var manifest = new Manifest();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var path = line.Length > DigestLength + 2 ? line[(DigestLength + 2)..].TrimEnd('\r') : "";
            if (path.Length > 0 && line.Slice(DigestLength, 2) is "  " && isMeant?.Invoke(path) != false && OutputPath.Problem(path.ToString()) is null)
                manifest.Add(path.ToString(), line[..DigestLength].ToString());
        }
        return manifest;
    }

    /// <summary>The list of a site, as a file.</summary>
    /// <param name="files">The site, sorted by paths.</param>
    public static OutputFile FileOf(ReadOnlySpan<DraftFile> files)
    {
        var list = new ArrayBufferWriter<byte>(Math.Max(files.Length, 1) * UsualLine);
        foreach (var file in files)
            Append(list, file.Digest, file.Path);
        return new OutputFile(FileName, list.WrittenMemory);
    }

    /// <summary>Where SiteGen once wrote a file, in no order.</summary>
    public IReadOnlyCollection<string> Paths => _digests.Keys;

    /// <summary>Whether SiteGen once wrote a file there.</summary>
    public bool Lists(string path) => _digests.ContainsKey(path);

    /// <summary>Whether SiteGen once wrote just this file there.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="digest">SHA-256 in lower-case hexadecimal.</param>
    public bool Lists(string path, string digest) => _digests.TryGetValue(path, out var known) && known.Contains(digest);

    /// <summary>Adds a file.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="digest">SHA-256 in lower-case hexadecimal.</param>
    public void Add(string path, string digest)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_digests, path, out var isKnown);
        if (!isKnown)
            known = [digest];
        else if (!known.Contains(digest))
            known = known.Add(digest);
    }

    /// <summary>The list of this and another state of the site.</summary>
    public Manifest With(Manifest other)
    {
        var both = new Manifest();
        foreach (var (path, digests) in _digests.Concat(other._digests))
            foreach (var digest in digests)
                both.Add(path, digest);
        return both;
    }

    /// <summary>The list as a file.</summary>
    public OutputFile ToFile()
    {
        var paths = _digests.Keys.ToArray();
        Array.Sort(paths, StringComparer.Ordinal);
        var list = new ArrayBufferWriter<byte>(Math.Max(paths.Length, 1) * UsualLine);
        foreach (var path in paths)
            foreach (var digest in _digests[path].Order(StringComparer.Ordinal))
                Append(list, digest, path);
        return new OutputFile(FileName, list.WrittenMemory);
    }

    private static void Append(ArrayBufferWriter<byte> list, string digest, string path)
    {
        var line = list.GetSpan(Encoding.UTF8.GetMaxByteCount(digest.Length + path.Length) + 3);
        var used = Encoding.UTF8.GetBytes(digest, line);
        "  "u8.CopyTo(line[used..]);
        used += 2;
        used += Encoding.UTF8.GetBytes(path, line[used..]);
        line[used++] = (byte)'\n';
        list.Advance(used);
    }
}
