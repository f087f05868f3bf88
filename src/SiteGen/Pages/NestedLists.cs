using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Pages;

/// <summary>Puts lists into the items of others.</summary>
internal static class NestedLists
{
    /// <summary>What belongs to each item of a list besides its words.</summary>
    /// <param name="items">Of one list, with those of the lists in it; the first one lies in no other.</param>
    /// <returns>The number that a browser gives the item by itself; and what comes after its words: its end, with the lists that end with it, or the
    /// beginning of a list in it.</returns>
    public static IEnumerable<(int Counted, string EndHtml)> Of(ImmutableArray<Block> items)
    {
        var open = new List<(string Tag, int Last)>();
        for (var index = 0; index < items.Length; index++)
        {
            var item = items[index];
            if (open.Count <= item.Level)
                open.Add((TagOf(item), 0));
            var counted = open[item.Level].Last + 1;
            open[item.Level] = (TagOf(item), item.Number ?? counted);
            yield return (counted, End(open, item.Level, index + 1 < items.Length ? items[index + 1] : null));
        }
    }

    private static string End(List<(string Tag, int Last)> open, int level, Block? next)
    {
        if (next?.Level > level)
            return $"<{TagOf(next)}>";
        var html = "</li>";
        for (; level > (next?.Level ?? 0); level--)
        {
            html += $"</{open[level].Tag}></li>";
            open.RemoveAt(level);
        }
        if (next is null || level == 0 || open[level].Tag == TagOf(next))
            return html;
        html += $"</{open[level].Tag}><{TagOf(next)}>";
        open.RemoveAt(level);
        return html;
    }

    private static string TagOf(Block item) => item.IsNumbered ? "ol" : "ul";
}
