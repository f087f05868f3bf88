using System.Globalization;
using System.Text;
using SiteGen.Documents;
using SiteGen.Documents.Learned;
using SiteGen.HeadingTrainer;

// Learns which kept lines are headings, from a folder of pages whose headings are known, and writes the weights.
if (args.Length != 2 || !Directory.Exists(Path.Combine(args[0], "structure")))
{
    Console.Error.WriteLine("usage: sitegen-heading-trainer DATASET WEIGHTS");
    Console.Error.WriteLine("DATASET holds raw/, labels/ and structure/; WEIGHTS is the file to write: src/SiteGen/Input/heading-model.txt");
    return 2;
}

const int Folds = 4;
var pages = Page.ReadAll(args[0]);
var sites = Sites.Of(pages);
var folds = sites.Distinct().Order().Select((site, index) => (site, index)).ToDictionary(entry => entry.site, entry => entry.index % Folds);
var judged = new List<(Page Page, int[] Odds)>();
for (var fold = 0; fold < Folds; fold++)
{
    var weights = Learner.Train([.. pages.Where((_, i) => folds[sites[i]] != fold)]);
    judged.AddRange(pages.Where((_, i) => folds[sites[i]] == fold).Select(page => (page, Learner.Weigh(page, weights))));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages of {folds.Count} sites; on sites that were left out, true article lines:"));
var threshold = Enumerable.Range(-10, 21).Select(step => step * 100).MaxBy(step => Score(judged, step).F1);
foreach (var prefix in pages.Select(page => page.Id.Split('-')[0]).Distinct().Append(""))
{
    var (precision, recall, f1) = Score(judged.Where(entry => entry.Page.Id.StartsWith(prefix, StringComparison.Ordinal)), threshold);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{(prefix.Length == 0 ? "all" : prefix),-8} headings P {precision:0.000} R {recall:0.000} F1 {f1:0.000} at {threshold}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with what the form of a line adds, as the program decides: F1 {Decided(judged, threshold):0.000}"));

var (first, second) = Learner.Train(pages);
var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"threshold\t{threshold}\n");
for (var i = 0; i < HeadingFeatures.Count; i++)
    if (first[i] != 0 || second[i] != 0)
        text.Append(CultureInfo.InvariantCulture, $"{HeadingFeatures.Names[i]}\t{first[i]}\t{second[i]}\n");
File.WriteAllText(args[1], text.ToString());
return 0;

static (double Precision, double Recall, double F1) Score(IEnumerable<(Page Page, int[] Odds)> judged, int threshold)
{
    int right = 0, extra = 0, missed = 0;
    foreach (var (page, odds) in judged)
        for (var i = 0; i < odds.Length; i++)
            if (page.IsHeading[i] is { } isHeading)
                _ = isHeading ? odds[i] > threshold ? right++ : missed++ : odds[i] > threshold ? extra++ : 0;
    return ((double)right / (right + extra), (double)right / (right + missed), 2.0 * right / ((2 * right) + extra + missed));
}

static double Decided(IEnumerable<(Page Page, int[] Odds)> judged, int threshold)
{
    int right = 0, wrong = 0;
    foreach (var (page, odds) in judged)
    {
        var said = Headings.Decide(page.Source, page.Lines, Array.ConvertAll(odds, odd => odd - threshold));
        for (var i = 0; i < odds.Length; i++)
            if (page.IsHeading[i] is { } isHeading)
                _ = isHeading && said[i] ? right++ : isHeading != said[i] ? wrong++ : 0;
    }
    return 2.0 * right / ((2 * right) + wrong);
}
