using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>A seed with each of its paragraphs in one line, where a paragraph was broken at a column.</summary>
/// <remarks>
/// Decided for the page as a whole: see <see cref="WrapWidth"/>. <see cref="Text"/> has the same offsets as the seed, so a span of
/// the one is a span of the other: a line break within a paragraph, and the quote mark of the line after it, are spaces there.
/// A word that was broken with a hyphen stays so, because some words have one.
/// </remarks>
public sealed class Paragraphs
{
    private const int MostDepth = 8;

    // Who fills lines by hand breaks up to an eighth before the column; a sentence that goes on shows that.
    private const int SlackShare = 8;

    private readonly int[]? _first;
    private readonly int[]? _paragraphOf;

    private Paragraphs(SourceText source) => Text = source;

    private Paragraphs(SourceText source, int width, List<int> first)
    {
        Width = width;
        _first = [.. first, source.LineCount];
        _paragraphOf = new int[source.LineCount];
        for (var paragraph = 0; paragraph < first.Count; paragraph++)
            Array.Fill(_paragraphOf, paragraph, _first[paragraph], _first[paragraph + 1] - _first[paragraph]);
        Text = source.Relined(Joined(source, _paragraphOf), [.. first.Select((line, i) =>
            new TextSpan(source.LineSpan(line).Start, source.LineSpan(_first[i + 1] - 1).End))]);
    }

    /// <summary>The column at which lines were broken; null if they were not, and each line is a paragraph.</summary>
    public int? Width { get; }

    /// <summary>The seed, one line for each paragraph, blank lines included.</summary>
    public SourceText Text { get; }

    /// <summary>The paragraph in which a line of the seed stands: a line of <see cref="Text"/>.</summary>
    /// <param name="line">Zero-based.</param>
    public int Of(int line) => _paragraphOf is null ? line : _paragraphOf[line];

    /// <summary>The lines of the seed that are a paragraph: the first, and one past the last.</summary>
    /// <param name="paragraph">A line of <see cref="Text"/>.</param>
    public (int First, int End) LinesOf(int paragraph) => _first is null ? (paragraph, paragraph + 1) : (_first[paragraph], _first[paragraph + 1]);

    /// <summary>What stands between the words of two neighbouring lines of a paragraph: white space, the line break, and the quote
    /// mark of the second. A reader sees one space.</summary>
    /// <param name="source">The seed.</param>
    /// <param name="line">The second line.</param>
    public static TextSpan BreakBefore(SourceText source, int line)
    {
        var (before, after) = (source.LineSpan(line - 1), source.LineSpan(line));
        var lead = QuoteMark.Of(source.Line(line)).Length;
        var words = source.Slice(new TextSpan(after.Start + lead, after.End));
        return new TextSpan(before.Start + source.Line(line - 1).TrimEnd().Length, after.End - words.TrimStart().Length);
    }

    /// <summary>Each line of a seed as a paragraph of its own.</summary>
    public static Paragraphs Lines(SourceText source) => new(source);

    /// <summary>The paragraphs of a seed.</summary>
    public static Paragraphs Of(SourceText source)
    {
        // Of a page, the lines are its elements.
        if (!source.Markup.IsEmpty)
            return new Paragraphs(source);
        var lines = new WrappedLine[source.LineCount];
        var deepest = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            lines[line] = new WrappedLine(source.Line(line));
            deepest = Math.Max(deepest, lines[line].Depth);
        }
        // What is quoted was broken by someone else, perhaps at another column.
        var widths = new int?[Math.Min(deepest, MostDepth) + 1];
        for (var depth = 0; depth < widths.Length; depth++)
            widths[depth] = WrapWidth.Find(source, lines, depth);
        if (widths.FirstOrDefault(width => width is not null) is not { } known)
            return new Paragraphs(source);
        var first = new List<int>(lines.Length);
        for (var line = 0; line < lines.Length; line++)
            if (line == 0 || !GoesOn(lines, first[^1], line - 1, lines[line].Depth < widths.Length ? widths[lines[line].Depth] ?? known : known))
                first.Add(line);
        return new Paragraphs(source, known, first);
    }

    // Whether a paragraph that began in one line and came to another goes on in the next.
    private static bool GoesOn(WrappedLine[] lines, int first, int before, int width)
    {
        ref readonly var line = ref lines[before];
        ref readonly var next = ref lines[before + 1];
        if (line.IsBlank || next.IsBlank || line.HasColumns || next.HasColumns || line.Depth != next.Depth || !IsIndentedAlike(lines, first, before))
            return false;
        if (next.Marker.Length > 0 && ((next.BeginsList && line.EndsSentence) || next.MarkerSign == lines[first].MarkerSign))
            return false;
        return line.IsFull(next, width) || (line.RunsOnInto(next) && line.IsFull(next, width - (width / SlackShare)));
    }

    // The first line of a paragraph may be set in, and the lines of an item below its bullet; any other step begins something new.
    private static bool IsIndentedAlike(WrappedLine[] lines, int first, int before)
    {
        var (indent, next) = (lines[before].Indent, lines[before + 1].Indent);
        return next == indent || (before == first && (lines[first].Marker.Length > 0 || next < indent));
    }

    private static string Joined(SourceText source, int[] paragraphOf) => string.Create(source.Content.Length, (source, paragraphOf), (text, state) =>
    {
        var (seed, paragraphs) = state;
        seed.Content.CopyTo(text);
        for (var line = 1; line < paragraphs.Length; line++)
            if (paragraphs[line] == paragraphs[line - 1])
                text[seed.LineSpan(line - 1).End..(seed.LineSpan(line).Start + QuoteMark.Of(seed.Line(line)).Length)].Fill(' ');
    });
}
