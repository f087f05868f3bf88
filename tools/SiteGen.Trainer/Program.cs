using System.Diagnostics;
using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Input;
using SiteGen.Trainer;

const int Folds = 5;

if (args is not ([_] or [_, _, ..]))
{
    Console.Error.WriteLine("usage: sitegen-trainer DATASET [WEIGHTS]\nPrints cross-validated scores; with WEIGHTS, trains on all pages and writes that file.");
    return 2;
}
var options = args.Skip(1).Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
float Option(string name, float fallback) => options.TryGetValue(name, out var value) ? float.Parse(value, CultureInfo.InvariantCulture) : fallback;

var watch = Stopwatch.StartNew();
var rules = RulePackReader.ReadAll();
var pages = Dataset.Read(args[0], rules);
Sites.Assign(pages, Folds);
Say($"{pages.Count} pages, {pages.Select(page => page.Site).Distinct().Count()} sites");
var vocabulary = Vocabulary.Collect(pages, (int)Option("sites", 4));
var settings = new Settings((int)Option("epochs", 12), Option("rate", 0.02f), Option("decay", 1e-4f), Option("clean", 0.5f), Option("cropped", 0.5f), Option("varied", 0.5f));
var trainer = new ModelTrainer(pages, vocabulary, Folds, settings, (int)Option("words", 6000));
trainer.Prepare();
Say($"first passes: {FirstFeatures.Templates.Size} answers, {vocabulary.Keys.Count} words; second: {SecondFeatures.Templates.Size} answers");
if (Option("tune", 0) > 0)
{
    var models = new LineModel[Folds];
    Parallel.For(0, Folds, fold => models[fold] = trainer.Without(fold));
    var judged = pages.AsParallel().Where(page => page.Kind is not ("cropped" or "varied")).Select(page => (page, models[page.Fold].Judge(page.Shape.Source, LineHints.Of(page.Shape.Source, rules)))).ToList();
    foreach (var temperature in new[] { 1.5, 2 })
        foreach (var caution in new[] { 0.001, 0.15 })
        foreach (var most in new[] { 1.0 })
        {
            (Keeping.Temperature, Keeping.Caution, Keeping.Most) = (temperature, caution, most);
            var tuned = new Evaluation();
            Parallel.ForEach(judged, one =>
            {
                var again = one.Item2.Again();
                tuned.Add(one.page, line => !again.IsFurniture(line));
            });
            Say($"temperature {temperature} caution {caution} most {most}");
            Console.Write(tuned);
        }
    return 0;
}
if (Option("cv", 1) > 0)
{
    var model = new Evaluation();
    var cleaner = new Evaluation();
    Parallel.For(0, Folds, fold =>
    {
        var knowledge = new CleaningKnowledge(rules, trainer.Without(fold));
        foreach (var page in pages.Where(page => page.Fold == fold && page.Kind is not ("cropped" or "varied")))
        {
            var judgement = knowledge.Model!.Judge(page.Shape.Source, LineHints.Of(page.Shape.Source, rules));
            model.Add(page, line => !judgement.IsFurniture(line));
            var clean = Cleaner.Clean(page.Shape.Source, knowledge);
            cleaner.Add(page, line => clean.Verdicts[line].Fate == Fate.Kept);
        }
    });
    Say("the model alone, each page by a model that has not seen its site:");
    Console.Write(model);
    Say("the cleaner with it:");
    Console.Write(cleaner);
}
if (args is [_, var path, ..] && !path.Contains('=', StringComparison.Ordinal))
{
    var (model, words) = trainer.Whole();
    File.WriteAllText(path, ModelWriter.Write(model, words));
    Say($"{path}: {new FileInfo(path).Length} bytes");
}
return 0;

void Say(string text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds,6:0.0}] {text}"));
