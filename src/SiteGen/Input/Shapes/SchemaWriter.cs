using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SiteGen.Input.Shapes;

/// <summary>Writes a shape as a JSON Schema, for completion and checking in an editor's program.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of a whole file, as JSON with a final line break.</summary>
    public static string Write(string title, Shape root)
    {
        var schema = Of(root);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_options))
            schema.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static JsonObject Of(Shape shape)
    {
        var schema = new JsonObject { ["description"] = shape.Description };
        switch (shape)
        {
            case TextShape text:
                AddText(schema, text.Form);
                break;
            case WordShape words:
                schema["enum"] = new JsonArray([.. words.Words.Select(word => (JsonNode)word)]);
                break;
            case NumberShape number:
                schema["type"] = "integer";
                schema["minimum"] = number.Least;
                schema["maximum"] = number.Most;
                break;
            case SwitchShape:
                schema["type"] = "boolean";
                break;
            case ListShape list:
                schema["type"] = new JsonArray("array", "null");
                schema["items"] = Of(list.Item);
                break;
            case EitherShape either:
                schema["anyOf"] = new JsonArray(Of(either.Short), Of(either.Long));
                break;
            case MapShape map:
                AddMap(schema, map);
                break;
        }
        return schema;
    }

    // SiteGen reads a text as it is written; YAML takes one without quotation marks that looks like a number for one.
    private static void AddText(JsonObject schema, TextForm form)
    {
        schema["type"] = form switch
        {
            TextForm.Date or TextForm.Lines => new JsonArray("string", "integer"),
            TextForm.Line or TextForm.Markdown or TextForm.Quotation or TextForm.SeedName =>
                new JsonArray("string", "number", "boolean"),
            _ => "string",
        };
        schema["pattern"] = TextForms.PatternOf(form);
        if (form is not (TextForm.Date or TextForm.Lines))
            return;
        schema["minimum"] = form is TextForm.Date ? 1000 : 1;
        schema["maximum"] = form is TextForm.Date ? 9999 : 999_999_999;
    }

    private static void AddMap(JsonObject schema, MapShape map)
    {
        var properties = new JsonObject();
        foreach (var field in map.Fields)
            properties[field.Name] = Of(field.Shape);
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        schema["properties"] = properties;
        var required = map.Fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        if (!map.Alternatives.IsEmpty)
            schema["oneOf"] = new JsonArray([.. map.Alternatives.Select(set => (JsonNode)Alternative(map, set))]);
        if (!map.Dependences.IsEmpty)
            schema["allOf"] = new JsonArray([.. map.Dependences.Select(dependence => (JsonNode)Conditional(dependence))]);
    }

    private static JsonObject Conditional(Dependence dependence)
    {
        var then = new JsonObject { ["required"] = new JsonArray(dependence.On) };
        if (dependence.Word is { } word)
            then["properties"] = new JsonObject { [dependence.On] = new JsonObject { ["const"] = word } };
        return new JsonObject { ["if"] = new JsonObject { ["required"] = new JsonArray(dependence.Key) }, ["then"] = then };
    }

    // All keys of one set, and no key of another.
    private static JsonObject Alternative(MapShape map, ImmutableArray<string> set)
    {
        var others = new JsonObject();
        foreach (var key in map.Alternatives.SelectMany(other => other).Except(set))
            others[key] = false;
        return new JsonObject
        {
            ["required"] = new JsonArray([.. set.Select(key => (JsonNode)key)]),
            ["properties"] = others,
        };
    }
}
