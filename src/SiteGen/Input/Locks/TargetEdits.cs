using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Input.Yaml;

namespace SiteGen.Input.Locks;

/// <summary>Writes another target in the place of one that was read from a file.</summary>
internal static class TargetEdits
{
    /// <summary>What is to be changed in the file, value by value.</summary>
    /// <param name="root">The file that the old target was read from.</param>
    /// <param name="old">As read.</param>
    /// <param name="now">Has numbers and context where the old one has, and nowhere else.</param>
    public static IEnumerable<YamlEdit> Between(YamlNode root, Target old, Target now)
    {
        var node = NodeOf(root, old.Place) ?? throw new InvalidOperationException($"There is no target at {old.Place}.");
        return old.End is null
            ? Between(node, old.Start, now.Start)
            : [.. Between(((YamlMap)node)["from"]!, old.Start, now.Start), .. Between(((YamlMap)node)["to"]!, old.End, now.End!)];
    }

    private static IEnumerable<YamlEdit> Between(YamlNode node, Quotation old, Quotation now)
    {
        if (old.Exact != now.Exact)
            yield return new YamlEdit(((node as YamlMap)?["exact"] ?? node).Place, now.Exact);
        if (node is not YamlMap map)
            yield break;
        foreach (var (key, before, after) in new[]
        {
            ("prefix", old.Prefix, now.Prefix), ("suffix", old.Suffix, now.Suffix),
            ("occurrence", Number(old.Occurrence), Number(now.Occurrence)), ("line", Number(old.Line), Number(now.Line)),
        })
            if (before != after)
                yield return new YamlEdit(map[key]!.Place, after);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // A target's place is that of its quotation; of a range, that of the mapping.
    private static YamlNode? NodeOf(YamlNode node, Place place) => node switch
    {
        YamlText => node.Place == place ? node : null,
        YamlList list => list.Items.Select(item => NodeOf(item, place)).FirstOrDefault(found => found is not null),
        YamlMap map when map["exact"]?.Place == place || (map["from"] is not null && map.Place == place) => map,
        YamlMap map => map.Entries.Select(entry => NodeOf(entry.Value, place)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
