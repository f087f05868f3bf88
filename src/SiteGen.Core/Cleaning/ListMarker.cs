using System.Globalization;

namespace SiteGen.Cleaning;

/// <summary>The bullet or number at the beginning of a line.</summary>
/// <param name="Length">Its length in UTF-16 code units with the white space around it; zero if there is none.</param>
/// <param name="Number">The number; null for a bullet.</param>
public readonly record struct ListMarker(int Length, int? Number)
{
    private const int MostDigits = 3;

    /// <summary>Whether it counts.</summary>
    public bool IsNumber => Number is not null;

    /// <summary>The marker of a line.</summary>
    public static ListMarker Of(ReadOnlySpan<char> line)
    {
        var at = SkipSpace(line, 0);
        if (at == line.Length)
            return default;
        var end = IsBullet(line[at]) ? at + 1 : EndOfNumber(line, at);
        var text = SkipSpace(line, end);
        // A sign or number that is not set off by a space belongs to the words, and one without words is no item.
        return end == at || text == end || text == line.Length ? default
            : new ListMarker(text, IsBullet(line[at]) ? null : int.Parse(line[at..(end - 1)], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static bool IsBullet(char c) => c is '-' or '*' or '•' or '‣' or '◦' or '▪' or '●' or '·' or '–' or '○' or '■';

    private static int EndOfNumber(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        var isNumber = end > at && end - at <= MostDigits && end < line.Length && line[end] is '.' or ')';
        return isNumber ? end + 1 : at;
    }

    private static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at;
    }
}
