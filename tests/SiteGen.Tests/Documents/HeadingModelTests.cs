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
    public void Every_feature_has_one_name() =>
        Assert.Equal(HeadingFeatures.Names.Distinct(StringComparer.Ordinal), HeadingFeatures.Names);

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
