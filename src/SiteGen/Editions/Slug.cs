using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Makes addresses of titles.</summary>
internal static class Slug
{
    private const int Longest = 60;

    /// <summary>The words of a title in lower-case ASCII letters and digits, joined by hyphens; empty if it has none.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title)
        {
            var letter = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (LetterFolding.Fold(letter) is { } plain && char.IsAsciiLetterOrDigit(plain[0]))
                slug.Append(plain);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                     && c is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        if (slug.Length > Longest)
            slug.Length = slug.ToString().LastIndexOf('-', Longest) is var cut and > 0 ? cut : Longest;
        return slug.ToString().Trim('-');
    }
}
