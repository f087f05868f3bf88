using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Verification;

/// <summary>The first place where what was published is not what the edition has.</summary>
/// <param name="Line">One-based, of the edition's text; zero if it is the text as a whole.</param>
/// <param name="Column">One-based; zero if it is the whole line.</param>
/// <param name="What">For an editor: "line 3 …".</param>
internal sealed record Difference(int Line, int Column, string What)
{
    private const int Before = 12;
    private const int After = 28;

    /// <summary>The first difference of two texts; null if there is none.</summary>
    public static Difference? Between(SeedLines edition, SeedLines published)
    {
        if (edition.HasByteOrderMark != published.HasByteOrderMark)
            return new(0, 0, $"it begins {(published.HasByteOrderMark ? "with" : "without")} a byte order mark, the edition’s {(edition.HasByteOrderMark ? "with" : "without")} one");
        for (var i = 0; i < Math.Max(edition.Lines.Length, published.Lines.Length); i++)
        {
            if (i >= published.Lines.Length)
                return Of(i + 1, 0, "is missing");
            var there = published.Lines[i];
            if (i >= edition.Lines.Length)
                return Of(i + 1, 0, $"is too many: “{Shown(there.Words, 0)}”");
            var here = edition.Lines[i];
            if (there.Number != here.Number)
                return Of(here.Number, 0, string.Create(CultureInfo.InvariantCulture, $"is missing; line {there.Number} stands in its place"));
            if (Between(here.Number, here.Words, there.Words) is { } difference)
                return difference;
            if (there.Ending != here.Ending)
                return Of(here.Number, here.Words.Length + 1, $"ends with {Name(there.Ending)}, the edition’s with {Name(here.Ending)}");
        }
        return null;
    }

    /// <summary>The first difference of the words of some lines, by number; null if there is none.</summary>
    public static Difference? Between(IReadOnlyDictionary<int, string> edition, IReadOnlyDictionary<int, string> published)
    {
        foreach (var number in edition.Keys.Union(published.Keys).Order())
        {
            if (!published.TryGetValue(number, out var there))
                return Of(number, 0, "is missing");
            if (!edition.TryGetValue(number, out var here))
                return Of(number, 0, $"is too many: “{Shown(there, 0)}”");
            if (Between(number, here, there) is { } difference)
                return difference;
        }
        return null;
    }

    private static Difference? Between(int number, string here, string there)
    {
        if (string.Equals(here, there, StringComparison.Ordinal))
            return null;
        var same = here.AsSpan().CommonPrefixLength(there);
        return Of(number, same + 1, $"reads “{Shown(there, same)}”, in the edition “{Shown(here, same)}”");
    }

    private static Difference Of(int line, int column, string what) =>
        new(line, column, string.Create(CultureInfo.InvariantCulture, $"line {line} {what}"));

    private static string Shown(string words, int at)
    {
        var from = Shortening.StartAt(words, Math.Clamp(at - Before, 0, words.Length));
        var to = Shortening.EndAt(words, Math.Min(words.Length, at + After));
        return $"{(from > 0 ? "…" : "")}{words[from..to]}{(to < words.Length ? "…" : "")}";
    }

    private static string Name(string ending) => ending switch
    {
        "\n" => "a line feed",
        "" => "no line break",
        _ => "carriage return and line feed",
    };
}
