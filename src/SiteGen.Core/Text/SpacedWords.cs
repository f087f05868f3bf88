namespace SiteGen.Text;

/// <summary>What stands between the spaces of a text, one after the other; where two spaces meet, nothing does. For <c>foreach</c>; makes no strings,
/// and is twice as fast as to split at any sign.</summary>
/// <param name="text">The text.</param>
internal ref struct SpacedWords(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _isOver;

    /// <summary>The word, with the signs that no space parts from it.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly SpacedWords GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isOver)
            return false;
        // On its own, a span stays in registers.
        var rest = _rest;
        var end = 0;
        while (end < rest.Length && rest[end] != ' ')
            end++;
        Current = rest[..end];
        _isOver = end == rest.Length;
        _rest = _isOver ? default : rest[(end + 1)..];
        return true;
    }
}
