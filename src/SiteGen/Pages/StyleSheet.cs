using System.Text;

namespace SiteGen.Pages;

/// <summary>Style sheets as they are published: without the comments and indents that are for those who write them.</summary>
internal static class StyleSheet
{
    /// <summary>The same rules in fewer bytes. Quoted texts stay as they are.</summary>
    public static string Dense(string css)
    {
        var dense = new StringBuilder(css.Length);
        var quote = '\0';
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (quote == '\0' && c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
                continue;
            }
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                // White space parts words; next to a brace, a semicolon, a child combinator or other white space, and after a colon, it does nothing.
                if (dense.Length > 0 && !IsBreak(dense[^1]) && dense[^1] != ':' && i + 1 < css.Length && !IsBreak(css[i + 1]))
                    dense.Append(' ');
                continue;
            }
            // A half is .5 as well as 0.5.
            if (quote == '\0' && c == '0' && i + 2 < css.Length && css[i + 1] == '.' && char.IsAsciiDigit(css[i + 2]) && IsValueNext(dense))
                continue;
            if (quote == '\0' && (c is '"' or '\''))
                quote = c;
            else if (c == quote)
                quote = '\0';
            // The last semicolon of a rule ends nothing that the brace does not.
            if (quote == '\0' && c == '}' && dense.Length > 0 && dense[^1] is (' ' or ';'))
                dense.Length--;
            dense.Append(c);
        }
        return dense.ToString().TrimEnd() + "\n";
    }

    private static bool IsValueNext(StringBuilder dense)
    {
        var last = dense.Length - 1;
        if (last > 0 && dense[last] == '-')
            last--;
        return last >= 0 && dense[last] is ' ' or ':' or ',';
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '{' or '}' or ';' or ',' or '>';
}
