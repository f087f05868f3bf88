using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning;

public sealed class TitleModelTests
{
    [Theory]
    [InlineData("no-such-feature\t100\n")]
    [InlineData("copies 1\tmany\n")]
    public void Weights_that_are_none_are_refused(string text) => Assert.Throws<FormatException>(() => TitleModel.Parse(text));

    [Fact]
    public void Odds_are_the_sum_of_weights()
    {
        var model = TitleModel.Parse("copies 1\t1200\nrule-knows-it\t-700\n");
        var features = new[] { "copies 1", "rule-knows-it", "copies 2" }.Select(name => TitleFeatures.Names.ToList().IndexOf(name));

        Assert.Equal(500, model.Weigh(features));
    }

    [Theory]
    // Four lines and none of them, each as likely: a fifth.
    [InlineData("none\t0\n", "", false)]
    [InlineData("none\t0\ncopies 1\t2000\n", "", true)]
    // e² to e² and three.
    [InlineData("none\t2000\ncopies 1\t2000\n", "", false)]
    [InlineData("none\t2000\ncopies 1\t2000\ncopies 2\t1800\n", "", false)]
    [InlineData("none\t2000\ncopies 1\t2000\ncopies 2\t1800\n", "copies", true)]
    public void A_line_is_taken_if_it_is_more_likely_the_title_than_not(string weights, string copies, bool isLikely)
    {
        string[] lines = ["copies 0", "copies 2", "copies 1", "copies 3"];
        var features = lines.Select(name => new[] { TitleFeatures.Names.ToList().IndexOf(name) });

        var (index, isEnough) = TitleModel.Parse(weights).Choose(features, (one, other) => copies.Length > 0 && (one, other) is (1, 2));

        Assert.Equal(weights.Contains("copies 1", StringComparison.Ordinal) ? 2 : 0, index);
        Assert.Equal(isLikely, isEnough);
    }

    [Fact]
    public void Of_a_few_lines_one_has_to_be_the_title() =>
        Assert.Equal((0, true), TitleModel.Parse("none\t9000\n").Choose([[0], [0], [0]], (_, _) => false));

    [Fact]
    public void The_model_is_read_as_it_was_written()
    {
        var text = Repository.Knowledge.Pages.Titles.ToText();
        Assert.Equal(text, File.ReadAllText(Path.Combine(Repository.Root, "src", "SiteGen", "Input", "title-model.txt")));
    }

    [Fact]
    public void Where_nothing_above_the_article_looks_like_its_title_there_is_none()
    {
        string[] page =
        [
            "News Sport Weather Travel", "United States (USD $)", "Games Puzzles Quizzes", "Photo by Ann Miller/Getty Images", "Courses for Beginners", "Jobs at the Company",
            "The sea was grey that day, and nobody on the shore could tell where it ended and where the sky began.",
            "In 1991 the land was sold for 5.5 million to a company that nobody on the shore had heard of before.",
            "Nobody who stood there would have said that the storm was over, although the wind had gone down in the night.",
            "The harbour was empty, the boats had left before dawn, and the old men on the mole said that they would not be back before the evening.",
            "What the town did then has been told many times, mostly by those who were not there.",
        ];
        var clean = Cleaner.Clean(Drawn.Seed(string.Join('\n', page) + "\n"), Repository.Knowledge.Pages);

        Assert.Null(clean.TitleLine);
    }

    [Theory]
    [InlineData("Subscribe to our newsletter for stories of the grey sea", "=The Grey Sea of the North in Winter", "Share this with friends")]
    [InlineData("More: a grey sky over the shore that day", "=Why the Sea Was Grey That Day", "Photo by Ann Miller/Getty Images")]
    [InlineData("=Nobody on the Shore Could Tell Where the Sea Began", "The sea, seen from the shore. Credit...Ann Miller for The Gazette")]
    public void The_title_is_found_among_what_stands_beside_it(params string[] head)
    {
        var clean = Page.Clean(string.Join('\n', head.Select(line => line.TrimStart('='))) + $"\n{Page.Prose}\n{Page.Prose}\n");

        Assert.Equal(Array.FindIndex(head, line => line.StartsWith('=')), clean.TitleLine);
    }
}
