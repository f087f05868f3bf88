using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Cleaning.Learned;

/// <summary>A page as the model sees it: its lines with words, and sums over them from the top.</summary>
internal sealed class PageShape
{
    /// <summary>What the sums count.</summary>
    public enum Sum
    {
        Words,
        Prose,
        ProseWords,
        Sentence,
        Headline,
        Label,
        Stamp,
        Marker,
        Furniture,
        Blank,
        Count,
    }

    private readonly int[] _sums;
    private readonly int[] _since;
    private readonly int[] _until;

    /// <param name="source">The page.</param>
    /// <param name="hints">For each line of the page, what the rules say of it.</param>
    public PageShape(SourceText source, ReadOnlySpan<LineHint> hints)
    {
        Source = source;
        Tokens = new List<Token>(source.Content.Length / 5);
        var shapes = new List<LineShape>(source.LineCount);
        var blank = 0;
        for (var line = 0; line < source.LineCount; line++)
        {
            var shape = LineScanner.Scan(line, source.Line(line), Tokens);
            if (shape.Signs == 0)
                blank++;
            if (shape.Words == 0)
                continue;
            shape.BlankBefore = (byte)Math.Min(blank, 3);
            blank = 0;
            shapes.Add(shape);
        }
        Lines = [.. shapes];
        Hints = new int[Lines.Length];
        for (var i = 0; i < Lines.Length; i++)
            Hints[i] = hints[Lines[i].Line].Known;
        Comments = new Announcements(Lines, hints, Announcement.PerhapsComments, Announcement.Comments, Announcement.CommentsOnTitle);
        Stories = new Announcements(Lines, hints, Announcement.Stories);
        CommentsStart = FirstComment(hints);
        _sums = SumUp();
        (_since, _until) = ProseDistances();
        Runs = new LineRuns(Lines);
        Repeats = CountRepeats();
        (CoreStart, CoreEnd) = FindCore();
    }

    public SourceText Source { get; }

    public LineShape[] Lines { get; }

    /// <summary>The words of all lines, one after the other.</summary>
    public List<Token> Tokens { get; }

    /// <summary>What is known of each line from elsewhere, by index in <see cref="Lines"/>: see
    /// <see cref="LineHint.Known"/>.</summary>
    /// <remarks>Evidence from a page's tags has its place here too, and a question of its own in
    /// <see cref="FirstFeatures"/>.</remarks>
    public int[] Hints { get; }

    /// <summary>Lines that stand above what readers have written, or seem to.</summary>
    public Announcements Comments { get; }

    /// <summary>Lines that stand above teasers of other stories, or seem to.</summary>
    public Announcements Stories { get; }

    /// <summary>The first line that is certainly readers', as are all below; the number of lines if there is none.</summary>
    public int CommentsStart { get; }

    /// <summary>Its stretches of lines of one kind.</summary>
    public LineRuns Runs { get; }

    /// <summary>How often the page says each line.</summary>
    public int[] Repeats { get; }

    /// <summary>The stretch that is densest in running text: first line, and one past the last.</summary>
    public int CoreStart { get; }

    /// <inheritdoc cref="CoreStart"/>
    public int CoreEnd { get; }

    /// <summary>A sum over a stretch of lines; what lies off the page counts nothing.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="from">First line.</param>
    /// <param name="to">One past the last.</param>
    public int Over(Sum what, int from, int to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, Lines.Length);
        return from >= to ? 0
            : _sums[(to * (int)Sum.Count) + (int)what] - _sums[(from * (int)Sum.Count) + (int)what];
    }

    /// <summary>Lines from the nearest running text before to this one; the number of lines of the page if there is
    /// none.</summary>
    public int SinceProse(int i) => _since[i];

    /// <summary>Lines from this one to the running text after it; as <see cref="SinceProse"/>.</summary>
    public int UntilProse(int i) => _until[i];

    /// <summary>A sum over the page.</summary>
    public int Whole(Sum what) => _sums[(Lines.Length * (int)Sum.Count) + (int)what];

    private int FirstComment(ReadOnlySpan<LineHint> hints)
    {
        var i = 0;
        while (i < Lines.Length && !hints[Lines[i].Line].IsComment)
            i++;
        return i;
    }

    private int[] SumUp()
    {
        const int Width = (int)Sum.Count;
        var sums = new int[(Lines.Length + 1) * Width];
        for (var i = 0; i < Lines.Length; i++)
        {
            ref readonly var line = ref Lines[i];
            var before = sums.AsSpan(i * Width, Width);
            var after = sums.AsSpan((i + 1) * Width, Width);
            before.CopyTo(after);
            after[(int)Sum.Words] += line.Words;
            after[(int)Sum.Prose] += line.IsProse ? 1 : 0;
            after[(int)Sum.ProseWords] += line.IsProse ? line.Words : 0;
            after[(int)Sum.Sentence] += line.IsSentence ? 1 : 0;
            after[(int)Sum.Headline] += line.IsHeadline ? 1 : 0;
            after[(int)Sum.Label] += line.IsLabel ? 1 : 0;
            after[(int)Sum.Stamp] += line.IsStamp ? 1 : 0;
            after[(int)Sum.Marker] += line.Marker != 0 ? 1 : 0;
            after[(int)Sum.Furniture] += Hints[i] != 0 ? 1 : 0;
            after[(int)Sum.Blank] += line.BlankBefore > 0 ? 1 : 0;
        }
        return sums;
    }

    private (int[] Since, int[] Until) ProseDistances()
    {
        var (since, until) = (new int[Lines.Length], new int[Lines.Length]);
        for (int i = 0, distance = Lines.Length; i < Lines.Length; i++)
        {
            since[i] = distance;
            distance = Lines[i].IsProse ? 1 : Math.Min(distance + 1, Lines.Length);
        }
        for (int i = Lines.Length - 1, distance = Lines.Length; i >= 0; i--)
        {
            until[i] = distance;
            distance = Lines[i].IsProse ? 1 : Math.Min(distance + 1, Lines.Length);
        }
        return (since, until);
    }

    private int[] CountRepeats()
    {
        var counts = new Dictionary<uint, int>(Lines.Length);
        foreach (var line in Lines)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, line.Key, out _)++;
        var repeats = new int[Lines.Length];
        for (var i = 0; i < repeats.Length; i++)
            repeats[i] = counts[Lines[i].Key];
        return repeats;
    }

    // The stretch whose sum is greatest, prose counting for and everything else against (Kadane's algorithm).
    private (int Start, int End) FindCore()
    {
        int best = 0, start = 0, end = 0, sum = 0, from = 0;
        for (var i = 0; i < Lines.Length; i++)
        {
            ref readonly var line = ref Lines[i];
            sum += line.IsProse ? Math.Min(line.Words, 60) : line.IsSentence ? 4 : -6;
            if (sum <= 0)
            {
                sum = 0;
                from = i + 1;
            }
            else if (sum > best)
            {
                (best, start, end) = (sum, from, i + 1);
            }
        }
        return (start, end);
    }
}
