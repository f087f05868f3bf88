using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>Tells headings from other kept lines, by what was learnt from pages whose headings are known: a first guess by adding up (logistic regression), and decision
/// trees that know the line and what was guessed of the page.</summary>
/// <remarks>Whole thousandths of log-odds, so that every machine comes to the same sums. See docs/decisions/0010-line-model.md.</remarks>
public sealed class HeadingModel
{
    private const int Never = -10_000;

    private readonly int[] _first;
    private readonly BoostedTrees _second;
    private readonly int _threshold;

    /// <param name="first">Weights of the first pass, in thousandths, one for each of <see cref="HeadingFeatures.Names"/>.</param>
    /// <param name="second">The trees, over <see cref="HeadingMeasures.Names"/>.</param>
    /// <param name="threshold">From which odds on a line is a heading, in thousandths.</param>
    internal HeadingModel(int[] first, BoostedTrees second, int threshold) => (_first, _second, _threshold) = (first, second, threshold);

    /// <summary>For each line, how much speaks for a heading: thousandths of log-odds, positive from the best threshold on.</summary>
    /// <param name="source">The text.</param>
    /// <param name="lines">Its kept lines, in order.</param>
    /// <param name="known">What is known of all its lines; empty if that is nothing.</param>
    internal int[] Weigh(SourceText source, IReadOnlyList<int> lines, ReadOnlySpan<LineFeatures> known = default)
    {
        var page = new HeadingPage(source, lines, known);
        return Weigh(page, HeadingFeatures.Of(page));
    }

    /// <inheritdoc cref="Weigh(SourceText, IReadOnlyList{int}, ReadOnlySpan{LineFeatures})"/>
    internal int[] Weigh(HeadingPage page, int[][] features)
    {
        var measures = new HeadingMeasures(page, Guess(features, _first));
        Span<int> measured = stackalloc int[HeadingMeasures.Names.Count];
        var odds = new int[page.Forms.Length];
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = Never;
            if (!HeadingMeasures.IsWorthwhile(page.Forms[i]))
                continue;
            measures.Of(i, measured);
            odds[i] = _second.Sum(measured) - _threshold;
        }
        return odds;
    }

    /// <summary>What the first pass thinks of each line.</summary>
    internal static int[] Guess(int[][] features, int[] weights) => Array.ConvertAll(features, line =>
    {
        var sum = 0;
        foreach (var feature in line)
            sum += weights[feature];
        return sum;
    });

    /// <summary>The model as text: in a line a feature's name, a tab and its weight; the threshold so, too; then the trees.</summary>
    internal string ToText()
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"threshold\t{_threshold}") };
        for (var i = 0; i < _first.Length; i++)
            if (_first[i] != 0)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{HeadingFeatures.Names[i]}\t{_first[i]}"));
        return string.Join('\n', [.. lines, $"trees\t{_second.ToText(HeadingMeasures.Names)}", ""]);
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">There is a weight for what is no feature, a weight that is no number, or a broken tree.</exception>
    public static HeadingModel Parse(string text)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < HeadingFeatures.Names.Count; i++)
            index[HeadingFeatures.Names[i]] = i;
        var (first, trees, threshold) = (new int[HeadingFeatures.Names.Count], new BoostedTrees([]), 0);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = line.IndexOf('\t') is >= 0 and var tab ? (line[..tab], line[(tab + 1)..]) : (line, "");
            if (name == "trees")
                trees = BoostedTrees.Parse(value, HeadingMeasures.Names);
            else if (name == "threshold")
                threshold = Number(value);
            else if (index.TryGetValue(name, out var feature))
                first[feature] = Number(value);
            else
                throw new FormatException($"There is a weight for “{name}”, which is no feature.");
        }
        return new HeadingModel(first, trees, threshold);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
