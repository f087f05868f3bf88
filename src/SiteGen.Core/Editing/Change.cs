using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>Words that one correction changes.</summary>
/// <param name="Number">The correction's index.</param>
/// <param name="Block">Index of the block in which the new words stand.</param>
/// <param name="Source">The words that go, in the seed: they begin in <paramref name="Block"/> and may end in a later
/// one. A point within the block where words are only added.</param>
/// <param name="Reading">The words that come.</param>
internal readonly record struct Change(int Number, int Block, TextSpan Source, string Reading)
{
    /// <summary>The change as far as it can be seen in blocks, between which there are no words.</summary>
    /// <param name="blocks">All blocks of the text.</param>
    /// <param name="number">The correction's index.</param>
    /// <param name="passage">The correction's passage.</param>
    /// <param name="word">The change, in the seed.</param>
    /// <returns>None if nothing but the white space between blocks changes; two if words go in a line that was taken out, and others come in the article.</returns>
    public static IEnumerable<Change> In(ImmutableArray<Block> blocks, int number, TextSpan passage, WordChange word)
    {
        var source = word.Source;
        // Words that come belong to the article, unless the whole passage was taken out of it.
        var isOfArticle = blocks.Any(block => block.Kind != BlockKind.TakenOut && block.Span.Overlaps(passage));
        var gone = isOfArticle ? FirstOf(blocks, source, block => block.Kind == BlockKind.TakenOut) : null;
        if (HomeOf(blocks, passage, source, isOfArticle) is { } home)
        {
            var start = Math.Max(source.Start, blocks[home].Span.Start);
            var words = start > source.Start ? word.Reading.TrimStart() : word.Reading;
            yield return new Change(number, home, new TextSpan(gone < home ? source.Start : start, source.End),
                source.End > blocks[home].Span.End ? words.TrimEnd() : words);
            yield break;
        }

        if (gone is { } line)
            yield return new Change(number, line, source, "");
        var added = word.Reading.Trim();
        if (added.Length > 0 && !blocks.IsEmpty)
            yield return Added(blocks, number, source, added, block => !isOfArticle || (block.Kind != BlockKind.TakenOut && block.Span.Overlaps(passage)));
    }

    // Words that have no block of their own: at the end of the last one before them, or at the beginning of the first.
    private static Change Added(ImmutableArray<Block> blocks, int number, TextSpan source, string words, Func<Block, bool> isFit)
    {
        for (var before = blocks.Length - 1; before >= 0; before--)
            if (blocks[before].Span.End is var end && end <= source.Start && isFit(blocks[before]))
                return new Change(number, before, new TextSpan(end, end), $" {words}");
        var after = Enumerable.Range(0, blocks.Length).First(index => isFit(blocks[index]));
        return new Change(number, after, new TextSpan(blocks[after].Span.Start, blocks[after].Span.Start), $"{words} ");
    }

    private static int? FirstOf(ImmutableArray<Block> blocks, TextSpan span, Func<Block, bool> isFit)
    {
        for (var index = 0; index < blocks.Length; index++)
            if (blocks[index].Span.Overlaps(span) && isFit(blocks[index]))
                return index;
        return null;
    }

    // The first block that loses words. A point can lie in two blocks that touch: then it is in the correction's own.
    private static int? HomeOf(ImmutableArray<Block> blocks, TextSpan passage, TextSpan source, bool isOfArticle)
    {
        int? home = null;
        for (var index = 0; index < blocks.Length; index++)
        {
            if (isOfArticle && blocks[index].Kind == BlockKind.TakenOut)
                continue;
            var block = blocks[index].Span;
            if (block.Overlaps(source) || (source.IsEmpty && block.Contains(source) && block.Overlaps(passage)))
                return index;
            if (source.IsEmpty && block.Contains(source))
                home ??= index;
        }
        return home;
    }
}
