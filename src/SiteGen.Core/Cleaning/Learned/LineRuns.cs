namespace SiteGen.Cleaning.Learned;

/// <summary>The runs of a page: stretches of lines of one kind, as long as they go. Kinds are lists by their marker, sentences, and other lines.</summary>
/// <remarks>A list of a hundred headlines looks like running text from within; its length tells it apart.</remarks>
internal sealed class LineRuns
{
    // Below this a line need not be a sentence even where all text is.
    private const int LongLine = 12;

    private readonly (int Start, int End)[] _runs;
    private readonly int[] _sentences;

    public LineRuns(ReadOnlySpan<LineShape> lines)
    {
        _runs = new (int, int)[lines.Length];
        _sentences = new int[lines.Length + 1];
        for (int start = 0, end; start < lines.Length; start = end)
        {
            for (end = start; end < lines.Length && KindOf(lines[end]) == KindOf(lines[start]); end++)
                Count(lines[end], end);
            _runs.AsSpan(start..end).Fill((start, end));
        }
    }

    /// <summary>Number of lines of the page that are long enough to be sentences.</summary>
    public int LongLines { get; private set; }

    /// <summary>How many of these end as sentences do.</summary>
    public int LongSentences { get; private set; }

    /// <summary>The run that a line is in: its first line, and one past its last.</summary>
    public (int Start, int End) Of(int line) => _runs[line];

    /// <summary>How many lines of a run end as sentences do.</summary>
    public int Sentences((int Start, int End) run) => _sentences[run.End] - _sentences[run.Start];

    private void Count(in LineShape line, int at)
    {
        var isSentence = line.EndsSentence ? 1 : 0;
        _sentences[at + 1] = _sentences[at] + isSentence;
        if (line.Words < LongLine)
            return;
        LongLines++;
        LongSentences += isSentence;
    }

    private static int KindOf(in LineShape line) => line.Marker != 0 ? 1 + line.Marker : line.EndsSentence ? 1 : 0;
}
