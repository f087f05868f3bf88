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
    /// <returns>Null if nothing but the white space between blocks changes.</returns>
    public static Change? In(ImmutableArray<Block> blocks, int number, TextSpan passage, WordChange word)
    {
        var source = word.Source;
        if (HomeOf(blocks, passage, source) is { } home)
        {
            var start = Math.Max(source.Start, blocks[home].Span.Start);
            return new Change(number, home, new TextSpan(start, source.End),
                start > source.Start ? word.Reading.TrimStart() : word.Reading);
        }

        var words = word.Reading.Trim();
        if (words.Length == 0 || blocks.IsEmpty)
            return null;
        for (var before = blocks.Length - 1; before >= 0; before--)
            if (blocks[before].Span.End is var end && end <= source.Start)
                return new Change(number, before, new TextSpan(end, end), $" {words}");
        return new Change(number, 0, new TextSpan(blocks[0].Span.Start, blocks[0].Span.Start), $"{words} ");
    }

    // The first block that loses words. A point can lie in two blocks that touch: then it is in the correction's own.
    private static int? HomeOf(ImmutableArray<Block> blocks, TextSpan passage, TextSpan source)
    {
        int? home = null;
        for (var index = 0; index < blocks.Length; index++)
        {
            var block = blocks[index].Span;
            if (block.Overlaps(source) || (source.IsEmpty && block.Contains(source) && block.Overlaps(passage)))
                return index;
            if (source.IsEmpty && block.Contains(source))
                home ??= index;
        }
        return home;
    }
}
