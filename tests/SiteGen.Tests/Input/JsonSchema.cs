using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SiteGen.Input.Yaml;

namespace SiteGen.Tests.Input;

/// <summary>As much of JSON Schema as SiteGen's schemas use; a keyword it does not know fails the test.</summary>
internal static partial class JsonSchema
{
    private static readonly string[] s_notes = ["$schema", "title", "description"];

    /// <summary>Whether a value is valid.</summary>
    public static bool IsValid(JsonNode? schema, JsonNode? value) => schema switch
    {
        JsonObject keywords => keywords.All(keyword => Holds(keywords, keyword.Key, keyword.Value!, value)),
        _ => schema!.GetValue<bool>(),
    };

    /// <summary>A YAML value as an editor's program sees it: by YAML 1.2's core schema.</summary>
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlText { IsQuoted: false } plain => Resolve(plain.Value),
        _ => ((YamlText)node).Value,
    };

    private static bool Holds(JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        _ when s_notes.Contains(keyword) => true,
        "type" => (rule as JsonArray ?? [rule.DeepClone()]).Any(type => IsOf(type!.GetValue<string>(), value)),
        "pattern" => !IsOf("string", value) || Regex.IsMatch(value!.GetValue<string>(), JavaScript(rule.GetValue<string>())),
        "enum" => rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "minimum" => !IsOf("number", value) || value!.GetValue<double>() >= rule.GetValue<int>(),
        "maximum" => !IsOf("number", value) || value!.GetValue<double>() <= rule.GetValue<int>(),
        "items" => value is not JsonArray items || items.All(item => IsValid(rule, item)),
        "anyOf" => rule.AsArray().Any(choice => IsValid(choice, value)),
        "allOf" => rule.AsArray().All(choice => IsValid(choice, value)),
        "if" => !IsValid(rule, value) || IsValid(schema["then"], value),
        "then" => true,
        "const" => JsonNode.DeepEquals(rule, value),
        "oneOf" => rule.AsArray().Count(choice => IsValid(choice, value)) == 1,
        "required" => value is not JsonObject map || rule.AsArray().All(key => map.ContainsKey(key!.GetValue<string>())),
        "properties" => value is not JsonObject map
            || rule.AsObject().All(field => !map.ContainsKey(field.Key) || IsValid(field.Value, map[field.Key])),
        "additionalProperties" => rule.GetValue<bool>() || value is not JsonObject map
            || map.All(entry => schema["properties"]!.AsObject().ContainsKey(entry.Key)),
        _ => throw new InvalidOperationException($"The keyword {keyword} is not known here."),
    };

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "integer" => value is JsonValue number && number.TryGetValue<double>(out var whole) && whole == Math.Floor(whole),
        "number" => value is JsonValue number && number.TryGetValue<double>(out _),
        _ => throw new InvalidOperationException($"The type {type} is not known here."),
    };

    // In JavaScript $ is the very end, and \d is a digit of ASCII.
    private static string JavaScript(string pattern) =>
        pattern.Replace("$", @"\z", StringComparison.Ordinal).Replace(@"\d", "[0-9]", StringComparison.Ordinal);

    private static JsonValue? Resolve(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Number().IsMatch(plain) => JsonValue.Create(double.Parse(plain, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(plain),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();
}
