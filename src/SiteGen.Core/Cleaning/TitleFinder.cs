using SiteGen.Cleaning.Learned;

namespace SiteGen.Cleaning;

/// <summary>Finds the article's title above its first paragraph: of the lines that can be it, the one that the model prefers.</summary>
internal static class TitleFinder
{
    private const int MostCandidates = 120;
    private const int LeastWords = 3;
    private const int MostWords = 40;
    private const int LongestBesideDate = 20;

    // Two lines whose letters agree this far are one title, of which one may be cut off or have lost its apostrophes.
    private const int LeastSharedLetters = 15;

    /// <summary>The title's line; null if no line can be it, or none is likely enough to be.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="model">What was learnt of titles.</param>
    public static int? Find(Draft draft, TitleModel model)
    {
        var candidates = Candidates(draft);
        if (candidates.Count == 0)
            return null;
        var letters = LettersOf(draft, candidates);
        var features = FeaturesOf(draft, candidates, letters);
        var (best, isLikely) = model.Choose(candidates.Select((_, index) => features.Of(index)), (one, other) => AreCopies(letters[one], letters[other]));
        // How likely it is was learnt of whole pages; of a few lines the likeliest has to do.
        return isLikely || draft.Judgement is not { IsSilent: false } ? BestCopy(draft, candidates, candidates[best].Line) : null;
    }

    /// <summary>The lines above the article that can be its title, each with the number of lines from it to the article.</summary>
    public static List<(int Line, int Distance)> Candidates(Draft draft)
    {
        var found = new List<(int Line, int Distance)>();
        var distance = 0;
        for (var line = Math.Min(draft.ArticleStart, draft.Lines.Length) - 1; line >= 0 && distance < MostCandidates; line--)
        {
            var features = draft.Lines[line];
            if (features.IsBlank)
                continue;
            distance++;
            if (draft.IsOpen(line) && features.Marker.Length == 0 && features.Words is >= LeastWords and <= MostWords
                && !features.IsProse && !RunningText.Is(draft.Source.Line(line)) && !IsMostlyDate(draft.Source.Line(line)))
                found.Add((line, distance));
        }
        found.Reverse();
        return [.. found.Where(one => !IntroducesText(one.Line) || found.Exists(other => other.Line != one.Line && AreCopies(Letters(other.Line), Letters(one.Line))))];

        // More often a heading, unless the page repeats it.
        bool IntroducesText(int line) => draft.Source.Line(line).TrimEnd() is [.., ':' or '：'];

        string Letters(int line) => LineKey.Letters(draft.Source.Line(line));
    }

    /// <summary>What is to be said of the candidates.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="candidates">See <see cref="Candidates"/>.</param>
    /// <param name="letters">See <see cref="LettersOf"/>.</param>
    public static TitleFeatures FeaturesOf(Draft draft, List<(int Line, int Distance)> candidates, List<string> letters)
    {
        var copies = new Dictionary<int, int>();
        for (var one = 0; one < letters.Count; one++)
            copies[candidates[one].Line] = Enumerable.Range(0, letters.Count).Count(other => other != one && AreCopies(letters[one], letters[other]));
        return new TitleFeatures(draft, candidates, copies);
    }

    /// <summary>The letters of each candidate, by which <see cref="AreCopies"/> compares them.</summary>
    public static List<string> LettersOf(Draft draft, List<(int Line, int Distance)> candidates) =>
        candidates.ConvertAll(candidate => LineKey.Letters(draft.Source.Line(candidate.Line)));

    /// <summary>Of the candidates that say the same as a line, the one that does so best.</summary>
    /// <remarks>The form that the page repeats letter by letter is whole; among those the one with the most signs has lost the fewest, and the last stands
    /// nearest to the article.</remarks>
    public static int BestCopy(Draft draft, List<(int Line, int Distance)> candidates, int line)
    {
        var letters = LineKey.Letters(draft.Source.Line(line));
        var copies = candidates.Select(candidate => (candidate.Line, Letters: LineKey.Letters(draft.Source.Line(candidate.Line))))
            .Where(one => one.Line == line || AreCopies(one.Letters, letters)).ToList();
        return copies.OrderBy(one => copies.Exists(other => IsWindowTitle(draft, one.Line, other.Letters)))
            .ThenByDescending(one => copies.Count(other => other.Letters == one.Letters))
            .ThenByDescending(one => draft.Source.Line(one.Line).Trim().Length - one.Letters.Length)
            .ThenByDescending(one => one.Line)
            .First().Line;
    }

    /// <summary>Whether two lines say the same, one perhaps cut off.</summary>
    /// <param name="a">The letters of one (<see cref="LineKey"/>).</param>
    /// <param name="b">Those of the other.</param>
    public static bool AreCopies(string a, string b) => Math.Min(a.Length, b.Length) >= LeastSharedLetters
        && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    /// <summary>Whether a line is a title with the name of its site.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="letters">The letters of the title.</param>
    public static bool IsWindowTitle(Draft draft, int line, string letters) => WindowTitle.Split(draft.Source.Line(line)) is { } parts
        && LineKey.Letters(draft.Source.Line(line)[parts.Title.Start..parts.Title.End]) == letters;

    // "The Gazette | November 12, 2025" is the head of a newspaper.
    private static bool IsMostlyDate(ReadOnlySpan<char> line) =>
        Dates.Find(line) is { } date && line.Trim().Length - date.Span.Length < LongestBesideDate;
}
