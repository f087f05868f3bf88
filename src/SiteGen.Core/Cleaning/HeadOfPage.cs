using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Reads the lines above the first paragraph: which is the title, which are its copies, which are labels.</summary>
internal static class HeadOfPage
{
    private const int MostLabelWords = 4;

    /// <param name="draft">The page.</param>
    /// <param name="titles">What was learnt of titles.</param>
    /// <param name="said">The title that the editors give; empty if they give none.</param>
    public static void Decide(Draft draft, TitleModel titles, string said)
    {
        if (SaidTitle(draft, Folding.Fold(said), MarkedTitle(draft) ?? TitleFinder.Find(draft, titles)) is { } title)
        {
            draft.Lift(title, "title", "The article's title.", TitleIn(draft, title));
            RemoveCopies(draft, title);
            LiftWindowTitles(draft, title);
            HeadMetadata.RemoveMastheadDates(draft, title);
            HeadMetadata.LiftName(draft, title);
            RemoveLabelsAbove(draft, title);
        }
        RemoveRepeatedMetadata(draft);
    }

    // Whoever gives a title that stands above the article says which line it is. What was found says the same, or is none: then it stays as it is.
    private static int? SaidTitle(Draft draft, string said, int? found)
    {
        if (said.Length == 0 || (found is { } line && Says(line)))
            return found;
        var end = 0;
        while (end < draft.Lines.Length && (draft.ArticleStart > 0 ? end < draft.ArticleStart : !RunningText.Is(draft.Source.Line(end))))
            end++;
        for (var above = end - 1; above >= 0; above--)
            if (!draft.Lines[above].IsBlank && draft[above]?.Fate != Fate.Lifted && Says(above))
                return above;
        return found;

        bool Says(int candidate) => Folding.Fold(TitleIn(draft, candidate)[0].Value) == said;
    }

    // A page may have more than one first heading; the site's own name is often the first of them.
    private static int? MarkedTitle(Draft draft)
    {
        int? title = null;
        for (var line = 0; line < draft.Source.Markup.Length && line < Math.Max(1, draft.ArticleStart); line++)
            if (draft.IsOpen(line) && draft.Source.Markup[line] is { HeadingLevel: 1, Statement.Length: 0 } && !draft.Lines[line].IsBlank)
                title = line;
        return title;
    }

    /// <summary>What a title's line says: the title, and the site if it is named beside it.</summary>
    /// <remarks>A title that stands nowhere without its site is the longer part of the line; a hyphen alone may be the title's own.</remarks>
    public static IReadOnlyList<Metadata> TitleIn(Draft draft, int line)
    {
        var whole = Trimmed(draft, line);
        var words = draft.Source.Slice(whole);
        var isStatement = !draft.Source.Markup.IsEmpty && draft.Source.Markup[line].Statement.Length > 0;
        if ((isStatement || words.Contains('|')) && WindowTitle.Split(words) is { } parts)
            return [At(draft, MetadataField.Title, whole.Start, parts.Title), At(draft, MetadataField.Publisher, whole.Start, parts.Site)];
        return [new Metadata(MetadataField.Title, words.ToString(), whole)];
    }

    private static void LiftWindowTitles(Draft draft, int title)
    {
        var letters = LineKey.Letters(draft.Metadata.Find(entry => entry.Field == MetadataField.Title)!.Value);
        for (var line = 0; line < draft.ArticleStart; line++)
        {
            if (!draft.IsOpen(line))
                continue;
            var whole = Trimmed(draft, line);
            if (WindowTitle.Split(draft.Source.Slice(whole)) is not { } parts)
                continue;
            var span = new TextSpan(whole.Start + parts.Title.Start, whole.Start + parts.Title.End);
            if (LineKey.Letters(draft.Source.Slice(span)) == letters)
                draft.Lift(line, "window-title", $"The title of line {draft.NumberOf(title)} with the name of the site.",
                    [At(draft, MetadataField.Publisher, whole.Start, parts.Site)]);
        }
    }

    private static Metadata At(Draft draft, MetadataField field, int start, TextSpan part)
    {
        var span = new TextSpan(start + part.Start, start + part.End);
        return new Metadata(field, draft.Source.Slice(span).ToString(), span);
    }

    private static void RemoveCopies(Draft draft, int title)
    {
        var letters = Letters(draft, title);
        for (var line = 0; line < draft.ArticleStart; line++)
        {
            if (!draft.IsOpen(line))
                continue;
            var others = Letters(draft, line);
            if (!TitleFinder.AreCopies(letters, others) || TitleFinder.IsWindowTitle(draft, line, letters))
                continue;
            if (others == letters)
                draft.Decide(line, Fate.Removed, "title-copy", $"Repeats the title of line {draft.NumberOf(title)}.");
            else
                draft.Decide(line, Fate.Removed, "title-teaser",
                    $"A teaser made by a machine: it agrees with the title of line {draft.NumberOf(title)} as far as it goes, but is cut off elsewhere.");
        }
    }

    private static void RemoveLabelsAbove(Draft draft, int title)
    {
        for (var line = title - 1; line >= 0; line--)
        {
            // Above running text of whatever kind, nothing is known of what a line belongs to.
            if (draft.IsOpen(line) && RunningText.Is(draft.Source.Line(line)))
                return;
            if (draft.IsOpen(line) && draft.Lines[line] is { Words: <= MostLabelWords, Sentences: 0 })
                draft.Decide(line, Fate.Removed, "label-above-title",
                    "A short label above the title: the name of the site, a section or a menu.");
        }
    }

    private static void RemoveRepeatedMetadata(Draft draft)
    {
        for (var line = 0; line < draft.ArticleStart; line++)
        {
            if (!draft.IsOpen(line))
                continue;
            if (Stated(draft, draft.Source.Slice(Trimmed(draft, line))) is { } stated)
                draft.Decide(line, Fate.Removed, "metadata-copy",
                    $"Repeats what line {draft.NumberOf(draft.Source.LineAt(stated.Span.Start))} states.");
        }
    }

    private static Metadata? Stated(Draft draft, ReadOnlySpan<char> words)
    {
        foreach (var entry in draft.Metadata)
            if (entry.Field != MetadataField.Title && words.SequenceEqual(entry.Value))
                return entry;
        return null;
    }

    private static string Letters(Draft draft, int line) => LineKey.Letters(draft.Source.Line(line));

    private static TextSpan Trimmed(Draft draft, int line)
    {
        var span = draft.Source.LineSpan(line);
        var start = span.Start + draft.Lines[line].Marker.Length;
        var words = draft.Source.Slice(new TextSpan(start, span.End));
        start += words.Length - words.TrimStart().Length;
        return new TextSpan(start, Math.Max(start, start + words.Trim().Length));
    }
}
