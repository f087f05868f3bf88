using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Input.Html;

/// <summary>Finds the character set that a page names: in a <c>meta</c> element, or in the declaration of XML.</summary>
internal static partial class DeclaredCharacterSet
{
    // Browsers look at the first kilobyte; a page that says it later says it none the less.
    private const int Searched = 64 << 10;

    /// <summary>The name; null if the page gives none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var start = Comment().Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]), "");
        if (Xml().Match(start) is { Success: true } xml)
            return Named(xml.Groups["name"].Value);
        foreach (Match meta in Meta().Matches(start))
            if (NameIn(meta.Value) is { } name)
                return Named(name);
        return null;
    }

    private static string? NameIn(string meta)
    {
        var attributes = Attribute().Matches(meta).ToLookup(
            match => match.Groups["name"].Value.ToLowerInvariant(), match => match.Groups["value"].Value.Trim('"', '\'', ' '));
        return attributes["charset"].FirstOrDefault()
            ?? (attributes.Contains("http-equiv") && attributes["content"].FirstOrDefault() is { } content
                && WithinContent().Match(content) is { Success: true } within ? within.Groups["name"].Value : null);
    }

    // Words that were read as ASCII cannot be UTF-16; the Encoding Standard takes such a page for UTF-8.
    private static string Named(string name) =>
        name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("""^\s*<\?xml\s[^>]*\bencoding\s*=\s*["'](?<name>[^"'\s]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Xml();

    [GeneratedRegex(@"<meta[\s/][^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("""(?<name>[^\s=/>"']+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[^"'\s;>]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithinContent();
}
