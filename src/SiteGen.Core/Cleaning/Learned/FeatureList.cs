namespace SiteGen.Cleaning.Learned;

/// <summary>The features of the lines of a page, one line after the other, as indices into tables of weights.</summary>
internal sealed class FeatureList
{
    private readonly int[] _starts;
    private int[] _ids;
    private int _count;

    /// <param name="lines">Number of lines to come.</param>
    /// <param name="expected">Number of features to expect.</param>
    public FeatureList(int lines, int expected)
    {
        _starts = new int[lines + 1];
        _ids = new int[Math.Max(expected, 16)];
    }

    /// <summary>Number of lines that have been ended.</summary>
    public int Lines { get; private set; }

    /// <summary>The features of a line.</summary>
    public ReadOnlySpan<int> Of(int line) => _ids.AsSpan(_starts[line], _starts[line + 1] - _starts[line]);

    /// <summary>The answer to a question about the line that is being described.</summary>
    public void Add(Template template, int answer) => Add(template.Base + answer);

    /// <summary>A feature of the line that is being described.</summary>
    public void Add(int id)
    {
        if (_count == _ids.Length)
            Array.Resize(ref _ids, _count * 2);
        _ids[_count++] = id;
    }

    /// <summary>Ends the line that is being described.</summary>
    public void EndLine() => _starts[++Lines] = _count;
}
