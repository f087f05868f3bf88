namespace SiteGen.Cleaning;

/// <summary>Finds what readers have written below an article. It reads like one: only its heading tells, perhaps hundreds of lines above.</summary>
internal static class ReaderComments
{
    // Of running text, in words: less than an article has, and less than the shortest to which a heading can refer by its title.
    private const int LeastAbove = 100;
    private const int LeastAboveTitled = 40;

    // A counter in a menu or below a title has no running text among as many lines above.
    private const int Near = 8;

    // Readers do write more than the author. But where so many times as much follows, the article has not begun.
    private const int MostTimes = 4;

    /// <summary>The heading below which nothing is the article's any more.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="known">Of each line, the rules that know it.</param>
    /// <returns>Its line, zero-based; null if there is none, or none that is sure.</returns>
    public static int? HeadingIn(ReadOnlySpan<LineFeatures> lines, ReadOnlySpan<LineRule[]> known)
    {
        int all = Prose(lines), above = 0, sinceProse = Near;
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].IsBlank)
                continue;
            // A sentence that begins with a number of responses is the article's.
            if (RuleOf(known[line]) is { } rule && (rule.Announces == Announcement.CommentsOnTitle
                ? above >= LeastAboveTitled && !lines[line].IsStatement && lines[line].Marker.Length == 0
                : above >= LeastAbove && sinceProse < Near && all - above <= MostTimes * above))
                return line;
            sinceProse = lines[line].IsProse ? 0 : sinceProse + 1;
            above += lines[line].IsProse ? lines[line].Words : 0;
        }
        return null;
    }

    /// <summary>Removes the heading and what is below it, as far as nothing has been said of it.</summary>
    public static void Remove(Draft draft)
    {
        if (draft.CommentsStart is not { } heading)
            return;
        if (draft.IsOpen(heading) && RuleOf(draft.Known[heading]) is { } rule)
            draft.Decide(heading, Fate.Removed, rule.Id, rule.Reason);
        for (var line = heading + 1; line < draft.Lines.Length; line++)
            if (draft.IsOpen(line))
                draft.Decide(line, Fate.Removed, "reader-comment", $"Not the article's: it stands below line {draft.NumberOf(heading)}, the heading of readers' comments.");
    }

    private static LineRule? RuleOf(LineRule[] known) =>
        Array.Find(known, rule => rule.Announces is Announcement.Comments or Announcement.CommentsOnTitle);

    private static int Prose(ReadOnlySpan<LineFeatures> lines)
    {
        var words = 0;
        foreach (var line in lines)
            words += line.IsProse ? line.Words : 0;
        return words;
    }
}
