using SiteGen.Editions;
using SiteGen.Pages.Pictures;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>What an element says of the language of a text's words, as far as it is not the page's own.</summary>
internal static class LanguageHtml
{
    /// <summary>Attributes, with a space before each; empty if words are in the language of the edition and run from left to right.</summary>
    /// <param name="words">The words of the element, or of all that stand in it.</param>
    /// <param name="text">Whose words they are.</param>
    /// <param name="edition">In whose language the pages are.</param>
    public static string Of(ReadOnlySpan<char> words, EditionText text, Edition edition)
    {
        var language = text.Description.Language;
        return (language == edition.Settings.Language ? "" : $" lang=\"{Html.Escape(language)}\"")
            + (WritingDirection.IsRightToLeft(words) ? " dir=\"rtl\"" : "");
    }

    /// <summary>The same of the words of a text in a picture; nothing of their direction, see <see cref="Isolated"/>.</summary>
    public static SvgAttribute[] InPicture(EditionText text, Edition edition) =>
        text.Description.Language == edition.Settings.Language ? [] : [("lang", text.Description.Language)];

    /// <summary>A title as markup, where no element can be around it: if it runs from right to left, Unicode's signs keep the numbers
    /// behind it out of that.</summary>
    public static string Isolated(string title) =>
        WritingDirection.IsRightToLeft(title) ? $"&#x2068;{Html.Escape(title)}&#x2069;" : Html.Escape(title);
}
