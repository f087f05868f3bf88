using System.Diagnostics;
using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Input;
using SiteGen.Trainer.Structure;

namespace SiteGen.Trainer;

/// <summary>From a folder of pages to scores and weights. What it says and writes depends on nothing but the pages.</summary>
internal sealed class Training
{
    private const int Folds = 5;
    private const int LeastSites = 4;
    private const int MostWords = 8000;

    private readonly RuleSet _rules = RulePackReader.ReadAll();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<TrainingPage> _pages;
    private readonly ModelTrainer _trainer;
    private readonly HeadingTraining _headings;
    private readonly TitleTraining _titles;
    private readonly Lazy<CleaningKnowledge[]> _withoutFold;
    private readonly TextWriter _output;

    /// <param name="folder">Holds raw, gold and labels, and perhaps raw_pruned, labels_pruned, and structure, without which nothing is learnt of headings.</param>
    /// <param name="output">Receives scores, and how long things took.</param>
    public Training(string folder, TextWriter output)
    {
        _output = output;
        _pages = Dataset.Read(folder, _rules);
        Sites.Assign(_pages, Folds);
        Say($"{_pages.Select(page => page.Id).Distinct().Count()} pages of {_pages.Select(page => page.Site).Distinct().Count()} sites");
        _headings = new HeadingTraining(folder, _pages.Where(page => page.Kind == "raw").ToDictionary(page => page.Id, page => page.Fold, StringComparer.Ordinal), Folds);
        _titles = new TitleTraining(folder);
        _withoutFold = new(KnowledgeWithoutFold);
        _pages.AddRange(MixedPages.Of(_pages, _rules));
        var vocabulary = Vocabulary.Collect(_pages, LeastSites);
        _trainer = new ModelTrainer(_pages, vocabulary, Folds, Settings.Best, MostWords);
        _trainer.Prepare();
        Say($"{FirstFeatures.Templates.Size} answers, {vocabulary.Keys.Count} words; second pass: {SecondFeatures.Templates.Size} answers");
    }

    /// <summary>Prints how well models do on the sites that they have not seen.</summary>
    public void PrintScores()
    {
        var (model, cleaner) = (new Evaluation(), new Evaluation());
        Parallel.For(0, Folds, fold =>
        {
            var knowledge = _withoutFold.Value[fold];
            foreach (var page in _pages.Where(page => page.Fold == fold && page.Kind is "raw" or "raw_pruned" or "clean"))
            {
                var clean = Cleaner.Clean(page.Shape.Source, knowledge);
                cleaner.Add(page, line => clean.Verdicts[line].Fate == Fate.Kept);
                _headings.Add(page.Id, page.Kind, clean);
                model.Add(page, line => !clean.Judgement!.IsFurniture(line));
            }
        });
        Say("the model alone:");
        _output.Write(model);
        Say("the cleaner with it:");
        _output.Write(cleaner);
        if (!_headings.HasPages)
            return;
        Say("headings of true articles, and of what the cleaner leaves:");
        _output.Write(_headings.Scores());
        Say("titles:");
        _output.Write(_titles.Scores([.. _withoutFold.Value.Select(knowledge => knowledge.Titles)]));
    }

    /// <summary>The weights of the heading model that all pages give, as a file; null without pages whose headings are known.</summary>
    public string? HeadingWeights() => _headings.HasPages ? _headings.Weights() : null;

    /// <summary>The weights of the title model that all pages give, as a file; null without pages whose title is known.</summary>
    public string? TitleWeights()
    {
        _ = _withoutFold.Value;
        return _titles.HasPages ? _titles.Weights() : null;
    }

    /// <summary>The weights of the line model that all pages give, as a file.</summary>
    public string LineWeights()
    {
        var (model, words) = _trainer.Whole();
        var text = ModelWriter.Write(model, words);
        Say($"{words.Count} words, {text.Length} bytes");
        return text;
    }

    // What is known of pages without those of each fold: of the cleaner's verdicts titles are not learnt from models that had seen the page.
    private CleaningKnowledge[] KnowledgeWithoutFold()
    {
        var models = new LineModel[Folds];
        Parallel.For(0, Folds, fold =>
        {
            models[fold] = _trainer.Without(fold);
            var knowledge = new CleaningKnowledge(_rules, models[fold], TitleTraining.Nothing);
            foreach (var page in _pages.Where(page => page.Fold == fold && page.Kind is "raw" or "raw_pruned"))
                _titles.Add(page, knowledge);
        });
        return [.. models.Zip(_titles.Without(Folds), (model, titles) => new CleaningKnowledge(_rules, model, titles))];
    }

    private void Say(string text) => _output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"[{_watch.Elapsed.TotalSeconds,6:0.0} s] {text}"));
}
