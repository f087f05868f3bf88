using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Finds the column at which a text's lines were broken, if they were.</summary>
/// <remarks>
/// <para>Whoever breaks lines at a column breaks each where its next word has no room. So wherever a sentence goes on in the
/// next line, the column lies between the line's length and that length with the word. If nine of ten such places agree on a
/// column, the text was broken there; verse, lists and addresses break anywhere.</para>
/// <para>Sentences must also end within lines more often than with them: verse of even length would pass otherwise.</para>
/// </remarks>
internal static class WrapWidth
{
    private const int Narrowest = 40;
    private const int Widest = 132;
    private const int LeastBreaks = 4;
    private const double LeastAgreeing = 0.9;

    // Who fills paragraphs to look even, or by hand, breaks somewhat before the column: an eighth of it at most. Then more breaks must agree.
    private const int SlackShare = 8;
    private const int LeastLooseBreaks = 8;

    private const int LeastWithin = 2;

    // Where each paragraph is one sentence, none ends within lines; so many breaks at exactly one column are no chance either,
    // unless every fourth is the end of a sentence.
    private const int ManyBreaks = 10;
    private const int MostAtEnds = 4;

    /// <summary>The column; null if the lines were not broken at one.</summary>
    /// <param name="source">The text.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="depth">Which lines are looked at: those that are quoted so often.</param>
    public static int? Find(SourceText source, WrappedLine[] lines, int depth)
    {
        Span<int> strict = stackalloc int[Widest + 2];
        Span<int> loose = stackalloc int[Widest + 2];
        strict.Clear();
        loose.Clear();
        var breaks = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            if (line.Depth != depth || !line.RunsOnInto(lines[i + 1]))
                continue;
            breaks++;
            if (line.Length is < Narrowest / 2 or > Widest || !WrappedLine.HasWords(source.Line(i)))
                continue;
            Count(strict, line.Length, line.Length + lines[i + 1].FirstWord);
            Count(loose, line.Length, line.Length + lines[i + 1].FirstWord + (line.Length / SlackShare));
        }
        if (breaks < LeastBreaks)
            return null;
        var (width, agreeing) = Most(strict);
        var isStrict = agreeing >= breaks * LeastAgreeing;
        if (!isStrict)
            (width, agreeing) = Most(loose);
        if (agreeing < breaks * LeastAgreeing || (!isStrict && breaks < LeastLooseBreaks) || !IsCeiling(source, lines, depth, width, breaks))
            return null;
        var (within, atEnds) = SentenceEnds(source, lines, depth, width);
        return (within >= LeastWithin && within >= atEnds * LeastWithin)
            || (isStrict && breaks >= ManyBreaks && atEnds * MostAtEnds <= breaks) ? width : null;
    }

    private static void Count(Span<int> steps, int from, int to)
    {
        steps[Math.Max(from, Narrowest)]++;
        steps[Math.Min(Math.Max(to, Narrowest - 1), Widest) + 1]--;
    }

    private static (int Width, int Agreeing) Most(ReadOnlySpan<int> steps)
    {
        int most = 0, width = 0, sum = 0;
        for (var w = Narrowest; w <= Widest; w++)
        {
            sum += steps[w];
            if (sum > most)
                (width, most) = (w, sum);
        }
        return (width, most);
    }

    // Lines that go beyond the column though they need not have: where a text has those, nobody broke it there.
    private static bool IsCeiling(SourceText source, WrappedLine[] lines, int depth, int width, int breaks)
    {
        var beyond = 0;
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Depth == depth && lines[i].Length > width && lines[i].Indent + lines[i].FirstWord < width && WrappedLine.HasWords(source.Line(i)))
                beyond++;
        return beyond <= breaks * (1 - LeastAgreeing);
    }

    // How many sentences end within lines, and how many with a full line though the paragraph goes on.
    private static (int Within, int AtEnds) SentenceEnds(SourceText source, WrappedLine[] lines, int depth, int width)
    {
        int within = 0, atEnds = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Depth != depth || lines[i].Length < width / 2)
                continue;
            within += SentenceEndsIn(source.Line(i));
            if (i + 1 < lines.Length && !lines[i + 1].IsBlank && lines[i].EndsSentence && lines[i].IsFull(lines[i + 1], width))
                atEnds++;
        }
        return (within, atEnds);
    }

    private static int SentenceEndsIn(ReadOnlySpan<char> line)
    {
        var ends = 0;
        for (var i = 1; i + 2 < line.Length; i++)
            if (line[i] is '.' or '!' or '?' or '…' or '؟' or '।' && line[i + 1] == ' ' && char.IsLetter(line[i - 1]) && !char.IsLower(line[i + 2]))
                ends++;
        return ends;
    }
}
