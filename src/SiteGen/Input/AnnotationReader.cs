using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Input.Yaml;

namespace SiteGen.Input;

/// <summary>Makes annotations of YAML that has its shape.</summary>
internal static class AnnotationReader
{
    /// <summary>A target: a quotation, or a mapping of one.</summary>
    public static Target TargetOf(YamlNode node)
    {
        if (node is YamlText words)
            return new Target(words.Place, new Quotation(words.Value));
        var map = (YamlMap)node;
        var at = map.Word<Side>("at");
        return map["exact"] is not null
            ? new Target(map["exact"]!.Place, QuotationOf(map, "exact"), At: at)
            : new Target(map.Place, EndOf(map["from"]!), EndOf(map["to"]!), at);
    }

    /// <summary>An annotation's sources.</summary>
    public static ImmutableArray<Citation> SourcesOf(YamlMap map, string key = "sources") =>
    [
        .. map.Items(key).Select(item => item is YamlMap cited
            ? new Citation(cited.Text("ref"), cited.Text("locator"), cited.Place)
            : new Citation(((YamlText)item).Value, "", item.Place)),
    ];

    /// <summary>An annotation.</summary>
    /// <param name="map">The entry.</param>
    /// <param name="content">What only its kind has.</param>
    /// <param name="bodyKey">The key of its Markdown.</param>
    /// <param name="defaults">What holds where the entry does not say otherwise.</param>
    public static Annotation Read(YamlMap map, AnnotationContent content, string bodyKey, Attribution defaults) => new(
        map.Text("id"), map["id"]!.Place, TargetOf(map["target"]!), content, map.Text(bodyKey),
        AttributionOf(map, defaults), SourcesOf(map));

    /// <summary>Who says so; what is not there is taken from the defaults.</summary>
    public static Attribution AttributionOf(YamlMap map, Attribution defaults)
    {
        var said = new Attribution(
            map.TextOrNull("by") ?? defaults.By,
            map.TextOrNull("date") ?? defaults.Date,
            map.Word<Status>("status") ?? defaults.Status,
            map.Word<Certainty>("certainty") ?? defaults.Certainty);
        // Most entries say nothing of their own, and there are many.
        return said == defaults ? defaults : said;
    }

    private static Quotation EndOf(YamlNode node) =>
        node is YamlText words ? new Quotation(words.Value) : QuotationOf((YamlMap)node, "exact");

    private static Quotation QuotationOf(YamlMap map, string key) => new(
        map.Text(key), map.Text("prefix"), map.Text("suffix"), map.Number("occurrence"), map.Number("line"));
}
