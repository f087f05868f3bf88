using System.Globalization;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Documents.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Learns which kept lines are headings, from pages whose headings are known.</summary>
/// <remarks>It learns from the lines of the true article, and is scored on them; and on what a cleaner leaves of a page, as readers get it.</remarks>
internal sealed class HeadingTraining
{
    private readonly List<HeadingExample> _pages;
    private readonly Dictionary<string, HeadingExample> _byId;
    private readonly Dictionary<string, int> _folds;
    private readonly (int[] First, BoostedTrees Second)[] _without;
    private readonly Dictionary<string, int[]> _odds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, HeadingScore> _extracted = new(StringComparer.Ordinal);

    /// <param name="folder">Holds raw, labels and structure; without structure there is nothing to learn.</param>
    /// <param name="folds">The fold of each page by its file name; pages of one site are in one.</param>
    /// <param name="count">Number of folds.</param>
    public HeadingTraining(string folder, Dictionary<string, int> folds, int count)
    {
        (_pages, _folds) = (HeadingExample.ReadAll(folder), folds);
        _byId = _pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
        _without = new (int[] First, BoostedTrees Second)[count];
        Parallel.For(0, count, fold => _without[fold] = HeadingLearner.Train([.. _pages.Where(page => FoldOf(page) != fold)]));
        foreach (var page in _pages)
            _odds[page.Id] = Model(_without[FoldOf(page)], 0).Weigh(page.Page, page.Features);
        Threshold = Enumerable.Range(-10, 21).Select(step => step * 100).MaxBy(step => Score(_pages, (page, i) => _odds[page.Id][i] > step).F1);
    }

    /// <summary>Whether there is anything to learn from.</summary>
    public bool HasPages => _pages.Count > 0;

    /// <summary>From which odds on lines are headings, in thousandths: those that give the best F1 on sites that a model had not seen.</summary>
    public int Threshold { get; }

    /// <summary>Counts the headings of what a cleaner has left of a page; both cleaner and model must not have seen its site.</summary>
    /// <param name="id">The page.</param>
    /// <param name="kind">What was done to it before.</param>
    /// <param name="clean">What was left.</param>
    public void Add(string id, string kind, CleanText clean)
    {
        if (!_byId.TryGetValue(id, out var page))
            return;
        var (right, extra, missed) = page.Truth.Compare(Headings.Of(clean, Model(_without[FoldOf(page)], Threshold)).Keys.Select(line => clean.Source.Line(line).ToString()));
        lock (_extracted)
        {
            if (!_extracted.TryGetValue(kind, out var score))
                _extracted[kind] = score = new HeadingScore();
            score.Add(right, extra, missed);
        }
    }

    /// <summary>The scores so far.</summary>
    public string Scores()
    {
        var text = new StringBuilder();
        foreach (var prefix in _pages.Select(page => page.Id.Split('-')[0]).Distinct().Append(""))
            text.Append(CultureInfo.InvariantCulture, $"  {(prefix.Length == 0 ? "all" : prefix),-11}{Score(_pages.Where(page => page.Id.StartsWith(prefix, StringComparison.Ordinal)), (page, i) => _odds[page.Id][i] > Threshold)} at {Threshold}\n");
        var decided = _pages.ToDictionary(page => page.Id, page => Headings.Decide(page.Source, page.Lines, Array.ConvertAll(_odds[page.Id], odd => odd - Threshold)), StringComparer.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"  decided    {Score(_pages, (page, i) => decided[page.Id][i])} with what the form of a line adds, as the program decides\n");
        foreach (var (kind, score) in _extracted)
            text.Append(CultureInfo.InvariantCulture, $"  {kind,-11}{score} of what the cleaner left\n");
        return text.ToString();
    }

    /// <summary>The weights that all pages give, as a file.</summary>
    public string Weights() => Model(HeadingLearner.Train(_pages), Threshold).ToText();

    private static HeadingModel Model((int[] First, BoostedTrees Second) learnt, int threshold) => new(learnt.First, learnt.Second, threshold);

    private int FoldOf(HeadingExample page) => _folds.GetValueOrDefault(page.Id);

    private static HeadingScore Score(IEnumerable<HeadingExample> pages, Func<HeadingExample, int, bool> isSaid)
    {
        var score = new HeadingScore();
        foreach (var page in pages)
            for (var i = 0; i < page.Lines.Count; i++)
                if (page.IsHeading[i] is { } isHeading)
                    score.Add(isHeading, isSaid(page, i));
        return score;
    }
}
