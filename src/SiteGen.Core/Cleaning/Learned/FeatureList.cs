using System.Buffers;

namespace SiteGen.Cleaning.Learned;

/// <summary>The features of the lines of a page, one line after the other, as indices into tables of weights. Their memory is borrowed and may be given
/// back, once nobody asks for them any more.</summary>
internal sealed class FeatureList : IDisposable
{
    private const int LargestBlock = 1 << 14;

    private readonly ArraySegment<int>[] _lines;
    private readonly List<int[]> _full = [];
    private int[] _block;
    private int _start;
    private int _end;

    /// <param name="lines">Number of lines to come.</param>
    /// <param name="expected">Number of features to expect.</param>
    public FeatureList(int lines, int expected)
    {
        _lines = new ArraySegment<int>[lines];
        _block = ArrayPool<int>.Shared.Rent(Math.Clamp(expected, 16, LargestBlock));
    }

    /// <summary>Number of lines that have been ended.</summary>
    public int Lines { get; private set; }

    /// <summary>The features of a line.</summary>
    public ReadOnlySpan<int> Of(int line) => _lines[line];

    /// <summary>The answer to a question about the line that is being described.</summary>
    public void Add(Template template, int answer) => Add(template.Base + answer);

    /// <summary>A feature of the line that is being described.</summary>
    public void Add(int id)
    {
        if (_end == _block.Length)
            MoveToNewBlock();
        _block[_end++] = id;
    }

    /// <summary>Ends the line that is being described.</summary>
    public void EndLine()
    {
        _lines[Lines++] = new ArraySegment<int>(_block, _start, _end - _start);
        _start = _end;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var block in _full)
            ArrayPool<int>.Shared.Return(block);
        ArrayPool<int>.Shared.Return(_block);
        _full.Clear();
        _block = [];
    }

    // A line does not stand in two blocks.
    private void MoveToNewBlock()
    {
        var line = _block.AsSpan(_start.._end);
        _full.Add(_block);
        _block = ArrayPool<int>.Shared.Rent(Math.Max(LargestBlock, 2 * line.Length));
        line.CopyTo(_block);
        (_start, _end) = (0, line.Length);
    }
}
