using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Documents.Learned;
using SiteGen.Trainer;
using SiteGen.Trainer.Structure;

namespace SiteGen.Tests.Trainer;

/// <summary>The trainer on a small world of sites that were made up: each has a menu of its own, articles, and teasers.</summary>
public sealed class TrainingTests : IDisposable
{
    private static readonly string[] s_nouns = ["harbour", "mole", "storm", "captain", "letter", "lamp", "boat", "merchant", "bridge", "tower"];
    private static readonly string[] s_verbs = ["saw", "left", "painted", "remembered", "sold", "found", "crossed", "described"];

    private readonly string _root = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public TrainingTests() => MakeWorld();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_same_pages_give_the_same_bytes_and_a_model_that_knows_such_pages()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        var training = new Training(_root, output);
        training.PrintScores();
        var weights = training.LineWeights();
        var again = new Training(_root, TextWriter.Null);

        Assert.Equal(weights, again.LineWeights());
        AssertScoresAbove(output.ToString(), 0.9);
        var page = Drawn.Seed(File.ReadAllText(Path.Combine(_root, "raw", "made-07.txt")));
        var judgement = LineModelFile.Parse(weights).Judge(page, new LineHint[page.LineCount]);
        var labels = File.ReadAllText(Path.Combine(_root, "labels", "made-07.txt"));
        for (var line = 0; line < page.LineCount; line++)
            Assert.Equal(labels[line] == '0', judgement.IsFurniture(line));
        Assert.Null(training.HeadingWeights());
        Assert.Null(training.TitleWeights());
    }

    [Fact]
    public void Headings_and_titles_are_learnt_where_they_are_known_and_scored_on_what_the_cleaner_leaves()
    {
        MarkHeadings();
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        var training = new Training(_root, output);
        training.PrintScores();
        var weights = training.HeadingWeights();

        var again = new Training(_root, TextWriter.Null);
        Assert.Equal((weights, training.TitleWeights()), (again.HeadingWeights(), again.TitleWeights()));
        var (articles, left) = (F1Of(output.ToString(), "  decided "), output.ToString().Split("headings of true articles")[1].Split('\n').First(line => line.StartsWith("  raw ", StringComparison.Ordinal)));
        Assert.InRange(articles, 0.95, 1);
        Assert.InRange(F1Of(left, "  raw "), 0.5, articles);
        var page = Drawn.Seed("One of them was there. It stayed.\nThe lamp and the boat\n" + string.Join('\n', Enumerable.Range(0, 8).Select(_ => Sentence(new Random(1)))));
        Assert.Contains("  raw        30 right, 0 wrong, 0 not found of 30 titles", output.ToString(), StringComparison.Ordinal);
        Assert.True(HeadingModel.Parse(weights!).Weigh(page, [.. Enumerable.Range(0, page.LineCount)])[1] > 0);
    }

    [Fact]
    public void Headings_are_compared_by_their_words_as_often_as_they_occur()
    {
        var truth = new TrueHeadings([("heading", "1. Pros"), ("heading", "Pros"), ("heading", "Cons"), ("bold-line", "Note"), ("item", "Apples")]);

        Assert.Equal((2, 1, 1), truth.Compare(["Pros:", "cons", "Note", "Apples"]));
        Assert.Equal((3, 0, 0), truth.Compare(["pros", "- Pros", "Cons"]));
    }

    [Fact]
    public void Pages_that_share_many_lines_are_of_one_site_and_in_one_fold()
    {
        var pages = Dataset.Read(_root, new SiteGen.Cleaning.RuleSet([]));

        Sites.Assign(pages, folds: 3);

        Assert.Equal(10, pages.Select(page => page.Site).Distinct().Count());
        Assert.Equal(3, pages.Select(page => page.Fold).Distinct().Count());
        Assert.All(pages.GroupBy(page => page.Site), site => Assert.Single(site.Select(page => page.Fold).Distinct()));
    }

    [Fact]
    public void Articles_are_put_into_frames_of_other_sites_of_their_fold()
    {
        var pages = Dataset.Read(_root, new SiteGen.Cleaning.RuleSet([]));
        Sites.Assign(pages, folds: 3);

        var mixed = MixedPages.Of(pages, new SiteGen.Cleaning.RuleSet([]));

        Assert.Equal(60, mixed.Count);
        var siteOf = pages.Where(page => page.Kind == "raw").GroupBy(page => page.Shape.Source.Line(0).ToString()[^2])
            .ToDictionary(site => site.Key, site => (site.First().Site, site.First().Fold));
        foreach (var page in mixed)
        {
            var frame = siteOf[page.Shape.Source.Line(0).ToString()[^2]];
            Assert.NotEqual(page.Site, frame.Site);
            Assert.Equal(page.Fold, frame.Fold);
            Assert.Equal(page.Gold.TrimEnd(), string.Join('\n', page.Shape.Lines.Where((_, i) => page.IsArticle[i]).Select(line => page.Shape.Source.Line(line.Line).ToString())));
        }
    }

    [Fact]
    public void Shingles_are_counted_as_often_as_they_occur()
    {
        var gold = Shingles.Of("a b c d a b c d");

        var (precision, recall) = Shingles.Score(gold, gold.Values.Sum(), "a b c d x");

        Assert.Equal(5, gold.Values.Sum());
        Assert.Equal((0.5, 0.2), (precision, recall));
    }

    private static void AssertScoresAbove(string printed, double least)
    {
        var scores = printed.Split('\n').Where(line => line.Contains("all 0", StringComparison.Ordinal) || line.Contains("all 1", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split("all ")[1][..6], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(4, scores.Count);
        Assert.All(scores, score => Assert.InRange(score, least, 1));
    }

    private static double F1Of(string printed, string row) =>
        double.Parse(printed.Split('\n').Single(line => line.StartsWith(row, StringComparison.Ordinal)).Split("F1 ")[1][..6], CultureInfo.InvariantCulture);

    // Above every second paragraph.
    private void MarkHeadings()
    {
        Directory.CreateDirectory(Path.Combine(_root, "structure"));
        for (var page = 0; page < 30; page++)
        {
            var random = new Random(page);
            var lines = File.ReadAllLines(PathOf("raw", page)).Zip(File.ReadAllText(PathOf("labels", page))).ToList();
            var entries = new List<string>();
            for (var line = 0; line < lines.Count; line++)
                if (lines[line].Second == '1' && lines[line - 1].Second == '1' && lines[line - 1].First.EndsWith('.'))
                {
                    lines.Insert(line, ($"The {Pick(random, s_nouns)} and the {Pick(random, s_nouns)}", '1'));
                    entries.Add($$"""{"line": {{line + 1}}, "kind": "heading", "level": 2, "text": "{{lines[line].First}}"}""");
                }
            Write("raw", page, lines.Select(line => line.First));
            Write("gold", page, lines.Where(line => line.Second == '1').Select(line => line.First));
            File.WriteAllText(PathOf("labels", page), string.Concat(lines.Select(line => line.Second)) + "\n");
            File.WriteAllText(Path.ChangeExtension(PathOf("structure", page), "json"), $$"""{"title": "{{lines[14].First}}", "entries": [{{string.Join(",", entries)}}]}""");
        }
    }

    private void MakeWorld()
    {
        foreach (var folder in new[] { "raw", "gold", "labels" })
            Directory.CreateDirectory(Path.Combine(_root, folder));
        var random = new Random(3);
        for (var page = 0; page < 30; page++)
        {
            var site = page / 3;
            var lines = new List<(string Text, char Label)>();
            for (var entry = 0; entry < 14; entry++)
                lines.Add(($"- Section {s_nouns[entry % 10]} of site {(char)('a' + site)}{(char)('a' + entry)}", '0'));
            lines.Add(($"The {Pick(random, s_nouns)} of the {Pick(random, s_nouns)}", '0'));
            for (var paragraph = random.Next(4, 9); paragraph > 0; paragraph--)
                lines.Add((string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Sentence(random))), '1'));
            lines.Add(("Related stories", '0'));
            for (var teaser = 0; teaser < 8; teaser++)
                lines.Add(($"Why the {Pick(random, s_nouns)} {Pick(random, s_verbs)} a {Pick(random, s_nouns)}", '0'));
            lines.Add(("All rights reserved", '0'));
            Write("raw", page, lines.Select(line => line.Text));
            Write("gold", page, lines.Where(line => line.Label == '1').Select(line => line.Text));
            File.WriteAllText(PathOf("labels", page), string.Concat(lines.Select(line => line.Label)) + "\n");
        }
    }

    private static string Sentence(Random random) => $"The {Pick(random, s_nouns)} that they {Pick(random, s_verbs)} in the evening was not the one "
        + $"which the {Pick(random, s_nouns)} had {Pick(random, s_verbs)} before.";

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private void Write(string folder, int page, IEnumerable<string> lines) =>
        File.WriteAllText(PathOf(folder, page), string.Join('\n', lines) + "\n");

    private string PathOf(string folder, int page) =>
        Path.Combine(_root, folder, string.Create(CultureInfo.InvariantCulture, $"made-{page:00}.txt"));
}
