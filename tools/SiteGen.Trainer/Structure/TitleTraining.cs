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

    /// <param name="folder">Holds structure; without it there is nothing to learn.</param>
    public TitleTraining(string folder) => _folder = Path.Combine(folder, "structure");

    /// <summary>Who knows nothing takes the first line that can be it.</summary>
    public static TitleModel Nothing { get; } = new(new int[TitleFeatures.Names.Count]);

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
        var features = TitleFinder.FeaturesOf(draft, candidates);
        var added = new TitlePage(page.Id, page.Kind, page.Fold,
            [.. candidates.Select((_, index) => features.Of(index).ToArray())],
            [.. candidates.Select(candidate => TrueHeadings.AreSame(HeadOfPage.TitleIn(draft, TitleFinder.BestCopy(draft, candidates, candidate.Line))[0].Value, title))]);
        lock (_pages)
            _pages.Add(added);
    }

    /// <summary>Whether there is anything to learn from; once all pages are added.</summary>
    public bool HasPages => _pages.Count > 0;

    /// <summary>A model that has not seen the pages of a fold; once all pages are added.</summary>
    public TitleModel Without(int fold) => HasPages ? new(TitleLearner.Train(Sorted().Where(page => page.Fold != fold))) : Nothing;

    /// <summary>How often the title is found, each page by a model that has not seen its site.</summary>
    /// <param name="models">The model of each fold.</param>
    public string Scores(IReadOnlyList<TitleModel> models)
    {
        var text = new StringBuilder();
        foreach (var kind in Sorted().GroupBy(page => page.Kind))
            text.Append(CultureInfo.InvariantCulture, $"  {kind.Key,-11}{kind.Average(page => IsFound(page, models[page.Fold]) ? 1.0 : 0):F4} of {kind.Count()} titles")
                .Append(CultureInfo.InvariantCulture, $"; among the lines that can be it are {kind.Average(page => page.IsRight.Contains(true) ? 1.0 : 0):F4}\n");
        return text.ToString();
    }

    /// <summary>The weights that all pages give, as a file.</summary>
    public string Weights()
    {
        var weights = TitleLearner.Train(Sorted());
        var text = new StringBuilder();
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] != 0)
                text.Append(CultureInfo.InvariantCulture, $"{TitleFeatures.Names[i]}\t{weights[i]}\n");
        return text.ToString();
    }

    private static bool IsFound(TitlePage page, TitleModel model) => page.Features.Length > 0
        && page.IsRight[Enumerable.Range(0, page.Features.Length).MaxBy(index => model.Weigh(page.Features[index]))];

    // They were added as they came.
    private IEnumerable<TitlePage> Sorted() => _pages.OrderBy(page => page.Kind, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal);
}
