using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Reads the lines above the first paragraph: which is the title, which are its copies, which are labels.</summary>
internal static class HeadOfPage
{
    private const int MostLabelWords = 4;
    private const int LeastTitleWords = 3;
    private const int MostTitleWords = 40;

    // Two lines whose letters agree this far are one title, of which one may be cut off or have lost its apostrophes.
    private const int LeastSharedLetters = 15;

    public static void Decide(Draft draft)
    {
        if (TitleOf(draft) is { } title)
        {
            draft.Lift(title, "title", "The article's title.",
                [new Metadata(MetadataField.Title, Words(draft, title), Trimmed(draft, title))]);
            RemoveCopies(draft, title);
            RemoveLabelsAbove(draft, title);
        }
        RemoveRepeatedMetadata(draft);
    }

    private static int? TitleOf(Draft draft)
    {
        var candidates = Candidates(draft).ToList();
        var repeated = candidates.Where(line => candidates.Exists(other => other != line && AreCopies(draft, line, other)))
            .ToList();
        if (repeated.Count > 0)
            return BestCopy(draft, repeated);

        // A colon ends the first heading of an article more often than its title.
        return candidates.Where(line => !EndsInColon(draft, line))
            .Select(line => (int?)line).FirstOrDefault();
    }

    private static IEnumerable<int> Candidates(Draft draft)
    {
        for (var line = 0; line < draft.Lines.Length && draft.Zones.IsHead(line); line++)
        {
            var features = draft.Lines[line];
            if (draft.IsOpen(line) && features.Marker.Length == 0
                && features.Words is >= LeastTitleWords and <= MostTitleWords && !features.IsStatement)
                yield return line;
        }
    }

    // The form that the page repeats letter by letter is whole; among those the one with the most signs has lost the
    // fewest, and the last stands nearest to the article.
    private static int BestCopy(Draft draft, List<int> copies) => copies
        .OrderByDescending(line => copies.Count(other => Letters(draft, other) == Letters(draft, line)))
        .ThenByDescending(line => draft.Source.Line(line).Trim().Length - Letters(draft, line).Length)
        .ThenByDescending(line => line)
        .First();

    private static void RemoveCopies(Draft draft, int title)
    {
        for (var line = 0; line < draft.Lines.Length && draft.Zones.IsHead(line); line++)
        {
            if (!draft.IsOpen(line) || !AreCopies(draft, line, title))
                continue;
            if (Letters(draft, line) == Letters(draft, title))
                draft.Decide(line, Fate.Removed, "title-copy", $"Repeats the title of line {title + 1}.");
            else
                draft.Decide(line, Fate.Removed, "title-teaser",
                    $"A teaser made by a machine: it agrees with the title of line {title + 1} as far as it goes, but is cut off elsewhere.");
        }
    }

    private static void RemoveLabelsAbove(Draft draft, int title)
    {
        for (var line = 0; line < title; line++)
        {
            if (draft.IsOpen(line) && draft.Lines[line] is { Words: <= MostLabelWords, Sentences: 0 })
                draft.Decide(line, Fate.Removed, "label-above-title",
                    "A short label above the title: the name of the site, a section or a menu.");
        }
    }

    private static void RemoveRepeatedMetadata(Draft draft)
    {
        for (var line = 0; line < draft.Lines.Length && draft.Zones.IsHead(line); line++)
        {
            if (!draft.IsOpen(line))
                continue;
            var words = Words(draft, line);
            var stated = draft.Metadata.Find(entry =>
                entry.Field != MetadataField.Title && string.Equals(entry.Value, words, StringComparison.Ordinal));
            if (stated is not null)
                draft.Decide(line, Fate.Removed, "metadata-copy",
                    $"Repeats what line {draft.Source.LineAt(stated.Span.Start) + 1} states.");
        }
    }

    private static bool AreCopies(Draft draft, int line, int other)
    {
        var (a, b) = (Letters(draft, line), Letters(draft, other));
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= LeastSharedLetters
            && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
    }

    private static string Letters(Draft draft, int line) => LineKey.Letters(draft.Source.Line(line));

    private static bool EndsInColon(Draft draft, int line) =>
        draft.Source.Line(line).TrimEnd() is { IsEmpty: false } words && words[^1] == ':';

    private static string Words(Draft draft, int line) => draft.Source.Slice(Trimmed(draft, line)).ToString();

    private static TextSpan Trimmed(Draft draft, int line)
    {
        var span = draft.Source.LineSpan(line);
        var start = span.Start + draft.Lines[line].Marker.Length;
        var words = draft.Source.Slice(new TextSpan(start, span.End));
        start += words.Length - words.TrimStart().Length;
        return new TextSpan(start, Math.Max(start, start + words.Trim().Length));
    }
}
