using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Input;

/// <summary>Which text files of an edition were read, and what was in them: all that a page can be made from but its seed.</summary>
internal sealed class ReadLog
{
    private readonly ConcurrentDictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 of a file's bytes, in lower-case hexadecimal; empty if it was not read.</summary>
    public string DigestOf(string path) => _digests.GetValueOrDefault(path, "");

    /// <summary>Writes down that a file was read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="digest">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
    public void Add(string path, string digest) => _digests[path] = digest;

    /// <summary>One digest for many files, their names included.</summary>
    /// <param name="isMeant">Which of those that were read.</param>
    public string DigestOfAll(Func<string, bool> isMeant)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, digest) in _digests.Where(read => isMeant(read.Key)).OrderBy(read => read.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{digest}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
