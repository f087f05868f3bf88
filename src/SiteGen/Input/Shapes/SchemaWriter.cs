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
                // Years and line numbers may be written without quotation marks.
                schema["type"] = text.Form is TextForm.Date or TextForm.Lines or TextForm.SeedName
                    ? new JsonArray("string", "integer") : "string";
                schema["pattern"] = TextForms.PatternOf(text.Form);
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
            schema["oneOf"] = new JsonArray([.. map.Alternatives.Select(set =>
                (JsonNode)new JsonObject { ["required"] = new JsonArray([.. set.Select(key => (JsonNode)key)]) })]);
    }
}
