using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>A line that joins a title with the name of its site, as the titles of browser windows do.</summary>
internal static class WindowTitle
{
    private const int MostSiteWords = 6;

    private static readonly string[] s_signs = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    private static readonly SearchValues<char> s_parting = SearchValues.Create("|-–—:»·•");

    /// <summary>The title and the site within a line, if a sign joins two parts of which one is long and one short.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Spans of the line; null if there is no such sign.</returns>
    public static (TextSpan Title, TextSpan Site)? Split(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(s_parting))
            return null;
        foreach (var sign in s_signs)
        {
            var first = line.IndexOf(sign, StringComparison.Ordinal);
            if (first <= 0)
                continue;
            var last = line.LastIndexOf(sign, StringComparison.Ordinal);
            // "Title | Section | Site" has its title first, "Site | Section | Title" last: the longer one is the title.
            var (before, after) = (Trimmed(line, 0, first), Trimmed(line, last + sign.Length, line.Length));
            if (before.IsEmpty || after.IsEmpty)
                continue;
            var (title, site) = before.Length >= after.Length ? (before, after) : (after, before);
            if (CountWords(line[site.Start..site.End]) <= MostSiteWords)
                return (title, site);
        }
        return null;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in new WordsOfLine(text))
            count++;
        return count;
    }

    private static TextSpan Trimmed(ReadOnlySpan<char> line, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(line[from]))
            from++;
        while (to > from && char.IsWhiteSpace(line[to - 1]))
            to--;
        return new TextSpan(from, to);
    }
}
