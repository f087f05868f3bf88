using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Input;

/// <summary>Decodes files strictly: a byte that is not UTF-8 is an error, never a replacement character.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, a byte order mark included; empty, with one error, if the bytes are not UTF-8.</summary>
    public static Reported<string> Decode(string path, byte[] bytes)
    {
        try
        {
            return Reported.Clean(s_strict.GetString(bytes));
        }
        catch (DecoderFallbackException problem)
        {
            var (line, column) = PositionOf(bytes, problem.Index);
            var shown = string.Join(' ', (problem.BytesUnknown ?? []).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
            return Reported.With("", new Diagnostic(Rules.NotUtf8, new Place(path, line, column),
                string.Create(CultureInfo.InvariantCulture, $"byte {shown} at offset {problem.Index} is not UTF-8"),
                LooksLikeUtf16(bytes) ? "The file looks like UTF-16; save it as UTF-8." : null));
        }
    }

    private static bool LooksLikeUtf16(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static (int Line, int Column) PositionOf(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        return (line, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
