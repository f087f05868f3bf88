namespace SiteGen.Text;

/// <summary>The differences between a text and its quotation that do not count.</summary>
/// <remarks>
/// Typographic quotes become straight, dashes become a hyphen, a run of white space (a line break and a no-break
/// space included) becomes one space, and characters without width disappear. Letters keep their case: a quotation
/// in another case is another quotation.
/// </remarks>
public static class Folding
{
    /// <summary>What a character becomes.</summary>
    /// <returns>The folded character; <c>'\0'</c> for one that disappears.</returns>
    public static char Fold(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => '\0',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>Folds a quotation; white space at its ends goes.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var f = Fold(c);
            if (f == '\0' || (f == ' ' && (folded.Length == 0 || folded[^1] == ' ')))
                continue;
            folded.Append(f);
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }
}
