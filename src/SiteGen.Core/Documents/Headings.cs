using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Finds the headings among kept lines, and their levels.</summary>
internal static class Headings
{
    private const int MostWords = 16;

    // Verse, menus and dialogue are short lines throughout: then shortness tells nothing.
    private const double MostHeadingsPerLine = 0.5;

    private const double TitleCaseShare = 0.6;

    /// <summary>Levels (2 or 3) by zero-based line.</summary>
    public static ImmutableDictionary<int, int> Of(CleanText text)
    {
        var kept = text.Verdicts.Where(verdict => verdict.Fate == Fate.Kept).Select(verdict => verdict.Line).ToList();
        var headings = new List<int>();
        for (var i = 0; i + 1 < kept.Count; i++)
            if (LooksLikeHeading(text.Source.Line(kept[i]), new LineFeatures(text.Source.Line(kept[i]))))
                headings.Add(kept[i]);
        return headings.Count > kept.Count * MostHeadingsPerLine
            ? ImmutableDictionary<int, int>.Empty : Levels(text.Source, headings);
    }

    private static bool LooksLikeHeading(ReadOnlySpan<char> line, LineFeatures features)
    {
        var words = line.Trim();
        if (features.Marker.Length > 0 || features.Words is 0 or > MostWords || features.IsStatement
            || words[^1] is ',' or ';' or '-' or '–' or '—' || char.IsLower(words[0]))
            return false;
        // A colon after words in sentence case introduces what follows; in title case it ends a heading.
        return words[^1] != ':' || IsTitleCase(words);
    }

    // Two signs show that a page had two levels: headings in title case with others in sentence case below them, and
    // headings that end in a colon below others that do not.
    private static ImmutableDictionary<int, int> Levels(SourceText source, List<int> headings)
    {
        var levels = ImmutableDictionary.CreateBuilder<int, int>();
        bool sawTitleCase = false, sawPlainEnd = false;
        foreach (var line in headings)
        {
            var words = source.Line(line).Trim();
            var endsInColon = words[^1] == ':';
            var isTitleCase = IsTitleCase(words);
            var isLower = (!isTitleCase && sawTitleCase) || (endsInColon && sawPlainEnd);
            levels[line] = isLower ? 3 : 2;
            sawTitleCase |= isTitleCase;
            sawPlainEnd |= !endsInColon;
        }
        return levels.ToImmutable();
    }

    // Words of fewer than four letters are mostly articles and prepositions, which title case leaves small.
    private static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int counted = 0, capital = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("“\"‘'(");
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            counted++;
            if (char.IsUpper(word[0]))
                capital++;
        }
        return counted == 0 ? char.IsUpper(line[0]) : capital >= counted * TitleCaseShare;
    }
}
