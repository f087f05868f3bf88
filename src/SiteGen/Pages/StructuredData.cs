using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SiteGen.Annotations;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>What a text is, for machines: schema.org in JSON-LD.</summary>
/// <remarks>The edition's text is a work of its own that is based on what was published; it claims no more.</remarks>
internal static class StructuredData
{
    /// <summary>Escapes, in a script within a page, what means something in HTML, and what cannot be seen but changes how its neighbours are; nothing else.</summary>
    public static JavaScriptEncoder Escaping { get; } = Encoder();

    private static readonly JsonWriterOptions s_options = new() { Encoder = Escaping };

    /// <summary>A script element's content; safe there, because signs that mean something in HTML are escaped.</summary>
    public static string Of(Edition edition, EditionText text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, s_options))
            Write(json, edition, text);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Edition edition, EditionText text)
    {
        var description = text.Description;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Article");
        json.WriteString("name", $"{description.ShownTitle}, annotated");
        json.WriteString("inLanguage", description.Language);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Collection");
        json.WriteString("name", edition.Settings.Title);
        json.WriteEndObject();
        json.WriteStartArray("editor");
        foreach (var editor in edition.Settings.Editors)
            // A person or a body: only the editors know.
            json.WriteStringValue(editor.Name);
        json.WriteEndArray();
        WriteOriginal(json, description);
        WriteCorrections(json, text);
        json.WriteEndObject();
    }

    private static void WriteOriginal(Utf8JsonWriter json, Description description)
    {
        json.WriteStartObject("isBasedOn");
        json.WriteString("@type", "Article");
        if (!description.IsTitleSupplied)
            json.WriteString("name", description.Title);
        if (description.Creator.Length > 0)
            json.WriteString("author", description.Creator);
        if (description.Publisher.Length > 0)
        {
            json.WritePropertyName("publisher");
            WriteNamed(json, "Organization", description.Publisher);
        }
        if (description.Issued.Length > 0)
            json.WriteString("datePublished", description.Issued);
        if (description.Source.Length > 0)
            json.WriteString("url", description.Source);
        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, EditionText text)
    {
        json.WriteStartArray("correction");
        foreach (var annotation in text.Of<Correction>().Select(anchored => anchored.Annotation))
        {
            // A flag changes nothing, so it is no correction.
            if (annotation.Content is not Correction { Reading: { } reading })
                continue;
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("url", "#" + annotation.Id);
            json.WriteString("text", annotation.Target switch
            {
                { At: { } side } point => $"Add “{reading}” {(side == Side.After ? "after" : "before")} “{point.Words}”.",
                var passage => $"For “{passage.Words}” read “{reading}”.",
            });
            if (annotation.Attribution.Date is { } date)
                json.WriteString("datePublished", date);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. HiddenCharacter.All]);
        return JavaScriptEncoder.Create(settings);
    }

    private static void WriteNamed(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
