using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>Things that touch blocks, sorted by the blocks that they touch: so that no block looks at all of them.</summary>
/// <param name="blocks">The blocks of a text, which follow one another.</param>
internal sealed class ByBlock<T>(ImmutableArray<Block> blocks)
{
    private readonly List<T>?[] _lists = new List<T>?[blocks.Length];

    /// <summary>What touches a block, in the order in which it was added.</summary>
    public IReadOnlyList<T> this[int block] => _lists[block] ?? [];

    /// <summary>Adds to one block.</summary>
    public void Add(int block, T item) => (_lists[block] ??= []).Add(item);

    /// <summary>Adds to each block that a span shares a character with or meets at an end, and to one block more.</summary>
    public void Add(TextSpan span, T item, int? home = null)
    {
        var isHome = home is null;
        for (var block = FirstThatEndsFrom(span.Start); block < blocks.Length && blocks[block].Span.Start <= span.End; block++)
        {
            Add(block, item);
            isHome |= block == home;
        }
        if (!isHome)
            Add(home!.Value, item);
    }

    private int FirstThatEndsFrom(int offset)
    {
        var (low, high) = (0, blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Span.End < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
