using System.Collections.Immutable;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>Brings a text and its annotations together.</summary>
/// <remarks>Annotations may overlap, nest and cross in any way, and span blocks. Only two readings for one place are
/// an error: then the first stands and the second is treated as a flag.</remarks>
public static class Editor
{
    // As much of a block as tells which it is.
    private const int ShownWords = 40;

    /// <summary>The text cut into runs, its annotations numbered in reading order.</summary>
    /// <param name="document">The text.</param>
    /// <param name="annotations">All that are to be shown, in any order; their spans are the seed's.</param>
    public static Reported<EditedText> Edit(Document document, ImmutableArray<AnchoredAnnotation> annotations)
    {
        var placed = Placed(document, annotations);
        var numbered = placed.Select(placement => placement.Anchored).ToImmutableArray();
        var readings = Readings(document, numbered);
        var changes = new ByBlock<Change>(document.Blocks);
        foreach (var change in readings.Value)
            changes.Add(change.Source, change, change.Block);
        var covering = new ByBlock<int>(document.Blocks);
        var ending = new ByBlock<int>(document.Blocks);
        for (var number = 0; number < placed.Length && !document.Blocks.IsEmpty; number++)
        {
            covering.Add(placed[number].Anchored.Span, number);
            ending.Add(placed[number].Block, number);
        }
        var blocks = document.Blocks.Select((block, index) => BlockCutter.Cut(
            document, block, index, placed, covering[index], ending[index], changes[index])).ToImmutableArray();
        return new(new EditedText(document, numbered, blocks), readings.Diagnostics);
    }

    /// <summary>What <see cref="Edit"/> has to complain of: readings that change nothing, and such as clash.</summary>
    /// <param name="document">The text.</param>
    /// <param name="annotations">In the order of their numbers.</param>
    public static ImmutableArray<Diagnostic> Check(Document document, ImmutableArray<AnchoredAnnotation> annotations) =>
        Readings(document, annotations).Diagnostics;

    /// <summary>The words of a part of the text with all corrections made.</summary>
    /// <param name="document">The text.</param>
    /// <param name="annotations">In the order of their numbers.</param>
    /// <param name="part">The part.</param>
    public static string CorrectedWords(Document document, ImmutableArray<AnchoredAnnotation> annotations, TextSpan part)
    {
        var words = new StringBuilder();
        var at = part.Start;
        foreach (var change in Readings(document, annotations).Value.Where(change => part.Contains(change.Source)))
        {
            words.Append(document.WordsOf(new TextSpan(at, change.Source.Start))).Append(change.Reading);
            at = change.Source.End;
        }
        return words.Append(document.WordsOf(new TextSpan(at, part.End))).ToString();
    }

    /// <summary>The order in which annotations are numbered.</summary>
    /// <returns>The index of the first among those that were given, then that of the second, and so on.</returns>
    /// <inheritdoc cref="Edit"/>
    public static ImmutableArray<int> ReadingOrder(Document document, ImmutableArray<AnchoredAnnotation> annotations) =>
    [
        .. annotations.Select((annotation, index) => (Placement: Placement.Of(document, annotation), Index: index))
            .OrderBy(entry => entry.Placement, Placement.ReadingOrder).Select(entry => entry.Index),
    ];

    private static ImmutableArray<Placement> Placed(Document document, ImmutableArray<AnchoredAnnotation> annotations) =>
        [.. annotations.Select(annotation => Placement.Of(document, annotation)).Order(Placement.ReadingOrder)];

    private static Reported<ImmutableArray<Change>> Readings(
        Document document, ImmutableArray<AnchoredAnnotation> annotations)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var taken = new List<AnchoredAnnotation>();
        for (var number = 0; number < annotations.Length; number++)
        {
            var anchored = annotations[number];
            if (anchored.Annotation.Content is not Correction { Reading: { } reading })
                continue;
            var original = new PassageWords(document, anchored.Span);
            var words = WordDiff.Compare(original.Content, reading);
            if (words.IsEmpty)
                findings.Add(new Diagnostic(Rules.ReadingChangesNothing, anchored.Annotation.Place,
                    $"the reading of “{anchored.Annotation.Id}” is the same as the source, “{original.Content}”"));
            else if (words.Select(word => Mark.ChangedBy(document, original.InSeed(word).Source)).FirstOrDefault(mark => mark is not null) is { } mark)
                findings.Add(new Diagnostic(Rules.MarkCorrected, anchored.Annotation.Place,
                    $"“{anchored.Annotation.Id}” corrects “{document.Clean.Source.Slice(mark)}”, the mark before “{Shortening.Of(document.WordsOf(Mark.BlockAfter(document, mark).Span), ShownWords)}”"));
            else if (taken.Find(other => Clash(other.Span, anchored.Span)) is { } clash)
                findings.Add(new Diagnostic(Rules.CorrectionsClash, anchored.Annotation.Place,
                    $"the readings of “{clash.Annotation.Id}” and “{anchored.Annotation.Id}” are for overlapping passages"));
            else if (ChangesOf(document, number, anchored, original, words) is { IsEmpty: false } made)
            {
                taken.Add(anchored);
                changes.AddRange(made);
            }
            else
                findings.Add(new Diagnostic(Rules.ReadingChangesNothing, anchored.Annotation.Place,
                    $"the reading of “{anchored.Annotation.Id}” changes nothing that readers see: between lines, and in lines that were taken out, no word of the article goes or comes",
                    "What a line is, and whether it belongs to the article, say under `structure:` and `cleaning:`."));
        }
        // Where two corrections meet, both may add words at one offset: the passage that ends there comes first.
        return new(
            [.. changes.OrderBy(change => change.Source.Start)
                .ThenBy(change => annotations[change.Number].Span.Start)
                .ThenBy(change => annotations[change.Number].Span.End)],
            findings.ToImmutable());
    }

    // None if nothing of the article changes, but for a passage that was taken out of it as a whole.
    private static ImmutableArray<Change> ChangesOf(
        Document document, int number, AnchoredAnnotation anchored, PassageWords original, ImmutableArray<WordChange> words)
    {
        ImmutableArray<Change> made = [.. words.SelectMany(word => Change.In(document.Blocks, number, anchored.Span, original.InSeed(word)))];
        return made.Any(change => document.Blocks[change.Block].Kind != BlockKind.TakenOut)
            || document.Blocks.All(block => block.Kind == BlockKind.TakenOut || !block.Span.Overlaps(anchored.Span)) ? made : [];
    }

    // A point shares no character with a passage, but words cannot be put into the midst of words that are replaced.
    private static bool Clash(TextSpan one, TextSpan other) =>
        one == other || (one.Start < other.End && other.Start < one.End);
}
