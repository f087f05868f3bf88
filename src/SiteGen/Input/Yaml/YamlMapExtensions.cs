using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Input.Shapes;

namespace SiteGen.Input.Yaml;

/// <summary>Reads values of a mapping that has been held to its shape.</summary>
internal static class YamlMapExtensions
{
    /// <summary>The text of a key; empty if the key is not there.</summary>
    public static string Text(this YamlMap map, string key) => (map[key] as YamlText)?.Value ?? "";

    /// <summary>The text of a key; null if the key is not there.</summary>
    public static string? TextOrNull(this YamlMap map, string key) => (map[key] as YamlText)?.Value;

    /// <summary>The number of a key; null if the key is not there, or has none.</summary>
    public static int? Number(this YamlMap map, string key) =>
        map[key] is YamlText text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The word of a key as a value; null if the key is not there.</summary>
    public static T? Word<T>(this YamlMap map, string key)
        where T : struct, Enum => map[key] is YamlText text ? Vocabulary.ValueOf<T>(text.Value) : null;

    /// <summary>The items of a list; none if the key is not there or empty.</summary>
    public static ImmutableArray<YamlNode> Items(this YamlMap map, string key) => (map[key] as YamlList)?.Items ?? [];

    /// <summary>The texts of a list; none if the key is not there or empty.</summary>
    public static ImmutableArray<string> Texts(this YamlMap map, string key) =>
        [.. map.Items(key).OfType<YamlText>().Select(text => text.Value)];
}
