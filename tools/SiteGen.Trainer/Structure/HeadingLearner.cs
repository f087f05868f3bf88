using SiteGen.Documents.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Logistic regression by stochastic gradient descent, with averaged weights; the same weights each time.</summary>
internal static class HeadingLearner
{
    private const int Epochs = 8;
    private const double Rate = 0.08;
    private const int Parts = 8;
    private const int Slowing = 80_000;
    private const double Decay = 2e-6;

    /// <summary>The weights of both passes, in thousandths.</summary>
    public static (int[] First, int[] Second) Train(IReadOnlyList<HeadingPage> pages)
    {
        var first = Rounded(Fit(pages, page => page.Features));
        // The second pass must learn from what the first thinks of pages that it has not learnt from.
        var thoughts = new Dictionary<HeadingPage, int[][]>();
        for (var part = 0; part < Parts; part++)
        {
            var weights = Rounded(Fit([.. pages.Where((_, i) => i % Parts != part)], page => page.Features));
            foreach (var page in pages.Where((_, i) => i % Parts == part))
                thoughts[page] = Joined(page, weights);
        }
        return (first, Rounded(Fit(pages, page => thoughts[page])));
    }

    /// <summary>What both passes say of a page's lines, in thousandths of log-odds.</summary>
    public static int[] Weigh(HeadingPage page, (int[] First, int[] Second) weights) =>
        Array.ConvertAll(Joined(page, weights.First), features => features.Sum(feature => weights.Second[feature]));

    private static int[][] Joined(HeadingPage page, int[] first)
    {
        var odds = Array.ConvertAll(page.Features, features => features.Sum(feature => first[feature]));
        var second = HeadingFeatures.Second(page.Forms, page.Kin, odds);
        return [.. page.Features.Select((features, i) => (int[])[.. features, .. second[i]])];
    }

    private static double[] Fit(IReadOnlyList<HeadingPage> pages, Func<HeadingPage, int[][]> featuresOf)
    {
        var lines = pages.SelectMany(page => featuresOf(page).Select((features, i) => (features, page.IsHeading[i])))
            .Where(line => line.Item2 is not null).Select(line => (line.features, IsHeading: line.Item2 == true)).ToArray();
        var random = new Shuffle(7);
        var (weights, sums) = (new double[HeadingFeatures.Count], new double[HeadingFeatures.Count]);
        long seen = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Apply(lines);
            foreach (var (features, isHeading) in lines)
            {
                var rate = Rate / (1 + ((double)seen++ / Slowing));
                var sum = 0.0;
                foreach (var feature in features)
                    sum += weights[feature];
                var error = (isHeading ? 1 : 0) - (1 / (1 + Math.Exp(-Math.Clamp(sum, -30, 30))));
                foreach (var feature in features)
                    weights[feature] += rate * (error - (Decay * weights[feature]));
            }
            if (epoch >= Epochs / 2)
                for (var i = 0; i < weights.Length; i++)
                    sums[i] += weights[i] / (Epochs - (Epochs / 2));
        }
        return sums;
    }

    private static int[] Rounded(double[] weights) => Array.ConvertAll(weights, weight => (int)Math.Round(weight * 1000));
}
