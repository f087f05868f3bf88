using System.Runtime.InteropServices;

namespace SiteGen.Cleaning.Learned;

/// <summary>What a first pass thought of a page, summed up for the second.</summary>
internal sealed class FirstPass
{
    // Beyond this the first pass is sure, and how sure says nothing more.
    private const float Sure = 4;

    private readonly PageShape _page;
    private readonly float[] _odds;
    private readonly float[] _sums;
    private readonly int[] _mass;
    private readonly int[] _known;
    private readonly int[] _counted;
    private readonly (float Sum, int Count)[] _kin = new (float, int)[3 * 16 * 9];

    /// <param name="page">The page.</param>
    /// <param name="odds">Of each line, the logarithm of the odds that it is the article's.</param>
    public FirstPass(PageShape page, ReadOnlySpan<float> odds)
    {
        _page = page;
        var count = page.Lines.Length;
        _odds = new float[count];
        (_sums, _mass) = (new float[count + 1], new int[count + 1]);
        (_known, _counted) = (new int[count + 1], new int[count + 1]);
        for (var i = 0; i < count; i++)
        {
            var clipped = Math.Clamp(odds[i], -Sure, Sure);
            _odds[i] = clipped;
            _sums[i + 1] = _sums[i] + clipped;
            _mass[i + 1] = _mass[i] + (clipped > 0 ? page.Lines[i].Words : 0);
            ref var kin = ref _kin[FormOf(i)];
            kin = (kin.Sum + clipped, kin.Count + 1);
        }
        (Start, End) = FindExtent();
        (Since, Until) = Distances();
        CountShared();
    }

    /// <summary>The stretch that is most likely the article: first line, and one past the last.</summary>
    public int Start { get; }

    /// <inheritdoc cref="Start"/>
    public int End { get; }

    /// <summary>For each line, lines since the last one before it that was taken for the article's.</summary>
    public int[] Since { get; }

    /// <summary>For each line, lines until the next one that was taken for the article's.</summary>
    public int[] Until { get; }

    /// <summary>Words of all lines that were taken for the article's.</summary>
    public int Mass => _mass[^1];

    /// <summary>Words of those before a line.</summary>
    public int MassBefore(int i) => _mass[i];

    /// <summary>The odds of a line, between −4 and 4.</summary>
    public float Odds(int i) => _odds[i];

    /// <summary>0 before the article, 1 in it, 2 after it.</summary>
    public int Side(int i) => i < Start ? 0 : i < End ? 1 : 2;

    /// <summary>The odds of a line in nine steps, and a tenth for what lies off the page.</summary>
    public int Step(int i) => i < 0 || i >= _odds.Length ? 9 : Bins.Signed(_odds[i], 1, 9);

    /// <summary>The mean odds of a stretch of lines.</summary>
    public float Mean(int from, int to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, _odds.Length);
        return from >= to ? -Sure : (_sums[to] - _sums[from]) / (to - from);
    }

    /// <summary>Of the words of lines that say something, how many other lines of the article hold.</summary>
    /// <param name="from">First line.</param>
    /// <param name="to">One past the last.</param>
    public (int Known, int Counted) Shared(int from, int to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, _odds.Length);
        return (_known[to] - _known[from], _counted[to] - _counted[from]);
    }

    /// <summary>How sure the first pass was of the other lines of this form on the page; zero if there is none.</summary>
    public float Kin(int i)
    {
        var (sum, count) = _kin[FormOf(i)];
        return count <= 1 ? 0 : (sum - _odds[i]) / (count - 1);
    }

    private int FormOf(int i)
    {
        ref readonly var line = ref _page.Lines[i];
        return (line.Marker * 16 + Bins.Log(line.Words, 16)) * 9 + line.Ending;
    }

    // Kadane's algorithm, as for the core of a page, over the odds of words.
    private (int, int) FindExtent()
    {
        float best = 0, sum = 0;
        int start = 0, end = 0, from = 0;
        for (var i = 0; i < _odds.Length; i++)
        {
            sum += _odds[i] * MathF.Min(_page.Lines[i].Words + 2, 40);
            if (sum <= 0)
                (sum, from) = (0, i + 1);
            else if (sum > best)
                (best, start, end) = (sum, from, i + 1);
        }
        return (start, end);
    }

    private (int[], int[]) Distances()
    {
        var (since, until) = (new int[_odds.Length], new int[_odds.Length]);
        for (int i = 0, distance = _odds.Length; i < _odds.Length; i++)
        {
            since[i] = distance;
            distance = _odds[i] > 0 ? 1 : Math.Min(distance + 1, _odds.Length);
        }
        for (int i = _odds.Length - 1, distance = _odds.Length; i >= 0; i--)
        {
            until[i] = distance;
            distance = _odds[i] > 0 ? 1 : Math.Min(distance + 1, _odds.Length);
        }
        return (since, until);
    }

    private bool IsArticle(int i) => i >= Start && i < End && _odds[i] > 0;

    private void CountShared()
    {
        var tokens = CollectionsMarshal.AsSpan(_page.Tokens);
        // Words of articles; a word in one line only is that line's own.
        using var article = new WordCounts(tokens.Length);
        for (var i = Start; i < End; i++)
        {
            if (!IsArticle(i))
                continue;
            foreach (var token in tokens.Slice(_page.Lines[i].TokenStart, _page.Lines[i].TokenCount))
                if (token.Kind == WordKind.None)
                    article.Add(token.Hash, i);
        }
        for (var i = 0; i < _odds.Length; i++)
        {
            int known = 0, counted = 0;
            var own = IsArticle(i) ? 1 : 0;
            foreach (var token in tokens.Slice(_page.Lines[i].TokenStart, _page.Lines[i].TokenCount))
            {
                if (token.Kind != WordKind.None)
                    continue;
                counted++;
                if (article.LinesWith(token.Hash) > own)
                    known++;
            }
            _known[i + 1] = _known[i] + known;
            _counted[i + 1] = _counted[i] + counted;
        }
    }
}
