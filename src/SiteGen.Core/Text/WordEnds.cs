using System.Globalization;

namespace SiteGen.Text;

/// <summary>Where words end: letters and digits with the marks on them are one, as far as Unicode's annex 29 goes without dictionaries;
/// of scripts without spaces each letter is one.</summary>
public static class WordEnds
{
    private const char FirstMark = '\u0300';

    /// <summary>Whether a character belongs to the one before it: a combining mark, or a joiner.</summary>
    public static bool IsMark(char c) => c >= FirstMark && (c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>The end of the word that begins at a place; the place itself if none does.</summary>
    public static int After(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            var isAlone = UnspacedScripts.Hold(text[end]);
            if (isAlone && end > start)
                break;
            do
                end++;
            while (end < text.Length && IsMark(text[end]));
            if (isAlone)
                break;
        }
        return end;
    }

    /// <summary>Whether no word goes on over a place.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int place) => place == 0 || place == text.Length
        || (!IsMark(text[place]) && !(char.IsLetterOrDigit(text[place]) && GoesOn(text, place)));

    /// <summary>Whether one word ends and another begins at a place without white space, as in scripts that are written so.</summary>
    public static bool IsBetween(ReadOnlySpan<char> text, int place) => place > 0 && place < text.Length
        && (UnspacedScripts.Hold(text[place - 1]) || UnspacedScripts.Hold(text[place]))
        && !char.IsWhiteSpace(text[place - 1]) && !char.IsWhiteSpace(text[place]) && IsAt(text, place);

    // The letter before is under its marks.
    private static bool GoesOn(ReadOnlySpan<char> text, int place)
    {
        var before = place - 1;
        while (before > 0 && IsMark(text[before]))
            before--;
        return char.IsLetterOrDigit(text[before]) && !UnspacedScripts.Hold(text[before]) && !UnspacedScripts.Hold(text[place]);
    }
}
