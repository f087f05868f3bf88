using System.Buffers;
using System.Globalization;
using System.Text;
using SiteGen.Pages.Templates;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>The one place that turns text into markup.</summary>
internal static class Html
{
    private static readonly SearchValues<char> s_special = SearchValues.Create([.. "&<>\"\u00A0", .. HiddenCharacter.All]);

    /// <summary>Text as content or attribute value.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(s_special) < 0)
            return text.ToString();
        var escaped = new StringBuilder(text.Length + 16);
        for (int special; (special = text.IndexOfAny(s_special)) >= 0; text = text[(special + 1)..])
            escaped.Append(text[..special]).Append(CodeOf(text[special]));
        return escaped.Append(text).ToString();
    }

    /// <summary>Appends text as content or attribute value. For text of a seed there is
    /// <see cref="AppendScraped"/>, which shows hidden characters.</summary>
    public static void Append(PageBuffer html, ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny(s_special)) >= 0; text = text[(special + 1)..])
        {
            html.Append(text[..special]);
            html.Append(CodeOf(text[special]));
        }
        html.Append(text);
    }

    /// <summary>Appends text of a seed as content. A character that cannot be seen, or that would change how its
    /// neighbours are seen, is shown by its code; a script can put it back from the attribute.</summary>
    public static void AppendScraped(PageBuffer html, ReadOnlySpan<char> text)
    {
        for (int hidden; (hidden = HiddenCharacter.IndexIn(text)) >= 0; text = text[(hidden + 1)..])
        {
            Append(html, text[..hidden]);
            var code = ((int)text[hidden]).ToString("X4", CultureInfo.InvariantCulture);
            html.Append($"<span class=\"hidden-character\" data-code=\"{code}\">U+{code}</span>");
        }
        Append(html, text);
    }

    /// <summary>Text of a seed as content, for a model: written when the template comes to it; nothing if there is none.</summary>
    public static ModelValue Scraped(ReadOnlyMemory<char> text) => text.IsEmpty ? "" : new PageBody(to => AppendScraped(to, text.Span));

    // In an attribute or an editor's note there is no room for a hidden character's code; U+FFFD says that something is there.
    private static string CodeOf(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\u00A0' => "&#160;",
        _ => "\uFFFD",
    };
}
