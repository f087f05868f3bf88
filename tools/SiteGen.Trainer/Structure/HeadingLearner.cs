using SiteGen.Documents.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Learns both passes of the heading model: logistic regression by stochastic gradient descent, with averaged weights, and boosted trees; the same each time.</summary>
internal static class HeadingLearner
{
    private const int Epochs = 8;
    private const double Rate = 0.08;
    private const int Parts = 8;
    private const int Slowing = 80_000;
    private const double Decay = 2e-6;

    /// <summary>The weights of the first pass, in thousandths, and the trees of the second.</summary>
    public static (int[] First, BoostedTrees Second) Train(IReadOnlyList<HeadingExample> pages)
    {
        // The second pass must learn from what the first thinks of pages that it has not learnt from.
        var (rows, answers) = (new List<int[]>(), new List<bool>());
        for (var part = 0; part < Parts; part++)
        {
            var weights = Fit([.. pages.Where((_, i) => i % Parts != part)]);
            foreach (var page in pages.Where((_, i) => i % Parts == part))
                Measure(page, weights, rows, answers);
        }
        return (Fit(pages), TreeLearner.Train(rows, answers, HeadingMeasures.Names.Count));
    }

    private static void Measure(HeadingExample page, int[] first, List<int[]> rows, List<bool> answers)
    {
        var measures = new HeadingMeasures(page.Page, HeadingModel.Guess(page.Features, first));
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.IsHeading[i] is not { } isHeading || !HeadingMeasures.IsWorthwhile(page.Page.Forms[i]))
                continue;
            var row = new int[HeadingMeasures.Names.Count];
            measures.Of(i, row);
            rows.Add(row);
            answers.Add(isHeading);
        }
    }

    private static int[] Fit(IReadOnlyList<HeadingExample> pages)
    {
        var lines = pages.SelectMany(page => page.Features.Select((features, i) => (features, page.IsHeading[i])))
            .Where(line => line.Item2 is not null).Select(line => (line.features, IsHeading: line.Item2 == true)).ToArray();
        var random = new Shuffle(7);
        var (weights, sums) = (new double[HeadingFeatures.Names.Count], new double[HeadingFeatures.Names.Count]);
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
        return Array.ConvertAll(sums, weight => (int)Math.Round(weight * 1000));
    }
}
