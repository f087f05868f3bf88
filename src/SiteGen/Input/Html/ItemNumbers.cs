using System.Globalization;

namespace SiteGen.Input.Html;

/// <summary>The numbers that a page shows before the items of its lists (HTML, 4.4.8, “ordinal value”).</summary>
internal sealed class ItemNumbers
{
    private readonly Dictionary<PageNode, int> _numbers = [];

    /// <summary>The number of an item of a list that counts; null if it is below zero, for which texts have no sign.</summary>
    public int? Of(PageNode item)
    {
        if (!_numbers.ContainsKey(item))
            Count(item.Parent!);
        return _numbers[item] is >= 0 and var number ? number : null;
    }

    private void Count(PageNode list)
    {
        var items = list.Children.Where(child => child.Tag == "li").ToList();
        var isReversed = list["reversed"] is not null;
        var number = NumberIn(list["start"]) ?? (isReversed ? items.Count : 1);
        foreach (var item in items)
        {
            _numbers[item] = number = NumberIn(item["value"]) ?? number;
            number += isReversed ? -1 : 1;
        }
    }

    // More digits than nine are nobody's list.
    private static int? NumberIn(string? attribute) =>
        attribute?.Length < 10 && int.TryParse(attribute.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
