using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Multinomial logistic regression over the lines of each page, and none of them, of which nothing is known: stochastic gradient descent, each weight with
/// a rate of its own (AdaGrad: Duchi, Hazan and Singer 2011), averaged over the second half of the epochs; the same weights each time.</summary>
internal static class TitleLearner
{
    private const int Epochs = 20;
    private const double Rate = 0.1;
    private const double Decay = 1e-4;

    /// <summary>The weights, in thousandths.</summary>
    /// <param name="pages">The pages to learn from; such as have no right line teach nothing.</param>
    public static int[] Train(IEnumerable<TitlePage> pages)
    {
        var (weights, squares, sums) = (new double[TitleFeatures.Names.Count], new double[TitleFeatures.Names.Count], new double[TitleFeatures.Names.Count]);
        TitlePage[] order = [.. pages.Where(page => page.IsRight.Contains(true))];
        var random = new Shuffle(11);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Apply(order);
            foreach (var page in order)
                Learn(page, weights, squares);
            if (epoch >= Epochs / 2)
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += weights[i] / (Epochs - (Epochs / 2));
        }
        return Array.ConvertAll(sums, weight => (int)Math.Round(weight * 1000));
    }

    private static void Learn(TitlePage page, double[] weights, double[] squares)
    {
        var odds = Array.ConvertAll(page.Features, features => features.Sum(feature => weights[feature]));
        var most = Math.Max(0, odds.Max());
        var chances = Array.ConvertAll(odds, odd => Exact.Exp(odd - most));
        // None of them is never right here; it gives odds of different pages, and models, a common measure.
        var (all, right) = (chances.Sum() + Exact.Exp(-most), chances.Where((_, i) => page.IsRight[i]).Sum());
        for (var i = 0; i < chances.Length; i++)
        {
            var error = (chances[i] / all) - (page.IsRight[i] ? chances[i] / right : 0);
            foreach (var feature in page.Features[i])
            {
                var step = error + (Decay * weights[feature]);
                squares[feature] += step * step;
                if (step != 0)
                    weights[feature] -= Rate * step / (Math.Sqrt(squares[feature]) + 1e-6);
            }
        }
    }
}
