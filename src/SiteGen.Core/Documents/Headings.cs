using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Documents.Learned;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Finds the headings among kept lines, and their levels.</summary>
internal static class Headings
{
    private const int MostWords = 16;

    // The model weighs a line against the whole page; of a few lines only their form is known.
    private const int LeastLines = 8;

    // Verse, menus and dialogue are short lines throughout: then shortness tells nothing.
    private const double MostHeadingsPerLine = 0.5;

    // In thousandths of log-odds. A line in title case that ends in a colon above a paragraph is set as a heading, though the
    // pages that the model learnt from often had no more than bold type for it.
    private const int Sure = 500;
    private const int LeastWithColon = -3000;

    private const double TitleCaseShare = 0.6;

    /// <summary>Levels (2 or 3) by zero-based line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="model">Tells headings from other lines, where the page itself does not.</param>
    public static ImmutableDictionary<int, int> Of(CleanText text, HeadingModel model)
    {
        if (Marked(text) is { Count: > 0 } marked)
            return marked;
        var paragraphs = text.Paragraphs;
        var kept = text.Verdicts.Where(verdict => verdict.Fate == Fate.Kept).Select(verdict => paragraphs.Of(verdict.Line)).Distinct().ToList();
        if (kept.Count == 0)
            return ImmutableDictionary<int, int>.Empty;
        var isHeading = Decide(paragraphs.Text, kept, model.Weigh(paragraphs.Text, kept, text.Forms.AsSpan()));
        return Levels(paragraphs, [.. kept.Where((_, i) => isHeading[i])]);
    }

    /// <summary>Which kept lines are headings.</summary>
    /// <param name="source">The text.</param>
    /// <param name="kept">Its kept lines, in order.</param>
    /// <param name="odds">What the model says of each.</param>
    internal static bool[] Decide(SourceText source, IReadOnlyList<int> kept, int[] odds)
    {
        var isHeading = new bool[kept.Count];
        // The last line of an article heads nothing.
        for (var i = 0; i + 1 < kept.Count; i++)
        {
            // Whatever the rest of most lines looks like, they are none.
            if (kept.Count >= LeastLines && odds[i] <= LeastWithColon)
                continue;
            var line = source.Line(kept[i]);
            if (IntroducesQuotation(source, kept[i], kept[i + 1]))
                continue;
            var form = new LineFeatures(line);
            if (kept.Count < LeastLines)
                isHeading[i] = LooksLikeHeading(line, form);
            else if (form.Marker is { Length: 0 } or { IsNumber: true } && line.Trim() is [var first, .., var last] && !char.IsLower(first))
                isHeading[i] = odds[i] > Sure || (LooksLikeHeading(line, form)
                    && (odds[i] > 0 || (last == ':' && odds[i] > LeastWithColon && new LineFeatures(source.Line(kept[i + 1])).IsProse)));
        }
        return kept.Count < LeastLines && isHeading.Count(does => does) > kept.Count * MostHeadingsPerLine ? new bool[kept.Count] : isHeading;
    }

    // "Ann Miller wrote on 3 March:" says who is quoted, in whatever case.
    private static bool IntroducesQuotation(SourceText source, int line, int next) => source.Line(line).TrimEnd() is [.., ':']
        && (source.Markup.IsEmpty ? QuoteMark.Of(source.Line(next)).Depth > 0 : source.Markup[next].QuotationDepth > 0);

    // A page that marks headings has no others; the title's own level is not for headings within the text.
    private static ImmutableDictionary<int, int> Marked(CleanText text) => text.Source.Markup.IsEmpty
        ? ImmutableDictionary<int, int>.Empty
        : text.Verdicts.Where(verdict => verdict.Fate == Fate.Kept && text.Source.Markup[verdict.Line].HeadingLevel > 0)
            .ToImmutableDictionary(verdict => verdict.Line, verdict => Math.Max(2, text.Source.Markup[verdict.Line].HeadingLevel));

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
    private static ImmutableDictionary<int, int> Levels(Paragraphs paragraphs, List<int> headings)
    {
        var levels = ImmutableDictionary.CreateBuilder<int, int>();
        bool sawTitleCase = false, sawPlainEnd = false;
        foreach (var line in headings)
        {
            var words = paragraphs.Text.Line(line).Trim();
            var endsInColon = words[^1] == ':';
            var isTitleCase = IsTitleCase(words);
            var isLower = (!isTitleCase && sawTitleCase) || (endsInColon && sawPlainEnd);
            levels[paragraphs.LinesOf(line).First] = isLower ? 3 : 2;
            sawTitleCase |= isTitleCase;
            sawPlainEnd |= !endsInColon;
        }
        return levels.ToImmutable();
    }

    // Words of fewer than four letters are mostly articles and prepositions, which title case leaves small.
    private static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int counted = 0, capital = 0;
        foreach (var spaced in new SpacedWords(line))
        {
            var word = spaced.TrimStart("“\"‘'(");
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            counted++;
            if (char.IsUpper(word[0]))
                capital++;
        }
        return counted == 0 ? char.IsUpper(line[0]) : capital >= counted * TitleCaseShare;
    }
}
