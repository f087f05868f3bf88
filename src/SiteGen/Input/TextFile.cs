using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Input;

/// <summary>A text file of the editors that was read; what it says is decoded when somebody asks.</summary>
/// <param name="path">Relative to the edition's root.</param>
/// <param name="bytes">The file.</param>
internal sealed class TextFile(string path, byte[] bytes)
{
    private readonly Lazy<string> _digest = new(() => Fingerprint.OfBytes(bytes));

    /// <summary>The SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Digest => _digest.Value;

    /// <summary>The text without byte order mark; empty, with one error, if it is not UTF-8.</summary>
    public Reported<string> Decode()
    {
        var text = Utf8.Decode(path, bytes);
        return text with { Value = text.Value.TrimStart('\uFEFF') };
    }
}
