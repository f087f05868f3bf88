using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Reads days of the calendar as pages write them.</summary>
/// <remarks>Never guesses: "03/04/2024" is a day in March or in April, so it is none; "25/04/2024" is one.</remarks>
internal static partial class Dates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const int Century = 2000;

    // As in 1/2/24.
    private const int LeastDigits = 4;

    // Whole names in the larger European languages, so that "Marvin 3, 2024" and "Second 4 2020" are no dates.
    private static readonly FrozenDictionary<string, int> s_months = Months(
        "jan january janvier januar januari janeiro jänner enero gennaio ene gen",
        "feb february février februar februari febrero febbraio fevereiro fév fev",
        "mar march mars märz maart março marzo mär mrz", "apr april avril abril aprile avr abr",
        "may mai mayo maggio mei maio mag", "jun june juin juni junio giugno junho giu",
        "jul july juillet juli julio luglio julho lug juil", "aug august août augustus agosto aoû ago",
        "sep sept september septembre septiembre settembre setembro set",
        "oct october octobre oktober octubre ottobre outubro okt out ott", "nov november novembre noviembre novembro",
        "dec december décembre dezember diciembre dicembre dezembro dez déc dic");

    /// <summary>Whether some words have as many digits as a date: most lines have fewer, and trying them costs more than looking.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> words)
    {
        var digits = 0;
        foreach (var c in words)
            if (char.IsDigit(c) && ++digits == LeastDigits)
                return true;
        return false;
    }

    /// <summary>The first date in some words.</summary>
    /// <returns>The day in ISO form and where it stands; null if there is none, or it could be two.</returns>
    public static (string Iso, TextSpan Span)? Find(ReadOnlySpan<char> words)
    {
        if (!MayBeIn(words))
            return null;
        foreach (Match match in Date().Matches(words.ToString()))
            if (IsoOf(match) is { } iso)
                return (iso, new TextSpan(match.Index, match.Index + match.Length));
        return null;
    }

    /// <summary>The date that begins at an offset; null if none does.</summary>
    public static (string Iso, TextSpan Span)? At(string words, int at) =>
        Date().Match(words, at) is { Success: true } match && match.Index == at && IsoOf(match) is { } iso
            ? (iso, new TextSpan(at, at + match.Length)) : null;

    private static string? IsoOf(Match match)
    {
        var year = match.Groups["short"] is { Success: true } two ? Century + Number(two) : Number(match.Groups["year"]);
        var day = Number(match.Groups["day"]);
        var month = match.Groups["name"] is { Success: true } name ? s_months.GetValueOrDefault(name.Value.ToLowerInvariant()) : Number(match.Groups["month"]);
        if (match.Groups["first"] is { Success: true } first)
            (day, month) = InOrder(Number(first), Number(match.Groups["second"]));
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : null;
    }

    private static (int Day, int Month) InOrder(int first, int second) =>
        first == second ? (first, second) : first > 12 ? (first, second) : second > 12 ? (second, first) : (0, 0);

    private static FrozenDictionary<string, int> Months(params string[] names) => names
        .SelectMany((same, index) => same.Split(' ').Select(name => (name, index)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.index + 1, StringComparer.Ordinal);

    // Digits of any script: \d takes them all.
    private static int Number(Group group)
    {
        var number = 0;
        foreach (var digit in group.ValueSpan)
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return number;
    }

    [GeneratedRegex("""
        (?<![\p{L}\p{Nd}/.-])(?:
          (?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?=T\d|$|[^\p{L}\d/.-]|[.-]?(?:\s|$))
        | (?<year>\d{4})年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日
        | (?<name>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d(?!\d?:\d\d))
        | (?<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?:\s+of|\s+de)?[\s-]+(?<name>\p{L}{3,10})\.?,?(?:\s+de)?[\s-]+(?<year>\d{4})(?!\d(?!\d?:\d\d))
        | (?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d(?!\d?:\d\d))
        | (?<first>\d{1,2})(?<sign>[/-])(?<second>\d{1,2})\k<sign>(?:(?<year>\d{4})|(?<short>\d\d))(?![\d/-])
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
