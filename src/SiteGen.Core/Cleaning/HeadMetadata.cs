using System.Collections.Immutable;

namespace SiteGen.Cleaning;

/// <summary>Lifts what lines above the article, or between its standfirst and its text, state about it.</summary>
internal static class HeadMetadata
{
    // A byline may stand below a standfirst; further down a date may be a heading, and "By …" the beginning of a sentence.
    private const int LinesBelowStandfirst = 8;

    // Where more lines of one kind follow, they are a chronicle's headings, or the names of several contributors.
    private const int LinesWithoutAnother = 30;

    /// <summary>Lifts the lines that make statements and nothing else.</summary>
    public static void Lift(Draft draft)
    {
        var below = 0;
        for (var line = 0; line < draft.Lines.Length && below <= LinesBelowStandfirst; line++)
        {
            if (draft.Lines[line].IsBlank)
                continue;
            if (!draft.IsAboveArticle(line) && below++ == LinesBelowStandfirst)
                return;
            if (!draft.IsOpen(line) || LiftBelowLabel(draft, line))
                continue;
            var statements = StatementsOf(draft, line);
            if (statements.IsEmpty || (IsDoubtful(draft, line, statements) && !IsBesideStatement(draft, line))
                || (below > 0 && (draft.ArticleStart == 0 || !StandsAlone(draft, line, statements))))
                continue;
            draft.Lift(line, "metadata", ReasonFor(statements), statements);
        }
    }

    /// <summary>Once the title is known: a date above it is the masthead's if another stands below it.</summary>
    public static void RemoveMastheadDates(Draft draft, int title)
    {
        var isBelow = draft.Metadata.Exists(entry => entry.Field == MetadataField.Issued && draft.Source.LineAt(entry.Span.Start) > title);
        if (!isBelow)
            return;
        foreach (var line in draft.Metadata.Where(entry => entry.Field == MetadataField.Issued)
            .Select(entry => draft.Source.LineAt(entry.Span.Start)).Where(line => line < title).Distinct().ToList())
        {
            if (draft.Metadata.Any(entry => entry.Field != MetadataField.Issued && draft.Source.LineAt(entry.Span.Start) == line)
                || (!draft.Source.Markup.IsEmpty && draft.Source.Markup[line].Statement.Length > 0))
                continue;
            draft.Metadata.RemoveAll(entry => draft.Source.LineAt(entry.Span.Start) == line);
            draft.Decide(line, Fate.Removed, "masthead-date", "A date above the title; the article has its own below.");
        }
    }

    /// <summary>Once the title is known: a name alone between title and text, beside a date, is the writer's.</summary>
    public static void LiftName(Draft draft, int title)
    {
        if (draft.Metadata.Exists(entry => entry.Field == MetadataField.Creator))
            return;
        for (var line = title + 1; line < Math.Min(draft.Lines.Length, draft.ArticleStart + LinesBelowStandfirst); line++)
        {
            if (!draft.IsOpen(line) || draft.Lines[line] is not { Words: >= 2 and <= 8, Marker.Length: 0 })
                continue;
            var span = draft.Source.LineSpan(line);
            var words = draft.Source.Line(line).Trim();
            if (!PersonNames.AreCertain(words) || !PersonNames.Are(words) || !IsNearDate(draft, line))
                continue;
            var start = span.Start + draft.Source.Line(line).IndexOf(words, StringComparison.Ordinal);
            draft.Lift(line, "name-beside-date", "A name alone, beside the date.",
                [new Metadata(MetadataField.Creator, words.ToString(), new Text.TextSpan(start, start + words.Length))]);
            return;
        }
    }

    // "By", "Published" and the like, alone on their line, belong to the line below.
    private static bool LiftBelowLabel(Draft draft, int line)
    {
        if (draft.Lines[line].Words > 3 || draft.Neighbour(line, +1) is not { } next || !draft.IsOpen(next))
            return false;
        var label = draft.Source.Line(line).Trim();
        if (!MetadataShapes.IsLabel(label))
            return false;
        var start = draft.Source.LineSpan(next).Start;
        var joined = $"{label.TrimEnd(':')}: ";
        var statements = MetadataShapes.Of($"{joined}{draft.Source.Line(next)}", start - joined.Length);
        if (statements.IsEmpty || statements[0].Span.Start < start || !PersonNames.AreCertain(statements[0].Value) && statements[0].Field == MetadataField.Creator)
            return false;
        draft.Decide(line, Fate.Removed, "metadata-label", $"Says what line {draft.NumberOf(next)} is.");
        draft.Lift(next, "metadata", ReasonFor(statements), statements);
        return true;
    }

    private static bool StandsAlone(Draft draft, int line, ImmutableArray<Metadata> statements)
    {
        var seen = 0;
        for (var other = draft.ArticleStart; other < draft.Lines.Length && seen < LinesWithoutAnother; other++)
        {
            seen += draft.Lines[other].IsBlank ? 0 : 1;
            if (other != line && StatementsOf(draft, other) is [var first, ..] && first.Field == statements[0].Field)
                return false;
        }
        return true;
    }

    private static bool IsDoubtful(Draft draft, int line, ImmutableArray<Metadata> statements) =>
        MetadataShapes.IsDoubtful(draft.Source.Line(line), draft.Source.LineSpan(line).Start, statements);

    private static bool IsNearDate(Draft draft, int line) => new[] { -1, +1 }.Any(step =>
        draft.Neighbour(line, step) is { } next && (IsLifted(draft, next) || (draft.Neighbour(next, step) is { } other && IsLifted(draft, other))));

    private static bool IsLifted(Draft draft, int line) => draft[line]?.Fate == Fate.Lifted && draft[line]!.Rule == "metadata";

    private static bool IsBesideStatement(Draft draft, int line) => new[] { -1, +1 }.Any(step => draft.Neighbour(line, step) is { } other
        && (draft[other]?.Fate == Fate.Lifted || !StatementsOf(draft, other).IsEmpty));

    private static ImmutableArray<Metadata> StatementsOf(Draft draft, int line) =>
        MetadataShapes.Of(draft.Source.Line(line), draft.Source.LineSpan(line).Start);

    private static string ReasonFor(ImmutableArray<Metadata> statements)
    {
        var words = statements.Select(entry => entry.Field switch
        {
            MetadataField.Creator => "the byline",
            MetadataField.Issued => "the date",
            MetadataField.Modified => "the date of the last change",
            MetadataField.Extent => "the reading time",
            MetadataField.Subject => "the section",
            MetadataField.Publisher => "the site",
            _ => "the title",
        }).Distinct().ToList();
        var list = words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
        return $"States {list} and nothing else.";
    }
}
