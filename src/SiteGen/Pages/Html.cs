using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>The one place that turns text into markup.</summary>
internal static class Html
{
    /// <summary>Text as content or attribute value.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        Append(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Appends text as content or attribute value. For text of a seed there is
    /// <see cref="AppendScraped"/>, which shows hidden characters.</summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\u00A0':
                    html.Append("&#160;");
                    break;
                default:
                    // In an attribute or an editor's note there is no room for a code; U+FFFD says that something is there.
                    html.Append(HiddenCharacter.Is(c) ? '\uFFFD' : c);
                    break;
            }
        }
    }

    /// <summary>Appends text of a seed as content. A character that cannot be seen, or that would change how its
    /// neighbours are seen, is shown by its code; a script can put it back from the attribute.</summary>
    public static void AppendScraped(StringBuilder html, ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!HiddenCharacter.Is(text[i]))
                continue;
            Append(html, text[from..i]);
            var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"hidden-character\" data-code=\"{code}\">U+{code}</span>");
            from = i + 1;
        }
        Append(html, text[from..]);
    }

    /// <summary>Text of a seed as content.</summary>
    public static string Scraped(ReadOnlySpan<char> text)
    {
        var html = new StringBuilder(text.Length + 16);
        AppendScraped(html, text);
        return html.ToString();
    }
}
