using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

/// <summary>Findings as SARIF 2.1.0, the format of code scanners (OASIS 2020).</summary>
internal static class SarifFindings
{
    public static string Write(Findings findings, Func<string, string> fileOf)
    {
        var rules = Rules.All;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonFindings.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            // An editor who opens the file counts as we do.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in findings.Sorted)
                Write(json, finding, findings.SeverityOf(finding), rules.IndexOf(finding.Rule), fileOf(finding.Place.Path));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SiteGen");
        json.WriteString("version", ProgramVersion.Whole);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "help", rule.Hint);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", FindingFormats.WordFor(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, Severity severity, int rule, string file)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", FindingFormats.WordFor(severity));
        WriteText(json, "message", finding.Hint is null ? finding.Message : $"{finding.Message}\nhint: {finding.Hint}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        // Code scanners show nothing that has no line.
        json.WriteNumber("startLine", Math.Max(1, finding.Place.Line));
        if (finding.Place.Column > 0)
            json.WriteNumber("startColumn", finding.Place.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
