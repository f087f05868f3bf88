using System.Globalization;

namespace SiteGen.Trainer;

/// <summary>Scores of verdicts, by kind of page and collection.</summary>
internal sealed class Evaluation
{
    private readonly List<(TrainingPage Page, double? Precision, double? Recall, long Lost, long Article)> _scores = [];

    public void Add(TrainingPage page, Func<int, bool> isKept)
    {
        var kept = new System.Text.StringBuilder();
        long lost = 0, article = 0;
        for (var i = 0; i < page.IsArticle.Length; i++)
        {
            var number = page.Shape.Lines[i].Line;
            var line = page.Shape.Source.Line(number);
            if (isKept(number))
                kept.Append(line).Append('\n');
            if (page.IsArticle[i])
            {
                article += line.Trim().Length;
                lost += isKept(number) ? 0 : line.Trim().Length;
            }
        }
        var gold = Shingles.Of(page.Gold);
        var (precision, recall) = Shingles.Score(gold, gold.Values.Sum(), kept.ToString());
        lock (_scores)
            _scores.Add((page, precision, recall, lost, article));
    }

    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        foreach (var kind in _scores.GroupBy(score => score.Page.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var scores = kind.OrderBy(score => score.Page.Id, StringComparer.Ordinal).ToList();
            text.Append(CultureInfo.InvariantCulture, $"  {kind.Key,-11}");
            foreach (var prefix in scores.GroupBy(score => score.Page.Prefix).OrderBy(prefix => prefix.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{prefix.Key} {F1(prefix.Average(one => one.Precision), prefix.Average(one => one.Recall)):F4}  ");
            var (precision, recall) = (scores.Average(one => one.Precision), scores.Average(one => one.Recall));
            text.Append(CultureInfo.InvariantCulture, $"all {F1(precision, recall):F4} (P {precision:F4}, R {recall:F4})  ");
            text.Append(CultureInfo.InvariantCulture, $"lost {scores.Sum(one => one.Lost) / (double)scores.Sum(one => one.Article):P2}\n");
        }
        return text.ToString();
    }

    private static double F1(double? precision, double? recall) =>
        precision is { } p && recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : 0;
}
