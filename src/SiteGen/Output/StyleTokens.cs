using System.Globalization;
using System.Text;

namespace SiteGen.Output;

/// <summary>How far the pieces of a style sheet go: comments, quoted texts, names and addresses, as CSS Syntax (W3C, level 3) has them, escapes included.</summary>
internal static class StyleTokens
{
    private const int MostHexDigits = 6;

    /// <summary>Whether a comment begins here.</summary>
    public static bool IsComment(ReadOnlySpan<char> css, int at) => css[at..].StartsWith("/*");

    /// <summary>After a comment that begins here.</summary>
    public static int EndOfComment(ReadOnlySpan<char> css, int at) =>
        css[(at + 2)..].IndexOf("*/") is >= 0 and var length ? at + length + 4 : css.Length;

    /// <summary>Where the quoted text that begins here ends: at its second mark, or, if that is forgotten, at the end of the line.</summary>
    public static int EndOfQuoted(ReadOnlySpan<char> css, int at)
    {
        var mark = css[at];
        return EndOf(css, at + 1, sign => sign == mark || sign is '\n' or '\r' or '\f');
    }

    /// <summary>After the name that begins here; the same place if none does.</summary>
    public static int EndOfName(ReadOnlySpan<char> css, int at)
    {
        while (at < css.Length && IsOfName(css[at]))
            at = css[at] == '\\' ? EndOfEscape(css, at) : at + 1;
        return at;
    }

    /// <summary>At the bracket that closes an address without quotation marks.</summary>
    public static int EndOfAddress(ReadOnlySpan<char> css, int at) => EndOf(css, at, sign => sign == ')');

    /// <summary>What was written, as it is meant: without escapes.</summary>
    public static string Meant(ReadOnlySpan<char> written)
    {
        var meant = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length;)
        {
            var end = written[at] == '\\' ? EndOfEscape(written, at) : at + 1;
            AppendMeant(meant, written[at..end]);
            at = end;
        }
        return meant.ToString();
    }

    /// <summary>Whether a sign can be part of a name.</summary>
    public static bool IsOfName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '\\' || sign > '\x7F';

    private static void AppendMeant(StringBuilder meant, ReadOnlySpan<char> written)
    {
        if (written.Length > 1 && char.IsAsciiHexDigit(written[1]))
            meant.Append(Rune.TryCreate(int.Parse(written[1..].TrimEnd(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), out var sign) ? sign : Rune.ReplacementChar);
        else if (written[0] != '\\')
            meant.Append(written);
        // A line that goes on in the next.
        else if (written.Length > 1 && written[1] is not ('\n' or '\r' or '\f'))
            meant.Append(written[1..]);
    }

    private static int EndOf(ReadOnlySpan<char> css, int at, Func<char, bool> isEnd)
    {
        while (at < css.Length && !isEnd(css[at]))
            at = css[at] == '\\' ? EndOfEscape(css, at) : at + 1;
        return at;
    }

    // White space after the digits of a code belongs to it; so does what comes after any other backslash, be it a quotation mark or a line break.
    private static int EndOfEscape(ReadOnlySpan<char> css, int at)
    {
        var end = at + 1;
        while (end < css.Length && end - at <= MostHexDigits && char.IsAsciiHexDigit(css[end]))
            end++;
        if (end == css.Length || (end > at + 1 && !char.IsWhiteSpace(css[end])))
            return end;
        return css[end..].StartsWith("\r\n") ? end + 2 : end + 1;
    }
}
