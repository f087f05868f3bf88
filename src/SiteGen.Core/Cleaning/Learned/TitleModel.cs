using System.Globalization;

namespace SiteGen.Cleaning.Learned;

/// <summary>A linear model that chooses an article's title among the lines above it; its weights were learnt from pages whose title is known
/// (multinomial logistic regression over the lines of each page).</summary>
/// <remarks>Weights are whole thousandths of log-odds, so that every machine comes to the same sums.</remarks>
public sealed class TitleModel
{
    private readonly int[] _weights;

    /// <param name="weights">In thousandths, one for each of <see cref="TitleFeatures.Names"/>.</param>
    internal TitleModel(int[] weights) => _weights = weights;

    /// <summary>How much speaks for a line, compared with others of its page: thousandths of log-odds.</summary>
    /// <param name="features">Its features.</param>
    internal int Weigh(IEnumerable<int> features) => features.Sum(feature => _weights[feature]);

    /// <summary>Reads weights: a feature in a line, its name, a tab, its weight.</summary>
    /// <exception cref="FormatException">There is a weight for what is no feature, or a weight that is no number.</exception>
    public static TitleModel Parse(string text)
    {
        var weights = new int[TitleFeatures.Names.Count];
        var index = TitleFeatures.Names.Select((name, at) => (name, at)).ToDictionary(feature => feature.name, feature => feature.at, StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (!index.TryGetValue(cells[0], out var feature))
                throw new FormatException($"There is a weight for “{cells[0]}”, which is no feature.");
            weights[feature] = int.Parse(cells[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        return new TitleModel(weights);
    }
}
