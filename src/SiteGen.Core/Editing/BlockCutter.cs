using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>Cuts one block into runs.</summary>
internal static class BlockCutter
{
    /// <param name="document">The text.</param>
    /// <param name="block">The block.</param>
    /// <param name="index">Its index in the document.</param>
    /// <param name="placed">All annotations of the text, by number.</param>
    /// <param name="covering">The numbers of those that may cover some of the block, in order.</param>
    /// <param name="ending">The numbers of those that end in it, in order.</param>
    /// <param name="changes">The changes of words that may be in the block, in order.</param>
    public static EditedBlock Cut(
        Document document, Block block, int index, ImmutableArray<Placement> placed,
        IReadOnlyList<int> covering, IReadOnlyList<int> ending, IReadOnlyList<Change> changes)
    {
        ImmutableArray<Change> here = changes.Count == 0 ? []
            : [.. changes.Where(change => change.Block == index || block.Span.Overlaps(change.Source))];
        var whole = Wholes(document.LineEndsIn(block.Span), here);
        var covers = Covers(block, placed, covering, whole);
        // Most blocks are what they were.
        if (whole.IsEmpty && covers.Count == 0 && ending.Count == 0 && block.Label is null && !block.Span.IsEmpty)
            return new EditedBlock(block, [RunOf(document, block.Span, index, here, [])]);

        // Those that end at one place stay in the order of their numbers.
        ImmutableArray<int> ends = [.. ending.OrderBy(EndOf)];
        var edges = new List<int> { block.Span.Start, block.Span.End };
        foreach (var span in whole)
            edges.AddRange(Math.Max(span.Start, block.Span.Start), Math.Min(span.End, block.Span.End));
        if (block.Label is { } label)
            edges.Add(Math.Min(Outwards(label.End, whole), block.Span.End));
        foreach (var (_, span) in covers)
            edges.AddRange(span.Start, span.End);
        foreach (var number in ends)
            edges.Add(EndOf(number));
        edges.Sort();

        var runs = ImmutableArray.CreateBuilder<Run>();
        var open = new List<(int Number, TextSpan Span)>();
        var (next, ended) = (0, 0);
        for (var i = 0; i < edges.Count; i++)
        {
            // Where several begin or end, it is cut once.
            if (i + 1 < edges.Count && edges[i] == edges[i + 1])
                continue;
            var first = ended;
            while (ended < ends.Length && EndOf(ends[ended]) == edges[i])
                ended++;
            AddPoint(runs, edges[i], here, covers, ends[first..ended]);
            if (i + 1 == edges.Count)
                break;
            var span = new TextSpan(edges[i], edges[i + 1]);
            // They are sorted by where they begin; so those that are open stay in their order.
            open.RemoveAll(cover => cover.Span.End < span.End);
            for (; next < covers.Count && covers[next].Span.Start <= span.Start; next++)
                if (covers[next].Span.End >= span.End)
                    open.Add(covers[next]);
            runs.Add(RunOf(document, span, index, here, open.Count == 0 ? [] : [.. open.Select(cover => cover.Number)]));
        }
        return new EditedBlock(block, runs.ToImmutable());

        int EndOf(int number) => Math.Min(Outwards(placed[number].Offset, whole), block.Span.End);
    }

    // What cannot be cut: words that are replaced as one, and the end of a line unless it is replaced with them.
    private static ImmutableArray<TextSpan> Wholes(ReadOnlySpan<TextSpan> lineEnds, ImmutableArray<Change> here)
    {
        if (lineEnds.IsEmpty)
            return here.IsEmpty ? [] : [.. here.Select(change => change.Source)];
        var wholes = here.Select(change => change.Source).ToList();
        foreach (var end in lineEnds)
            if (!here.Any(change => change.Source.Overlaps(end)))
                wholes.Add(end);
        return [.. wholes];
    }

    private static List<(int Number, TextSpan Span)> Covers(
        Block block, ImmutableArray<Placement> placed, IReadOnlyList<int> covering, ImmutableArray<TextSpan> whole)
    {
        List<(int Number, TextSpan Span)> covers = [];
        foreach (var number in covering)
        {
            if (block.Span.Intersect(placed[number].Anchored.Span) is not { } span)
                continue;
            var start = whole.Where(one => one.Start < span.Start && span.Start < one.End)
                .Select(one => one.Start).DefaultIfEmpty(span.Start).Min();
            var end = Outwards(span.End, whole);
            covers.Add((number, new TextSpan(Math.Max(start, block.Span.Start), Math.Min(end, block.Span.End))));
        }
        // Outermost first: what begins earlier, or at the same place and is longer.
        covers.Sort((a, b) => (a.Span.Start, -a.Span.End, a.Number).CompareTo((b.Span.Start, -b.Span.End, b.Number)));
        return covers;
    }

    private static int Outwards(int offset, ImmutableArray<TextSpan> whole)
    {
        foreach (var span in whole)
            if (span.Start < offset && offset < span.End)
                return span.End;
        return offset;
    }

    private static Run RunOf(
        Document document, TextSpan span, int index, ImmutableArray<Change> here, ImmutableArray<int> covering)
    {
        var original = document.LineEndsIn(span).IsEmpty
            ? document.Clean.Source.Content.AsMemory(span.Start, span.Length) : document.WordsOf(span).AsMemory();
        var reading = original;
        foreach (var change in here)
        {
            if (!change.Source.IsEmpty && change.Source.Overlaps(span))
                // Words that were replaced across blocks come back in the first of them.
                reading = (change.Block == index ? change.Reading : "").AsMemory();
        }
        return new Run(span, original, reading, covering, []);
    }

    // At one offset, in this order: numbers of what ends here close the run before; then words that are only in the
    // reading, with their own numbers.
    private static void AddPoint(
        ImmutableArray<Run>.Builder runs, int offset, ImmutableArray<Change> here,
        List<(int Number, TextSpan Span)> covers, ImmutableArray<int> ending)
    {
        var point = new TextSpan(offset, offset);
        if (here.IsEmpty)
        {
            Close(runs, point, ending);
            return;
        }
        var added = here.Where(change => change.Source.IsEmpty && change.Source.Start == offset).ToList();
        for (var i = 0; i < added.Count; i++)
        {
            var before = added.Skip(i).Min(change => change.Number);
            Close(runs, point, ending.RemoveAll(number => number >= before));
            ending = ending.RemoveAll(number => number < before);
            runs.Add(new Run(point, default, added[i].Reading.AsMemory(), CoveringPoint(covers, offset, added[i].Number), []));
        }
        Close(runs, point, ending);
    }

    // The correction speaks of the words that it adds, even where it has no words of the source to cover.
    private static ImmutableArray<int> CoveringPoint(List<(int Number, TextSpan Span)> covers, int offset, int own)
    {
        var covering = covers
            .Where(cover => cover.Number == own || (cover.Span.Start < offset && offset < cover.Span.End))
            .Select(cover => cover.Number).ToImmutableArray();
        return covering.Contains(own) ? covering : covering.Add(own);
    }

    private static void Close(ImmutableArray<Run>.Builder runs, TextSpan point, ImmutableArray<int> ending)
    {
        if (ending.IsEmpty)
            return;
        if (runs.Count > 0)
            runs[^1] = runs[^1] with { Ending = ending };
        else
            runs.Add(new Run(point, default, default, [], ending));
    }
}
