using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Pages.Pictures;

/// <summary>Breaks a title into lines: words in SVG do not break by themselves.</summary>
internal static class TitleLines
{
    /// <summary>The title in at most so many lines of at most so many characters; what does not fit is cut off with an
    /// ellipsis.</summary>
    /// <returns>At least one line, if the title has a word.</returns>
    public static ImmutableArray<string> Of(string title, int width, int most)
    {
        var lines = new List<string>();
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else if (lines.Count < most)
                lines.Add(word);
            else
                return [.. lines[..^1].Select(line => Shortening.Of(line, width)), Shortening.Of(lines[^1] + "…", width)];
        }
        return [.. lines.Select(line => Shortening.Of(line, width))];
    }
}
