namespace SiteGen.Documents;

/// <summary>Tells how deep the items of lists lie in one another, by how far they are indented.</summary>
internal sealed class ItemLevels
{
    // Less is a slip, or the width of a number.
    private const int LeastStep = 2;

    // Deeper ones leave no room for words.
    private const int Deepest = 6;

    // The lists that an item may go on, outermost first.
    private readonly List<(int Width, int? Number)> _open = [];

    /// <summary>Something else than an item: the next one begins a list.</summary>
    public void End() => _open.Clear();

    /// <summary>Whether a line with a marker stands in an item of the list that is open, or counts on after a list in an item.</summary>
    /// <param name="width">How far it is indented.</param>
    /// <param name="number">Its number; null for a bullet.</param>
    public bool IsWithin(int width, int? number) => _open.Count > 0
        && (width >= _open[0].Width + LeastStep || (_open.Count > 1 && number is not null && number == _open[0].Number + 1));

    /// <summary>The next item.</summary>
    /// <param name="width">How far it is indented, in columns.</param>
    /// <param name="number">Its number; null for a bullet.</param>
    /// <returns>In how many lists its own one lies, from zero; and whether no list goes on with it.</returns>
    public (int Level, bool BeginsList) Next(int width, int? number)
    {
        while (_open.Count > 1 && width <= _open[^1].Width - LeastStep)
            _open.RemoveAt(_open.Count - 1);
        if (_open.Count == 0 || (width >= _open[^1].Width + LeastStep && _open.Count <= Deepest))
        {
            _open.Add((width, number));
            return (_open.Count - 1, _open.Count == 1);
        }
        var last = _open[^1];
        _open[^1] = (Math.Min(last.Width, width), number);
        return (_open.Count - 1, _open.Count == 1 && last.Number is null != number is null);
    }

    /// <summary>How far a line is indented, in columns; a tab goes to the next fourth one.</summary>
    public static int WidthOf(ReadOnlySpan<char> line)
    {
        const int Tab = 4;
        var width = 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c))
                break;
            width += c == '\t' ? Tab - (width % Tab) : 1;
        }
        return width;
    }

    /// <summary>The indentation of an item that a page has in so many lists.</summary>
    public static int WidthOf(int lists) => lists * LeastStep;
}
