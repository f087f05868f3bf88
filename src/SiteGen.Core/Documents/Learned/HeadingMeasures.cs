namespace SiteGen.Documents.Learned;

/// <summary>What the second pass of <see cref="HeadingModel"/> goes by: measures of a line and its neighbours, and what the first pass thought of them, of lines of the
/// same style or words, and of the whole page: headings of a page are alike.</summary>
/// <remarks>Whole numbers throughout, so that every machine comes to the same. Odds are in thousandths of their logarithm, chances in thousandths.</remarks>
internal sealed class HeadingMeasures
{
    /// <summary>What stands for the odds or chances of lines that are not there.</summary>
    public const int Nothing = -30_000;

    private readonly HeadingPage _page;
    private readonly int[] _odds;
    private readonly int[] _chances;
    private readonly Company _styles = new(HeadingLine.Styles);
    private readonly Company _kin;
    private readonly int _chanceOfPage;

    /// <param name="page">The lines.</param>
    /// <param name="odds">What the first pass thought of each.</param>
    public HeadingMeasures(HeadingPage page, int[] odds)
    {
        (_page, _odds) = (page, odds);
        _chances = Array.ConvertAll(odds, odd => Math.Clamp((odd / 8) + 500, 0, 1000));
        _kin = new Company(page.Kin.Groups);
        long sum = 0;
        for (var i = 0; i < odds.Length; i++)
        {
            sum += _chances[i];
            _styles.Add(page.Forms[i].Style, _chances[i]);
            for (var kind = 0; kind < HeadingKin.Kinds; kind++)
                _kin.Add(page.Kin.GroupOf(kind, i), _chances[i]);
        }
        _chanceOfPage = (int)(sum / Math.Max(1, odds.Length));
    }

    /// <summary>The name of each measure, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "words", "characters", "end", "case", "statement", "kind", "kind-2", "kind-1", "kind+1", "kind+2", "words-1", "words+1", "colon-1", "colon+1",
        "alike-1", "alike+1", "number-1", "number+1", "short-lines-before", "short-lines-after", "series", "share-of-short-lines", "shared-with-next",
        .. HeadingLine.SignNames,
        "same-line", "same-first-word", "same-last-word", "odds", "odds-2", "odds-1", "odds+1", "odds+2", "chance-of-style", "lines-of-style",
        "chance-of-same-line", "chance-of-same-first-word", "chance-of-same-last-word", "chance-of-page",
    ];

    /// <summary>Whether a line can be a heading at all: not a long one. Others need not be measured.</summary>
    public static bool IsWorthwhile(in HeadingLine form) => form.Style >= 0;

    /// <summary>Measures a line.</summary>
    /// <param name="i">Its index among the kept lines.</param>
    /// <param name="to">Receives one number for each of <see cref="Names"/>.</param>
    public void Of(int i, Span<int> to)
    {
        ref readonly var form = ref _page.Forms[i];
        var place = _page.Places[i];
        var at = 0;
        foreach (var value in (ReadOnlySpan<int>)
                 [
                     form.Words, form.Characters, form.End, form.Case, form.IsStatement ? 1 : 0, (int)form.Kind,
                     (int)_page.KindAt(i - 2), (int)_page.KindAt(i - 1), (int)_page.KindAt(i + 1), (int)_page.KindAt(i + 2),
                     Neighbour(i - 1)?.Words ?? -1, Neighbour(i + 1)?.Words ?? -1, Is(Neighbour(i - 1)?.EndsInColon), Is(Neighbour(i + 1)?.EndsInColon),
                     Is(Neighbour(i - 1) is not null && _page.AreAlike(i, i - 1)), Is(Neighbour(i + 1) is not null && _page.AreAlike(i, i + 1)),
                     Is(Neighbour(i - 1)?.Mark == Marked.Number), Is(Neighbour(i + 1)?.Mark == Marked.Number),
                     place.Before, place.After, form.Mark == Marked.Number ? place.Series : -1, _page.ShortLines, place.Shared,
                 ])
            to[at++] = value;
        for (var sign = 0; sign < HeadingLine.SignNames.Count; sign++)
            to[at++] = Is(form.Shows(sign));
        for (var kind = 0; kind < HeadingKin.Kinds; kind++)
            to[at++] = _page.Kin.GroupOf(kind, i) < 0 ? -1 : _page.Kin.Others(kind, i);
        to[at++] = _odds[i];
        foreach (var offset in (ReadOnlySpan<int>)[-2, -1, +1, +2])
            to[at++] = i + offset >= 0 && i + offset < _odds.Length ? _odds[i + offset] : Nothing;
        to[at++] = _styles.MeanOfOthers(form.Style, _chances[i]);
        to[at++] = _styles.Others(form.Style);
        for (var kind = 0; kind < HeadingKin.Kinds; kind++)
            to[at++] = _kin.MeanOfOthers(_page.Kin.GroupOf(kind, i), _chances[i]);
        to[at] = _chanceOfPage;
    }

    private HeadingLine? Neighbour(int i) => i < 0 || i >= _page.Forms.Length ? null : _page.Forms[i];

    private static int Is(bool? answer) => answer == true ? 1 : 0;

    /// <summary>What was thought of the lines of each group.</summary>
    private readonly struct Company(int groups)
    {
        private readonly (int Sum, int Count)[] _groups = new (int Sum, int Count)[groups];

        public void Add(int group, int chance)
        {
            if (group >= 0)
                _groups[group] = (_groups[group].Sum + chance, _groups[group].Count + 1);
        }

        public int Others(int group) => group < 0 ? -1 : _groups[group].Count - 1;

        public int MeanOfOthers(int group, int own) =>
            group < 0 || _groups[group].Count < 2 ? Nothing : (_groups[group].Sum - own) / (_groups[group].Count - 1);
    }
}
