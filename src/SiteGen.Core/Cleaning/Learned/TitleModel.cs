using System.Globalization;
using System.Text;

namespace SiteGen.Cleaning.Learned;

/// <summary>A linear model that chooses an article's title among the lines above it; its weights were learnt from pages whose title is known
/// (multinomial logistic regression over the lines of each page).</summary>
/// <remarks>Weights are whole thousandths of log-odds, so that every machine comes to the same sums.</remarks>
public sealed class TitleModel
{
    private const string NoneName = "none";

    // What an extractor leaves has a line or two above the article, and one of them is its title.
    private const int Few = 3;

    private readonly int[] _weights;
    private readonly int _none;

    /// <param name="weights">In thousandths, one for each of <see cref="TitleFeatures.Names"/>.</param>
    /// <param name="none">What speaks for none of the lines, as <see cref="Weigh"/> says it of one.</param>
    internal TitleModel(int[] weights, int none) => (_weights, _none) = (weights, none);

    /// <summary>How much speaks for a line, compared with others of its page: thousandths of log-odds.</summary>
    /// <param name="features">Its features.</param>
    internal int Weigh(IEnumerable<int> features) => features.Sum(feature => _weights[feature]);

    /// <summary>The likeliest of some lines, and whether it is more likely the title than not; lines that say the same as it speak for it. Of a few lines one has to be.</summary>
    /// <param name="lines">The features of each; at least one line.</param>
    /// <param name="areCopies">Whether two of the lines say the same.</param>
    internal (int Index, bool IsLikely) Choose(IEnumerable<IEnumerable<int>> lines, Func<int, int, bool> areCopies)
    {
        int[] odds = [.. lines.Select(Weigh)];
        var best = Array.IndexOf(odds, odds.Max());
        var (all, right) = (Exact.Exp(((double)_none - odds[best]) / 1000), 0.0);
        for (var i = 0; i < odds.Length; i++)
        {
            var chance = Exact.Exp((odds[i] - odds[best]) / 1000.0);
            all += chance;
            right += i == best || areCopies(i, best) ? chance : 0;
        }
        return (best, odds.Length <= Few || right * 2 >= all);
    }

    /// <summary>The model as text: a feature in a line, its name, a tab, its weight; likewise what speaks for none of the lines.</summary>
    internal string ToText()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{NoneName}\t{_none}\n");
        for (var i = 0; i < _weights.Length; i++)
            if (_weights[i] != 0)
                text.Append(CultureInfo.InvariantCulture, $"{TitleFeatures.Names[i]}\t{_weights[i]}\n");
        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">There is a weight for what is no feature, or a weight that is no number.</exception>
    public static TitleModel Parse(string text)
    {
        var (weights, none) = (new int[TitleFeatures.Names.Count], 0);
        var index = TitleFeatures.Names.Select((name, at) => (name, at)).ToDictionary(feature => feature.name, feature => feature.at, StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            var number = int.Parse(cells[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (cells[0] == NoneName)
                none = number;
            else if (index.TryGetValue(cells[0], out var feature))
                weights[feature] = number;
            else
                throw new FormatException($"There is a weight for “{cells[0]}”, which is no feature.");
        }
        return new TitleModel(weights, none);
    }
}
