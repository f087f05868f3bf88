namespace SiteGen.Input.Yaml;

/// <summary>Says in an editor's words what YamlDotNet says in its own.</summary>
internal static class YamlProblem
{
    // In order: the first whose sign is in the parser's message. A hint that is null is the rule's own.
    private static readonly (string Sign, string Message, string? Hint)[] s_known =
    [
        ("tab character", "there is a tab, but YAML is indented with spaces",
            "Replace the tab, in this line or the next, by spaces."),
        ("quoted scalar", "the quotation mark that opens here is never closed",
            "Close it; within double quotation marks write \\\" for one that belongs to the text, or use single ones around it."),
        ("invalid mapping", "there is a colon and a space within a value",
            "Put quotation marks around the whole value; if this is a key, indent it exactly as the keys above it."),
        ("expected key", "here should be a key with a colon, or the end of its entry",
            "Look for words after a closing quotation mark, a quotation mark within a quotation, a missing colon, or an "
            + "indent that differs from the lines above."),
        ("expected '-' indicator", "this line is not indented as the lines above it are",
            "Indent it exactly as the other keys of its entry."),
        ("cannot start any token", "a value cannot begin with this sign", "Put quotation marks around the whole value."),
        ("flow ", "a bracket, [ or {, is never closed", "Look for it in this line and in those above."),
    ];

    // Of a quotation mark: a backslash stands within it.
    private const string Escape = "unknown escape character";

    /// <summary>What to tell the editor.</summary>
    /// <param name="words">The parser's message; it may begin with a place.</param>
    public static (string Message, string? Hint) InPlainWords(string words)
    {
        if (words.Contains(Escape, StringComparison.Ordinal))
            return ("there is a backslash within double quotation marks", "Write it twice, \\\\, or use single quotation marks.");
        foreach (var (sign, message, hint) in s_known)
            if (words.Contains(sign, StringComparison.Ordinal))
                return (message, hint);
        // YamlDotNet puts the place in front, "(Line: 3, Col: 5, Idx: 40) - (…): ": ours stands there already.
        var end = words.LastIndexOf("): ", StringComparison.Ordinal);
        return (words.StartsWith('(') && end > 0 ? words[(end + 3)..] : words, null);
    }
}
