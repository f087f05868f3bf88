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
    [InlineData("Subscribe to our newsletter for stories of the grey sea", "=The Grey Sea of the North in Winter", "Share this with friends")]
    [InlineData("More: a grey sky over the shore that day", "=Why the Sea Was Grey That Day", "Photo by Ann Miller/Getty Images")]
    [InlineData("=Nobody on the Shore Could Tell Where the Sea Began", "The sea, seen from the shore. Credit...Ann Miller for The Gazette")]
    public void The_title_is_found_among_what_stands_beside_it(params string[] head)
    {
        var clean = Page.Clean(string.Join('\n', head.Select(line => line.TrimStart('='))) + $"\n{Page.Prose}\n{Page.Prose}\n");

        Assert.Equal(Array.FindIndex(head, line => line.StartsWith('=')), clean.TitleLine);
    }
}
