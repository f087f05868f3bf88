using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

/// <summary>Findings as JSON of our own; docs/REFERENCE.md says what its keys mean.</summary>
internal static class JsonFindings
{
    /// <summary>Nothing is embedded in markup: letters stay letters.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Findings findings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("errors", findings.Count(Severity.Error));
            json.WriteNumber("warnings", findings.Count(Severity.Warning));
            json.WriteNumber("notes", findings.Count(Severity.Note));
            json.WriteStartArray("findings");
            foreach (var finding in findings.Sorted)
                Write(json, finding, findings.SeverityOf(finding));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, Severity severity)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("severity", FindingFormats.WordFor(severity));
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("file", finding.Place.Path);
        if (finding.Place.Line > 0)
            json.WriteNumber("line", finding.Place.Line);
        if (finding.Place.Column > 0)
            json.WriteNumber("column", finding.Place.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Advice);
        json.WriteEndObject();
    }
}
