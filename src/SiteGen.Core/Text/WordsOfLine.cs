namespace SiteGen.Text;

/// <summary>The words of a text, one after the other: stretches of letters and digits. For <c>foreach</c>; makes no strings.</summary>
/// <param name="text">The text.</param>
internal ref struct WordsOfLine(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordsOfLine GetEnumerator() => this;

    public bool MoveNext()
    {
        // On its own, a span stays in registers.
        var rest = _rest;
        var start = 0;
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
            start++;
        var end = start;
        // Most characters are small letters within a word.
        while (end < rest.Length && (char.IsAsciiLetterLower(rest[end]) || char.IsLetterOrDigit(rest[end])))
            end++;
        Current = rest[start..end];
        _rest = rest[end..];
        return end > start;
    }
}
