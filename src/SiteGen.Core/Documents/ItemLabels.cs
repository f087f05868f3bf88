using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Finds the labels of lists in which every item has the form "Label: text".</summary>
internal static class ItemLabels
{
    private const int LongestLabel = 80;

    /// <summary>The blocks, with labels where a whole list has them.</summary>
    public static ImmutableArray<Block> Find(SourceText source, ImmutableArray<Block> blocks)
    {
        var labelled = blocks.ToBuilder();
        for (var first = 0; first < blocks.Length; first++)
        {
            if (blocks[first] is not { Kind: BlockKind.Item, BeginsList: true })
                continue;
            var end = first + 1;
            while (end < blocks.Length && blocks[end] is { Kind: BlockKind.Item, BeginsList: false })
                end++;
            var labels = Enumerable.Range(first, end - first).Select(i => LabelOf(source, blocks[i].Span)).ToList();
            if (labels.Count < 2 || labels.Contains(null))
                continue;
            for (var i = first; i < end; i++)
                labelled[i] = blocks[i] with { Label = labels[i - first] };
        }
        return labelled.ToImmutable();
    }

    private static TextSpan? LabelOf(SourceText source, TextSpan item)
    {
        var words = source.Slice(item);
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= LongestLabel && char.IsUpper(words[0])
            ? new TextSpan(item.Start, item.Start + colon + 1) : null;
    }
}
