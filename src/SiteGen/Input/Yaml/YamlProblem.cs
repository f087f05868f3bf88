namespace SiteGen.Input.Yaml;

/// <summary>Says in an editor's words what YamlDotNet says in its own.</summary>
internal static class YamlProblem
{
    /// <summary>What to tell of a line that begins with a tab.</summary>
    public const string Tab = "there is a tab, but YAML is indented with spaces";

    private const string Quote = "Put quotation marks around the whole value.";

    private const string NoBeginning = "a value cannot begin with this sign";
    private const string NoColon = "here should be a key with a colon";
    private const string Backslash = "there is a backslash within double quotation marks";
    private const string DoubleIt = "Write it twice, \\\\, or use single quotation marks.";

    // In order: the first whose sign is in the parser's message. A hint that is null is the rule's own.
    private static readonly (string Sign, string Message, string? Hint)[] s_known =
    [
        (" tab ", Tab, "Replace the tab by spaces."),
        ("hexadecimal number", Backslash, DoubleIt),
        ("unknown escape character", Backslash, DoubleIt),
        ("quoted scalar", "the quotation mark that opens here is never closed",
            "Close it; within double quotation marks write \\\" for one that belongs to the text, or use single ones around it."),
        ("invalid mapping", "there is a colon and a space within a value",
            "Put quotation marks around the whole value; if this is a key, indent it exactly as the keys above it."),
        ("expected ':'", NoColon, "Look for a line without a colon, or with another indent than those around it."),
        ("expected key", "here should be a key with a colon, or the end of its entry",
            "Look for words after a closing quotation mark, a quotation mark within a quotation, a missing colon, or an "
            + "indent that differs from the lines above."),
        ("expected '-' indicator", "this line is not indented as the lines above it are",
            "Indent it exactly as the other keys of its entry."),
        ("Block sequence entries", "a list cannot begin in the line of its key",
            "Begin the list in the next line; if this is a text, put quotation marks around it."),
        ("block scalar", "after > or | nothing else may stand in its line",
            "If this is a text that begins with such a sign, put quotation marks around it; else write it in the lines below, indented."),
        ("cannot start any token", NoBeginning, Quote),
        ("not allowed in this context", NoBeginning, Quote),
        ("anchor or alias", NoBeginning, Quote),
        ("flow ", "a bracket, [ or {, is never closed", "Look for it in this line and in those above."),
        ("expected node content", "a bracket, [ or {, is never closed, or a value is missing", "Look for it in this line and in those above."),
    ];

    /// <summary>What to tell the editor.</summary>
    /// <param name="words">The parser's message; it may begin with a place.</param>
    public static (string Message, string? Hint) InPlainWords(string words)
    {
        foreach (var (sign, message, hint) in s_known)
            if (words.Contains(sign, StringComparison.Ordinal))
                return (message, hint);
        // YamlDotNet puts the place in front, "(Line: 3, Col: 5, Idx: 40) - (…): ": ours stands there already.
        var end = words.LastIndexOf("): ", StringComparison.Ordinal);
        return (words.StartsWith('(') && end > 0 ? words[(end + 3)..] : words, null);
    }
}
