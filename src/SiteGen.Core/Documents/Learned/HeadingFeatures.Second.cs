namespace SiteGen.Documents.Learned;

// The second pass. Its features are named where those of the first are: their numbers follow from that order.
internal static partial class HeadingFeatures
{
    /// <summary>The features that the second pass adds.</summary>
    /// <param name="forms">The lines.</param>
    /// <param name="odds">What the first pass thought of each, in thousandths of log-odds.</param>
    public static int[][] Second(HeadingLine[] forms, in HeadingKin kin, int[] odds)
    {
        // Integers throughout: the sums must be the same on every machine.
        var chances = Array.ConvertAll(odds, odd => Math.Clamp((odd / 8) + 500, 0, 1000));
        var (sums, counts) = (new int[HeadingLine.Styles], new int[HeadingLine.Styles]);
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].Style < 0)
                continue;
            sums[forms[i].Style] += chances[i];
            counts[forms[i].Style]++;
        }
        var sumsOfKin = new (int Sum, int Count)[kin.Groups];
        for (var i = 0; i < forms.Length; i++)
            for (var kind = 0; kind < HeadingKin.Kinds; kind++)
                if (kin.GroupOf(kind, i) is >= 0 and var group)
                    sumsOfKin[group] = (sumsOfKin[group].Sum + chances[i], sumsOfKin[group].Count + 1);
        var page = Math.Min(ShareSteps - 1, chances.Sum() * 2 * ShareSteps / (1000 * Math.Max(1, forms.Length)));
        var features = new int[forms.Length][];
        for (var i = 0; i < forms.Length; i++)
        {
            var found = new List<int>(8)
            {
                s_self + Math.Clamp((odds[i] / 700) + (SelfSteps / 2), 0, SelfSteps - 1),
                s_thoughtBefore + Step(chances, i - 1), s_thoughtAfter + Step(chances, i + 1),
                s_thoughtBefore2 + Step(chances, i - 2), s_thoughtAfter2 + Step(chances, i + 2),
                s_page + page,
            };
            if (forms[i].Style is >= 0 and var style)
            {
                var others = counts[style] - 1;
                var share = (sums[style] - chances[i] + 300) * ShareSteps / (1000 * (others + 1));
                found.Add(s_style + (Math.Min(ShareSteps - 1, share) * 4) + (others == 0 ? 0 : others <= 2 ? 1 : others <= 6 ? 2 : 3));
            }
            for (var kind = 0; kind < HeadingKin.Kinds; kind++)
                if (kin.GroupOf(kind, i) is >= 0 and var group && sumsOfKin[group] is { Count: > 1 } others)
                    found.Add(s_thoughtKin + (kind * ShareSteps) + Math.Min(ShareSteps - 1, (others.Sum - chances[i]) * ShareSteps / (1000 * (others.Count - 1))));
            features[i] = [.. found];
        }
        return features;
    }

    private static int Step(int[] chances, int i) => i < 0 || i >= chances.Length ? 0 : Math.Min(OddsSteps - 1, chances[i] * OddsSteps / 1000);
}
