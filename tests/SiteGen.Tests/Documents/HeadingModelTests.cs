using SiteGen.Documents.Learned;
using SiteGen.Text;
using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

/// <summary>What the model that ships says of longer texts.</summary>
public sealed class HeadingModelTests
{
    private const string Long = "The sea was grey that day, and nobody on the shore could tell where it ended and where the sky began.";

    private const string Other = "In 1991 the land was sold for 5.5 million to a company that nobody on the shore had heard of before.";

    private static readonly string[] s_text =
    [
        $"+{Long}", "+The Harbour Before the War", $"+{Other}", $"+{Long}", "+How the mole was built", $"+{Long}", $"+{Other}",
        "+What it cost", $"+{Long}", "+• stone", "+• timber from the north", "+• wages", $"+{Other}", "+Conclusion", $"+{Long}", $"+{Other}",
    ];

    [Fact]
    public void Headings_of_a_longer_text_are_found_and_items_are_none() =>
        Assert.Equal(
            ["The Harbour Before the War", "How the mole was built", "What it cost", "Conclusion"],
            Of(Parse(Read(s_text)).Value).Where(block => block.StartsWith('#')).Select(block => block.TrimStart('#', ' ')));

    [Fact]
    public void Numbered_headings_with_text_between_are_headings_not_items()
    {
        string[] text = [$"+{Long}", "+1. The First Mole", $"+{Long}", $"+{Other}", "+2. The Second Mole", $"+{Other}", $"+{Long}", "+3. The Third Mole", $"+{Long}", $"+{Other}"];
        Assert.Equal(3, Of(Parse(Read(text)).Value).Count(block => block.StartsWith('#')));
    }

    [Fact]
    public void Every_feature_and_every_measure_has_one_name()
    {
        Assert.Equal(HeadingFeatures.Names.Distinct(StringComparer.Ordinal), HeadingFeatures.Names);
        Assert.Equal(HeadingMeasures.Names.Distinct(StringComparer.Ordinal), HeadingMeasures.Names);
    }

    [Fact]
    public void Every_measure_is_taken()
    {
        var source = new SourceText("x", "seeds/x.txt", $"{Long}\nWhat it cost\n{Other}\n");
        var page = new HeadingPage(source, [0, 1, 2]);
        var measures = Enumerable.Repeat(int.MinValue, HeadingMeasures.Names.Count).ToArray();
        new HeadingMeasures(page, [-4000, 1600, -3000]).Of(1, measures);

        Assert.DoesNotContain(int.MinValue, measures);
        var byName = HeadingMeasures.Names.Zip(measures).ToDictionary(StringComparer.Ordinal);
        Assert.Equal((3, 12, 0, 1), (byName["words"], byName["characters"], byName["end"], byName["asks"]));
        Assert.Equal((1600, -4000, -3000, HeadingMeasures.Nothing), (byName["odds"], byName["odds-1"], byName["odds+1"], byName["odds+2"]));
        Assert.Equal((HeadingMeasures.Nothing, 0), (byName["chance-of-style"], byName["lines-of-style"]));
        Assert.Equal((700 + 0 + 125) / 3, byName["chance-of-page"]);
    }

    [Fact]
    public void The_model_is_read_as_it_was_written()
    {
        var text = Repository.Knowledge.Headings.ToText();
        Assert.Equal(text, HeadingModel.Parse(text).ToText());
        Assert.Equal(text, File.ReadAllText(Path.Combine(Repository.Root, "src", "SiteGen", "Input", "heading-model.txt")));
    }

    [Theory]
    [InlineData("letters\t5", "“letters”")]
    [InlineData("always\tmuch", "much")]
    [InlineData("always", "''")]
    [InlineData("trees\twords≤3 1", "not whole")]
    public void A_broken_model_is_not_read(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => HeadingModel.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("海は灰色だった")]
    [InlineData("البحر رمادي")]
    [InlineData("123456789012345678901234567890")]
    public void Any_line_in_any_script_can_be_weighed(string line)
    {
        var source = new SourceText("x", "seeds/x.txt", string.Concat(Enumerable.Repeat($"{line}\n{Long}\n", 6)));
        Assert.Equal(source.LineCount, Repository.Knowledge.Headings.Weigh(source, [.. Enumerable.Range(0, source.LineCount)]).Length);
    }
}
