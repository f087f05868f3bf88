using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Gives every line of a seed its verdict.</summary>
/// <remarks>
/// Rules of the packs come first, then what readers have written, then metadata by its form, then what can be told from where a line
/// stands: the title and its copies, labels above it, teasers below an announcement. The model has the last word on what is still
/// open; where the article is, it has told the rules before. What nothing speaks against is kept: a false removal is
/// worse than a leftover. The lines of a paragraph that was broken at a column are judged as one.
/// </remarks>
public static class Cleaner
{
    /// <summary>The rule that takes out the empty lines of a quotation.</summary>
    internal const string EmptyQuotationLine = "empty-quotation-line";

    // A teaser of another story is one sentence; anything longer below an announcement may be the article going on.
    private const int TeaserWords = 30;

    /// <summary>The verdicts on a seed's lines, before any editor's overrule.</summary>
    /// <param name="source">The seed.</param>
    /// <param name="knowledge">What is known of pages.</param>
    /// <param name="title">The title that the editors give; empty if they leave it to the page.</param>
    public static CleanText Clean(SourceText source, CleaningKnowledge knowledge, string title = "")
    {
        var draft = BeginWith(source, knowledge);
        HeadOfPage.Decide(draft, knowledge.Titles, title);
        ModelVerdicts.Decide(draft);
        draft.Judgement?.ForgetEvidence();
        RemoveEmptyQuotationLines(draft);
        return Finish(draft, source);
    }

    /// <summary>What can be said before the head of the page is read.</summary>
    internal static Draft BeginWith(SourceText source, CleaningKnowledge knowledge)
    {
        var draft = new Draft(Paragraphs.Of(source), knowledge);
        DecideBlankLines(draft);
        MarkupRules.Decide(draft);
        var announcement = ApplyRules(draft);
        // Before metadata: a reader's name and date are not the article's.
        ReaderComments.Remove(draft);
        HeadMetadata.Lift(draft);
        ApplyNeighbourRules(draft, ref announcement);
        RemoveTeasers(draft, announcement);
        return draft;
    }

    private static void DecideBlankLines(Draft draft)
    {
        for (var line = 0; line < draft.Lines.Length; line++)
        {
            if (draft.Lines[line].HasOnlyNoBreakSpaces)
                draft.Decide(line, Fate.Removed, "empty-element",
                    "A lone no-break space: what is left of an empty element of the page.");
            else if (draft.Lines[line].IsBlank)
                draft.Decide(line, Fate.Blank, "", "");
        }
    }

    /// <returns>The first line that announces other stories; null if none does.</returns>
    private static int? ApplyRules(Draft draft)
    {
        int? announcement = null;
        for (var line = 0; line < draft.Lines.Length; line++)
        {
            if (!draft.IsOpen(line))
                continue;
            foreach (var rule in draft.Known[line])
            {
                if (rule.IsEvidence || rule.Zone == Zone.Beside || !draft.Zones.Admits(rule.Zone, line))
                    continue;
                draft.Decide(line, Fate.Removed, rule.Id, rule.Reason);
                if (rule.Announces == Announcement.Stories && draft.Zones.IsTail(line))
                    announcement ??= line;
                break;
            }
        }
        return announcement;
    }

    // Recognising a line can make its neighbour recognisable, so this goes on until nothing changes.
    private static void ApplyNeighbourRules(Draft draft, ref int? announcement)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var line = draft.Lines.Length - 1; line >= 0; line--)
            {
                if (!draft.IsOpen(line) || !draft.Zones.Admits(Zone.Beside, line) || !draft.IsBesideFurniture(line))
                    continue;
                var rule = Array.Find(draft.Known[line], candidate => candidate is { IsEvidence: false, Zone: Zone.Beside });
                if (rule is null)
                    continue;
                draft.Decide(line, Fate.Removed, rule.Id, rule.Reason);
                if (rule.Announces == Announcement.Stories && draft.Zones.IsTail(line))
                    announcement = Math.Min(announcement ?? line, line);
                changed = true;
            }
        }
    }

    private static void RemoveTeasers(Draft draft, int? announcement)
    {
        if (announcement is not { } first)
            return;
        for (var line = first + 1; line < draft.Lines.Length; line++)
        {
            var features = draft.Lines[line];
            if (!draft.IsOpen(line))
                continue;
            if (features.Words > TeaserWords || features.Sentences > 1)
                return;
            draft.Decide(line, Fate.Removed, "other-story",
                $"A teaser of another story: it stands below line {draft.NumberOf(first)}, which announces such.");
        }
    }

    // Last, so that no rule takes them for furniture that their neighbours stand beside.
    private static void RemoveEmptyQuotationLines(Draft draft)
    {
        for (var line = 0; line < draft.Lines.Length && draft.Source.Markup.IsEmpty; line++)
            if (draft.IsOpen(line) && draft.Lines[line].Words == 0 && IsQuoted(line, hasWords: false) && (IsQuoted(line - 1, hasWords: true) || IsQuoted(line + 1, hasWords: true)))
                draft.Decide(line, Fate.Removed, EmptyQuotationLine, "An empty line of a quotation: its quote mark alone.");

        bool IsQuoted(int line, bool hasWords) => line >= 0 && line < draft.Lines.Length && draft.Source.Line(line) is var words
            && QuoteMark.Of(words) is { Depth: > 0 } mark && words[mark.Length..].IsWhiteSpace() != hasWords;
    }

    private static CleanText Finish(Draft draft, SourceText source)
    {
        var paragraphs = draft.Paragraphs;
        var verdicts = ImmutableArray.CreateBuilder<LineVerdict>(source.LineCount);
        for (var line = 0; line < source.LineCount; line++)
            verdicts.Add(draft[paragraphs.Of(line)] is not { } verdict ? new LineVerdict(line, Fate.Kept, "", "")
                : verdict.Line == line ? verdict : verdict with { Line = line });
        return new CleanText(source, verdicts.MoveToImmutable(),
            [.. draft.Metadata.OrderBy(entry => entry.Span.Start)])
        {
            Judgement = draft.Judgement?.OfLines(paragraphs),
            Paragraphs = paragraphs,
            Forms = ImmutableCollectionsMarshal.AsImmutableArray(draft.Lines),
        };
    }
}
