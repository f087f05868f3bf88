using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Learns which line above an article is its title, from pages whose title is known.</summary>
internal sealed class TitleTraining
{
    private readonly string _folder;
    private readonly List<TitlePage> _pages = [];
    private int _none;

    /// <param name="folder">Holds structure; without it there is nothing to learn.</param>
    public TitleTraining(string folder) => _folder = Path.Combine(folder, "structure");

    /// <summary>Who knows nothing takes the first line that can be it.</summary>
    public static TitleModel Nothing { get; } = new(new int[TitleFeatures.Names.Count], none: int.MinValue);

    /// <summary>Adds a page, as a model sees it that has not seen its site.</summary>
    public void Add(TrainingPage page, CleaningKnowledge knowledge)
    {
        var path = Path.Combine(_folder, $"{page.Id}.json");
        if (!File.Exists(path))
            return;
        using var structure = JsonDocument.Parse(File.ReadAllBytes(path));
        if (structure.RootElement.GetProperty("title").GetString() is not { Length: > 0 } title)
            return;
        var draft = Cleaner.BeginWith(page.Shape.Source, knowledge);
        var candidates = TitleFinder.Candidates(draft);
        var letters = TitleFinder.LettersOf(draft, candidates);
        var features = TitleFinder.FeaturesOf(draft, candidates, letters);
        var added = new TitlePage(page.Id, page.Kind, page.Fold,
            [.. candidates.Select((_, index) => features.Of(index).ToArray())], letters,
            [.. candidates.Select(candidate => TrueHeadings.AreSame(HeadOfPage.TitleIn(draft, TitleFinder.BestCopy(draft, candidates, candidate.Line))[0].Value, title))]);
        lock (_pages)
            _pages.Add(added);
    }

    /// <summary>Whether there is anything to learn from; once all pages are added.</summary>
    public bool HasPages => _pages.Count > 0;

    /// <summary>Models that have not seen the pages of each fold; once all pages are added.</summary>
    /// <param name="folds">Number of folds.</param>
    public TitleModel[] Without(int folds)
    {
        if (!HasPages)
            return [.. Enumerable.Repeat(Nothing, folds)];
        var learnt = Enumerable.Range(0, folds).Select(fold => TitleLearner.Train(Sorted().Where(page => page.Fold != fold))).ToList();
        var pages = Sorted().ToList();
        _none = Enumerable.Range(-40, 60).Select(step => step * 200).MaxBy(none => new TitleScore(pages, ModelsOf(none)).F1);
        return ModelsOf(_none);

        TitleModel[] ModelsOf(int none) => [.. learnt.Select(weights => new TitleModel(weights, none))];
    }

    /// <summary>How often the title is found, each page by a model that has not seen its site.</summary>
    /// <param name="models">The model of each fold.</param>
    public string Scores(IReadOnlyList<TitleModel> models)
    {
        var text = new StringBuilder();
        foreach (var kind in Sorted().GroupBy(page => page.Kind))
            text.Append(CultureInfo.InvariantCulture, $"  {kind.Key,-11}{new TitleScore([.. kind], models)}; among the lines that can be it are {kind.Count(page => page.IsRight.Contains(true))}\n");
        return text.ToString();
    }

    /// <summary>The weights that all pages give, as a file.</summary>
    public string Weights() => new TitleModel(TitleLearner.Train(Sorted()), _none).ToText();

    // They were added as they came.
    private IEnumerable<TitlePage> Sorted() => _pages.OrderBy(page => page.Kind, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal);
}
