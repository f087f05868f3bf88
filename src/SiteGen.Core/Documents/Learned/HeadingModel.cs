using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>A linear model that tells headings from other kept lines; its weights were learnt from pages whose headings are
/// known (logistic regression, in two passes).</summary>
/// <remarks>Weights are whole thousandths of log-odds, so that every machine comes to the same sums.</remarks>
public sealed class HeadingModel
{
    private readonly int[] _first;
    private readonly int[] _second;
    private readonly int _threshold;

    /// <param name="first">Weights of the first pass, in thousandths, one for each of <see cref="HeadingFeatures.Names"/>.</param>
    /// <param name="second">Those of the second.</param>
    /// <param name="threshold">From which odds on a line is a heading, in thousandths.</param>
    internal HeadingModel(int[] first, int[] second, int threshold) => (_first, _second, _threshold) = (first, second, threshold);

    /// <summary>For each line, how much speaks for a heading: thousandths of log-odds, positive from the best threshold on.</summary>
    /// <param name="source">The text.</param>
    /// <param name="lines">Its kept lines, in order.</param>
    internal int[] Weigh(SourceText source, IReadOnlyList<int> lines)
    {
        var forms = new HeadingLine[lines.Count];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = new HeadingLine(source.Line(lines[i]));
        var kin = new HeadingKin(source, lines, forms);
        var first = HeadingFeatures.First(source, lines, forms, kin);
        var odds = Array.ConvertAll(first, features => Sum(_first, features));
        var second = HeadingFeatures.Second(forms, kin, odds);
        return [.. first.Select((features, i) => Sum(_second, features) + Sum(_second, second[i]) - _threshold)];
    }

    private static int Sum(int[] weights, int[] features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += weights[feature];
        return sum;
    }

    /// <summary>Reads weights: a feature in a line, its name, a tab, its weight in the first pass, a tab, its weight in the second.</summary>
    /// <exception cref="FormatException">There is a weight for what is no feature, or a weight that is no number.</exception>
    public static HeadingModel Parse(string text)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < HeadingFeatures.Count; i++)
            index[HeadingFeatures.Names[i]] = i;
        var (first, second, threshold) = (new int[HeadingFeatures.Count], new int[HeadingFeatures.Count], 0);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells[0] == "threshold")
                threshold = Number(cells[1]);
            else if (index.TryGetValue(cells[0], out var feature))
                (first[feature], second[feature]) = (Number(cells[1]), Number(cells[2]));
            else
                throw new FormatException($"There is a weight for “{cells[0]}”, which is no feature.");
        }
        return new HeadingModel(first, second, threshold);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
