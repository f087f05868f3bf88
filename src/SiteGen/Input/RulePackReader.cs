using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Input;

/// <summary>Reads the rule packs that are built into the program.</summary>
internal static class RulePackReader
{
    private const string Prefix = "rules/";

    /// <summary>Every rule of every pack; packs in the order of their names.</summary>
    /// <exception cref="InvalidOperationException">A pack that we shipped is wrong.</exception>
    public static RuleSet ReadAll() => new(Rules());

    internal static ImmutableArray<LineRule> Rules() =>
    [
        .. typeof(RulePackReader).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    private static IEnumerable<LineRule> Read(string resource)
    {
        using var stream = typeof(RulePackReader).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var file = ShapedFile.Read(resource, reader.ReadToEnd(), RulePackShape.Root, "a rule pack");
        var rules = file.Entries("rules", "a rule").Select(RuleOf).ToList();
        return file.Diagnostics is [var wrong, ..]
            ? throw new InvalidOperationException($"{wrong.Place}: {wrong.Message}") : rules;
    }

    private static LineRule RuleOf(YamlMap entry) => new(
        entry.Text("id"), entry.Text("reason"), entry.Word<Zone>("where")!.Value,
        Keys(entry, "lines", LineKey.OfPattern), Keys(entry, "begins", LineKey.OfBeginning),
        Keys(entry, "contains", LineKey.OfPattern),
        entry.Number("words") ?? 12, entry.Word<Announcement>("announces") ?? Announcement.Nothing,
        entry.Text("weight") == "evidence");

    private static ImmutableArray<string> Keys(YamlMap entry, string key, Func<string, string> keyOf) =>
        [.. entry.Texts(key).Select(keyOf)];
}
