using SiteGen.Files;

namespace SiteGen.Input;

/// <summary>Digests of files that a build before has read, so that they need not be read again to be known.</summary>
/// <remarks>It may be asked from several threads.</remarks>
internal interface IDigestMemory
{
    /// <summary>The mark of a file by which it can be known again; null if it cannot.</summary>
    /// <param name="path">Its full path.</param>
    FileMark? MarkOf(string path);

    /// <summary>The SHA-256 of a file that has not changed since, in lower-case hexadecimal; null if that is not known.</summary>
    /// <param name="path">Relative to the edition's root.</param>
    /// <param name="mark">What <see cref="MarkOf"/> gives of it now.</param>
    string? DigestOf(string path, FileMark mark);

    /// <summary>Notes the digest of a file.</summary>
    /// <param name="path">Relative to the edition's root.</param>
    /// <param name="mark">What <see cref="MarkOf"/> gave of it before it was read.</param>
    /// <param name="digest">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
    void Remember(string path, FileMark mark, string digest);
}
