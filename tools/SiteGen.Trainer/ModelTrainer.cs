using System.Collections.Concurrent;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer;

/// <summary>Trains both passes.</summary>
/// <remarks>
/// The second pass must learn from first passes that had not seen the page, as it will have to do with such later: so
/// each fold's pages get the answers of a first pass that was trained on the other folds.
/// </remarks>
internal sealed class ModelTrainer(IReadOnlyList<TrainingPage> pages, Vocabulary vocabulary, int folds, Settings settings, int words)
{
    private readonly LineModel _names = new(vocabulary.Keys);
    private readonly ConcurrentDictionary<TrainingPage, float[]> _odds = new();
    private Learner[] _firstPasses = [];

    /// <summary>Describes all pages and answers each with a first pass that has not seen it.</summary>
    public void Prepare()
    {
        Parallel.ForEach(pages, page => page.Features = _names.Describe(page.Shape));
        _firstPasses = new Learner[folds];
        Parallel.For(0, folds, fold =>
        {
            var learner = _firstPasses[fold] = FirstPass([.. pages.Where(page => page.Fold != fold)]);
            foreach (var page in pages.Where(page => page.Fold == fold))
                _odds[page] = LineModel.Odds(learner.Marginals(page));
        });
        Parallel.ForEach(pages, page => page.SecondFeatures = LineModel.DescribeAgain(page.Shape, _odds[page]));
    }

    /// <summary>A model that has not seen the pages of a fold.</summary>
    public LineModel Without(int fold) => Join(_firstPasses[fold], SecondPass(
        [.. pages.Where(page => page.Fold != fold)], _firstPasses[fold]));

    /// <summary>A model that has seen everything.</summary>
    public (LineModel Model, IReadOnlyList<string> Words) Whole()
    {
        var second = pages.Select(page => page.SecondFeatures).ToList();
        foreach (var page in pages)
            page.SecondFeatures = null;
        var first = FirstPass(pages);
        for (var k = 0; k < pages.Count; k++)
            pages[k].SecondFeatures = second[k];
        var model = Join(first, SecondPass(pages, first));
        return (model, [.. Kept(first).Select(word => vocabulary.Names[vocabulary.Keys[word]])]);
    }

    private Learner FirstPass(IReadOnlyList<TrainingPage> seen)
    {
        var learner = new Learner(_names.First.Length, 0, settings);
        learner.Train(seen);
        learner.Forget(vocabulary.Forgettable(learner, FirstFeatures.Templates.Size, words));
        learner.Round();
        return learner;
    }

    private Learner SecondPass(IReadOnlyList<TrainingPage> seen, Learner first)
    {
        var learner = new Learner(_names.First.Length, SecondFeatures.Templates.Size, settings);
        learner.Forget(first.Forgotten);
        learner.Train(seen);
        learner.Round();
        return learner;
    }

    private IEnumerable<int> Kept(Learner first) => Enumerable.Range(0, vocabulary.Keys.Count)
        .Where(word => !first.Forgotten[FirstFeatures.Templates.Size + word])
        .OrderBy(word => vocabulary.Names[vocabulary.Keys[word]], StringComparer.Ordinal);

    private LineModel Join(Learner first, Learner second)
    {
        var kept = Kept(first).ToList();
        var model = new LineModel([.. kept.Select(word => vocabulary.Keys[word])]);
        var questions = FirstFeatures.Templates.Size;
        first.Shared.AsSpan(0, questions).CopyTo(model.First);
        second.Shared.AsSpan(0, questions).CopyTo(model.Again);
        for (var k = 0; k < kept.Count; k++)
        {
            model.First[questions + k] = first.Shared[questions + kept[k]];
            model.Again[questions + k] = second.Shared[questions + kept[k]];
        }
        second.Own.CopyTo(model.Second, 0);
        first.Chain.Weights.CopyTo(model.FirstChain.Weights, 0);
        second.Chain.Weights.CopyTo(model.SecondChain.Weights, 0);
        model.FirstChain.Refresh();
        model.SecondChain.Refresh();
        return model;
    }
}
