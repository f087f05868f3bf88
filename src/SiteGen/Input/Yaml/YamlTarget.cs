using System.Globalization;
using SiteGen.Annotations;

namespace SiteGen.Input.Yaml;

/// <summary>Writes quotations so that they can be pasted into a sidecar and are read again letter by letter.</summary>
internal static class YamlTarget
{
    /// <summary>A target in one line: its words, or a mapping if they are not enough.</summary>
    public static string Of(Quotation quotation)
    {
        if (quotation is { Prefix: "", Suffix: "", Line: null, Occurrence: null })
            return YamlQuoting.Quoted(quotation.Exact);
        var fields = new List<string> { $"exact: {YamlQuoting.Quoted(quotation.Exact)}" };
        if (quotation.Prefix.Length > 0)
            fields.Add($"prefix: {YamlQuoting.Quoted(quotation.Prefix)}");
        if (quotation.Suffix.Length > 0)
            fields.Add($"suffix: {YamlQuoting.Quoted(quotation.Suffix)}");
        if (quotation.Line is { } line)
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"line: {line}"));
        if (quotation.Occurrence is { } occurrence)
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"occurrence: {occurrence}"));
        return $"{{ {string.Join(", ", fields)} }}";
    }
}
