using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Finds the article's title above its first paragraph.</summary>
/// <remarks>
/// A linear model over a few features; the line with the highest sum is the title. The weights were fitted by multinomial
/// logistic regression to pages whose title is known, and rounded. On pages of sites that were left out when fitting, seven
/// of ten titles are found; nine of ten are written on the page at all.
/// </remarks>
internal static class TitleFinder
{
    private const int MostCandidates = 120;
    private const int LeastWords = 3;
    private const int MostWords = 40;

    // As much of the article as says what it is about.
    private const int WordsRead = 600;

    // Shorter words are mostly articles and prepositions, which any two lines have in common.
    private const int LeastLetters = 4;

    private const int LongestBesideDate = 20;

    private const double SharedWords = 3.5;      // the share of its words that the article has too, of one word more so that one word alone says little
    private const double SharedWordsCount = 2.2; // the number of those, six or more counting as one
    private const int MostShared = 6;
    private const double MetadataNext = 2.9;     // a byline or date in the next two lines
    private const double MetadataNear = 1.8;     // or in the three after those
    private const double HasCopy = 1.1;
    private const double Distance = -0.34;       // for the logarithm of the lines between it and the article
    private const double IsVeryShort = -2.9;     // three words
    private const double IsShort = -1.4;         // four or five
    private const double IsLong = -3.0;          // more than twenty
    private const double HasBar = -3.0;          // "Title | Site"
    private const double BeginsSmall = -1.7;
    private const double EndsInColon = -1.6;     // more often a heading

    /// <summary>The title's line; null if no line can be it.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="candidates">See <see cref="Candidates"/>.</param>
    /// <param name="copies">How many lines above the article say the same, by line; those that are not there stand alone.</param>
    public static int? Find(Draft draft, List<(int Line, int Distance)> candidates, IReadOnlyDictionary<int, int> copies)
    {
        if (candidates.Count == 0)
            return null;
        var about = WordsOfArticle(draft).GetAlternateLookup<ReadOnlySpan<char>>();
        int? best = null;
        var most = double.NegativeInfinity;
        for (var i = 0; i < candidates.Count; i++)
        {
            var (line, distance) = candidates[i];
            var sum = Score(draft, line, distance, copies.ContainsKey(line), about);
            if (EndsInSign(draft, line, ':') && !copies.ContainsKey(line))
                continue;
            if (sum > most)
                (best, most) = (line, sum);
        }
        return best;
    }

    /// <summary>The lines above the article that can be its title, each with the number of lines from it to the article.</summary>
    public static List<(int Line, int Distance)> Candidates(Draft draft)
    {
        var found = new List<(int, int)>();
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
        return found;
    }

    // "The Gazette | November 12, 2025" is the head of a newspaper.
    private static bool IsMostlyDate(ReadOnlySpan<char> line) =>
        Dates.Find(line) is { } date && line.Trim().Length - date.Span.Length < LongestBesideDate;

    private static double Score(
        Draft draft, int line, int distance, bool hasCopy, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> about)
    {
        var text = draft.Source.Line(line);
        int words = 0, shared = 0;
        foreach (var word in new WordsOfLine(text))
        {
            if (word.Length < LeastLetters)
                continue;
            words++;
            shared += about.Contains(word) ? 1 : 0;
        }
        var length = draft.Lines[line].Words;
        return SharedWords * shared / (words + 1)
            + SharedWordsCount * Math.Min(shared, MostShared) / MostShared
            + (HasMetadata(draft, line, 1, 2) ? MetadataNext : 0)
            + (HasMetadata(draft, line, 3, 5) ? MetadataNear : 0)
            + (hasCopy ? HasCopy : 0)
            + Distance * Exact.Log(1 + distance)
            + (length <= 3 ? IsVeryShort : length <= 5 ? IsShort : length > 20 ? IsLong : 0)
            + (text.Contains(" | ", StringComparison.Ordinal) || text.Contains(" » ", StringComparison.Ordinal) ? HasBar : 0)
            + (char.IsLower(text.TrimStart()[0]) ? BeginsSmall : 0)
            + (EndsInSign(draft, line, ':') ? EndsInColon : 0);
    }

    private static bool HasMetadata(Draft draft, int line, int from, int to)
    {
        int? at = line;
        for (var step = 1; step <= to && at is not null; step++)
        {
            at = draft.Neighbour(at.Value, +1);
            if (step >= from && at is { } known && draft[known]?.Fate == Fate.Lifted)
                return true;
        }
        return false;
    }

    private static HashSet<string> WordsOfArticle(Draft draft)
    {
        var words = new HashSet<string>(WordsRead, StringComparer.OrdinalIgnoreCase);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var read = 0;
        for (var line = draft.ArticleStart; line < draft.Lines.Length && read < WordsRead; line++)
        {
            if (!draft.Lines[line].IsProse)
                continue;
            foreach (var word in new WordsOfLine(draft.Source.Line(line)))
            {
                read++;
                if (word.Length >= LeastLetters)
                    lookup.Add(word);
            }
        }
        return words;
    }

    private static bool EndsInSign(Draft draft, int line, char sign) =>
        draft.Source.Line(line).TrimEnd() is { IsEmpty: false } words && words[^1] == sign;
}
