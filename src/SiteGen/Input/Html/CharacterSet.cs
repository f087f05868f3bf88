using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Input.Html;

/// <summary>Decodes a page: by its byte order mark, by what it names itself, else as UTF-8, and always strictly.</summary>
/// <remarks>Names mean what the Encoding Standard of the WHATWG says they mean: a page that says ISO-8859-1 is windows-1252.</remarks>
internal static class CharacterSet
{
    /// <summary>The text, without byte order mark; empty, with one error, if it is not certain what the bytes mean.</summary>
    public static Reported<string> Decode(string path, byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Utf8.Decode(path, bytes[3..]);
            case [0xFF, 0xFE, ..]:
                return Decode(path, bytes, 2, "utf-16le");
            case [0xFE, 0xFF, ..]:
                return Decode(path, bytes, 2, "utf-16be");
            // Markup begins with a sign of ASCII: where its other half is zero, the bytes say themselves what they are.
            case [0x3C, 0, ..]:
                return Decode(path, bytes, 0, "utf-16le");
            case [0, 0x3C, ..]:
                return Decode(path, bytes, 0, "utf-16be");
        }
        if (DeclaredCharacterSet.Of(bytes) is { } name)
            return Decode(path, bytes, 0, name);
        var text = Utf8.Decode(path, bytes);
        return text.Diagnostics is not [var wrong, ..] ? text : Reported.With("", wrong with
        {
            Hint = "The page names no character set, and it is not guessed: write <meta charset=\"…\"> into its head as its "
                + "server named it, or save it as UTF-8.",
        });
    }

    private static Reported<string> Decode(string path, byte[] bytes, int from, string name)
    {
        if (CharacterSetNames.EncodingOf(name) is not { } encoding)
            return Reported.With("", new Diagnostic(Rules.BadCharacterSet, Place.File(path),
                $"the page names the character set “{name}”, which is not known"));
        if (encoding.CodePage == Encoding.UTF8.CodePage)
            return Utf8.Decode(path, bytes);
        try
        {
            return Reported.Clean(encoding.GetString(bytes, from, bytes.Length - from));
        }
        catch (DecoderFallbackException problem)
        {
            var shown = string.Join(' ', (problem.BytesUnknown ?? []).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
            return Reported.With("", new Diagnostic(Rules.BadCharacterSet, Place.File(path), string.Create(
                CultureInfo.InvariantCulture, $"the page says that it is “{name}”, but byte {shown} at offset {problem.Index + from} is not")));
        }
    }
}
