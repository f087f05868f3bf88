using static SiteGen.Cleaning.Learned.PageShape;

namespace SiteGen.Cleaning.Learned;

/// <summary>What can be said of a line once a first pass has guessed where the article is.</summary>
internal static class SecondFeatures
{
    private const int W = Bins.WordSteps;

    /// <summary>The questions.</summary>
    public static TemplateList Templates { get; } = new();

    private static readonly Template s_own = T("first-pass", 17 * W, EvidenceKind.Extent);
    private static readonly Template[] s_near = [.. new[] { -2, -1, 1, 2 }.Select(offset =>
        T($"first-pass{offset:+0;-0}", 10 * 3, EvidenceKind.Neighbours))];
    private static readonly Template s_pair = T("first-pass-between", 10 * 10 * 3, EvidenceKind.Neighbours);
    private static readonly Template[] s_around = [.. new[] { 2, 5, 12, 30 }.Select(radius =>
        T($"first-pass-around-{radius}", 17 * 3, EvidenceKind.Extent))];
    private static readonly Template[] s_before = [.. new[] { 3, 8, 25 }.Select(length =>
        T($"first-pass-before-{length}", 17 * 3, EvidenceKind.Extent))];
    private static readonly Template[] s_after = [.. new[] { 3, 8, 25 }.Select(length =>
        T($"first-pass-after-{length}", 17 * 3, EvidenceKind.Extent))];
    private static readonly Template[] s_both = [.. new[] { 3, 8, 25 }.Select(length =>
        T($"first-pass-before-and-after-{length}", 49 * W, EvidenceKind.Extent))];
    private static readonly Template s_extent = T("extent", 3 * 16 * W, EvidenceKind.Extent);
    private static readonly Template s_extentWords = T("extent-words", 3 * 24 * 3, EvidenceKind.Extent);
    private static readonly Template s_massBefore = T("article-before", 12 * W, EvidenceKind.Extent);
    private static readonly Template s_massAfter = T("article-after", 12 * W, EvidenceKind.Extent);
    private static readonly Template s_last = T("since-article", 16 * W, EvidenceKind.Extent);
    private static readonly Template s_next = T("until-article", 16 * W, EvidenceKind.Extent);
    private static readonly Template s_lastNext = T("since-and-until-article", 36 * W, EvidenceKind.Extent);
    private static readonly Template s_shared = T("shared-words", 12 * W * 2, EvidenceKind.SharedWords);
    private static readonly Template s_sharedCount = T("shared-count", 10 * W, EvidenceKind.SharedWords);
    private static readonly Template s_sharedPlace = T("shared-words-at", 12 * 3 * 3, EvidenceKind.SharedWords);
    private static readonly Template s_sharedNear = T("shared-words-near", 12 * 3 * 3, EvidenceKind.SharedWords);
    private static readonly Template s_page = T("article-share", 12 * W, EvidenceKind.Place);
    private static readonly Template s_size = T("article-words", 24 * 3, EvidenceKind.Place);
    private static readonly Template s_kin = T("kin", 10 * 3 * W, EvidenceKind.Form);

    /// <summary>What each feature speaks of.</summary>
    public static EvidenceKind[] Kinds { get; } = Templates.Kinds();

    /// <summary>Adds the second features of one line; the first ones are elsewhere.</summary>
    public static void Add(PageShape page, FirstPass first, int i, FeatureList to)
    {
        ref readonly var line = ref page.Lines[i];
        var w = Bins.Words(line.Words);
        var w3 = w / 2;
        to.Add(s_own, Bins.Signed(first.Odds(i), 0.5f, 17) * W + w);
        for (var k = 0; k < 4; k++)
            to.Add(s_near[k], first.Step(i + (k < 2 ? k - 2 : k - 1)) * 3 + w3);
        to.Add(s_pair, (first.Step(i - 1) * 10 + first.Step(i + 1)) * 3 + w3);
        for (var k = 0; k < 4; k++)
        {
            var radius = k switch { 0 => 2, 1 => 5, 2 => 12, _ => 30 };
            to.Add(s_around[k], Bins.Signed(first.Mean(i - radius, i + radius + 1), 0.4f, 17) * 3 + w3);
        }
        for (var k = 0; k < 3; k++)
        {
            var length = k switch { 0 => 3, 1 => 8, _ => 25 };
            var (before, after) = (first.Mean(i - length, i), first.Mean(i + 1, i + 1 + length));
            to.Add(s_before[k], Bins.Signed(before, 0.4f, 17) * 3 + w3);
            to.Add(s_after[k], Bins.Signed(after, 0.4f, 17) * 3 + w3);
            to.Add(s_both[k], (Bins.Signed(before, 1.2f, 7) * 7 + Bins.Signed(after, 1.2f, 7)) * W + w);
        }
        AddExtent(page, first, i, w, w3, to);
        AddSharedWords(first, i, w, w3, to);
        to.Add(s_kin, (Bins.Signed(first.Kin(i), 0.5f, 9) * 3 + first.Side(i)) * W + w);
    }

    private static void AddExtent(PageShape page, FirstPass first, int i, int w, int w3, FeatureList to)
    {
        var side = first.Side(i);
        var distance = side switch
        {
            0 => first.Start - i,
            2 => i - first.End + 1,
            _ => Math.Min(i - first.Start, first.End - 1 - i),
        };
        to.Add(s_extent, (side * 16 + Bins.Log(distance, 16)) * W + w);
        var words = side switch
        {
            0 => page.Over(Sum.Words, i + 1, first.Start),
            2 => page.Over(Sum.Words, first.End, i),
            _ => Math.Min(page.Over(Sum.Words, first.Start, i), page.Over(Sum.Words, i + 1, first.End)),
        };
        to.Add(s_extentWords, (side * 24 + Bins.Log(words, 24)) * 3 + w3);
        to.Add(s_massBefore, Bins.Share(first.MassBefore(i), first.Mass) * W + w);
        to.Add(s_massAfter, Bins.Share(first.Mass - first.MassBefore(i + 1), first.Mass) * W + w);
        to.Add(s_last, Bins.Log(first.Since[i], 16) * W + w);
        to.Add(s_next, Bins.Log(first.Until[i], 16) * W + w);
        to.Add(s_lastNext, (Math.Min(Bins.Log(first.Since[i], 12) / 2, 5) * 6 + Math.Min(Bins.Log(first.Until[i], 12) / 2, 5)) * W + w);
        to.Add(s_page, Bins.Share(first.Mass, page.Whole(Sum.Words)) * W + w);
        to.Add(s_size, Bins.Log(first.Mass, 24) * 3 + w3);
    }

    private static void AddSharedWords(FirstPass first, int i, int w, int w3, FeatureList to)
    {
        var (known, all) = first.Shared(i, i + 1);
        var share = all == 0 ? 0 : Bins.Share(known, all);
        to.Add(s_shared, (share * W + w) * 2 + (first.Odds(i) > 0 ? 1 : 0));
        to.Add(s_sharedCount, Math.Min(all - known, 9) * W + w);
        to.Add(s_sharedPlace, (share * 3 + first.Side(i)) * 3 + w3);
        var (near, wide) = first.Shared(i - 4, i + 5);
        to.Add(s_sharedNear, (Bins.Share(near, wide) * 3 + first.Side(i)) * 3 + w3);
    }

    private static Template T(string name, int size, EvidenceKind kind) => Templates.New(name, size, kind);
}
