using System.Globalization;

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

    private delegate int Measuring(HeadingMeasures page, int i);

    private static readonly string[] s_kin = ["same-line", "same-first-word", "same-last-word"];

    private static readonly (string Name, Measuring Of)[] s_measures =
    [
        ("words", (page, i) => page.Form(i).Words),
        ("characters", (page, i) => page.Form(i).Characters),
        ("end", (page, i) => page.Form(i).End),
        ("case", (page, i) => page.Form(i).Case),
        ("statement", (page, i) => Is(page.Form(i).IsStatement)),
        ("kind", (page, i) => (int)page.Form(i).Kind),
        .. Around([-2, -1, +1, +2], "kind", (page, i) => (int)page._page.KindAt(i)),
        .. Around([-1, +1], "words", (page, i) => page.IsThere(i) ? page.Form(i).Words : -1),
        .. Around([-1, +1], "colon", (page, i) => Is(page.IsThere(i) && page.Form(i).EndsInColon)),
        ("alike-1", (page, i) => Is(page.IsThere(i - 1) && page._page.AreAlike(i, i - 1))),
        ("alike+1", (page, i) => Is(page.IsThere(i + 1) && page._page.AreAlike(i, i + 1))),
        .. Around([-1, +1], "number", (page, i) => Is(page.IsThere(i) && page.Form(i).Mark == Marked.Number)),
        ("short-lines-before", (page, i) => page._page.Places[i].Before),
        ("short-lines-after", (page, i) => page._page.Places[i].After),
        ("series", (page, i) => page.Form(i).Mark == Marked.Number ? page._page.Places[i].Series : -1),
        ("share-of-short-lines", (page, _) => page._page.ShortLines),
        ("shared-with-next", (page, i) => page._page.Places[i].Shared),
        .. HeadingLine.SignNames.Select((name, sign) => (name, (Measuring)((page, i) => Is(page.Form(i).Shows(sign))))),
        .. s_kin.Select((name, kind) => (name, (Measuring)((page, i) => page._kin.Others(page._page.Kin.GroupOf(kind, i))))),
        ("odds", (page, i) => page._odds[i]),
        .. Around([-2, -1, +1, +2], "odds", (page, i) => page.IsThere(i) ? page._odds[i] : Nothing),
        ("chance-of-style", (page, i) => page._styles.MeanOfOthers(page.Form(i).Style, page._chances[i])),
        ("lines-of-style", (page, i) => page._styles.Others(page.Form(i).Style)),
        .. s_kin.Select((name, kind) => ($"chance-of-{name}", (Measuring)((page, i) => page._kin.MeanOfOthers(page._page.Kin.GroupOf(kind, i), page._chances[i])))),
        ("chance-of-page", (page, _) => page._chanceOfPage),
    ];

    /// <summary>The name of each measure, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_measures.Select(measure => measure.Name)];

    /// <summary>Whether a line can be a heading at all: not a long one. Others need not be measured.</summary>
    public static bool IsWorthwhile(in HeadingLine form) => form.Style >= 0;

    /// <summary>Measures a line.</summary>
    /// <param name="i">Its index among the kept lines.</param>
    /// <param name="to">Receives one number for each of <see cref="Names"/>.</param>
    public void Of(int i, Span<int> to)
    {
        for (var measure = 0; measure < s_measures.Length; measure++)
            to[measure] = s_measures[measure].Of(this, i);
    }

    private static IEnumerable<(string Name, Measuring Of)> Around(IEnumerable<int> offsets, string name, Measuring measure) =>
        offsets.Select(offset => (string.Create(CultureInfo.InvariantCulture, $"{name}{offset:+0;-0}"), (Measuring)((page, i) => measure(page, i + offset))));

    private static int Is(bool answer) => answer ? 1 : 0;

    private ref readonly HeadingLine Form(int i) => ref _page.Forms[i];

    private bool IsThere(int i) => i >= 0 && i < _odds.Length;

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
