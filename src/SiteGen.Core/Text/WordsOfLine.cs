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
        var start = 0;
        while (start < _rest.Length && !char.IsLetterOrDigit(_rest[start]))
            start++;
        var end = start;
        while (end < _rest.Length && char.IsLetterOrDigit(_rest[end]))
            end++;
        Current = _rest[start..end];
        _rest = _rest[end..];
        return end > start;
    }
}
