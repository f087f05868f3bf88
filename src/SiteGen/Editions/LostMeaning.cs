using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Finds what a reader of an article cannot know: that nothing is left of it, or what only its page's markup says.</summary>
internal static class LostMeaning
{
    private const int MostLines = 8;

    private static readonly (InlineMeanings Meaning, string Words)[] s_words =
    [
        (InlineMeanings.Raised, "raised"), (InlineMeanings.Lowered, "lowered"), (InlineMeanings.StruckOut, "struck out"), (InlineMeanings.Quoted, "quoted by a tag"),
    ];

    /// <summary>At most one finding of each kind.</summary>
    public static IEnumerable<Diagnostic> In(CleanText text)
    {
        var kept = text.Verdicts.Where(verdict => verdict.Fate == Fate.Kept).ToList();
        if (kept.Count == 0)
            yield return new Diagnostic(Rules.NothingKept, Place.File(text.Source.Path), text.Source.LineCount == 0 ? "the seed is empty" : "no line of it was kept as the article's");
        if (text.Source.Markup.IsEmpty)
            yield break;
        var lines = kept.Where(verdict => text.Source.Markup[verdict.Line].Meanings != InlineMeanings.None).Select(verdict => verdict.Line).ToList();
        if (lines.Count == 0)
            yield break;
        var meanings = lines.Aggregate(InlineMeanings.None, (all, line) => all | text.Source.Markup[line].Meanings);
        var numbers = string.Join(", ", lines.Take(MostLines).Select(line => FormattableString.Invariant($"{line + 1}")));
        yield return new Diagnostic(Rules.MeaningInMarkup, Place.File(text.Source.Path),
            $"words are {string.Join(", ", s_words.Where(one => meanings.HasFlag(one.Meaning)).Select(one => one.Words))} on the page and plain here: "
            + $"{(lines.Count == 1 ? "line" : "lines")} {numbers}{(lines.Count > MostLines ? FormattableString.Invariant($" and {lines.Count - MostLines} more") : "")}");
    }
}
