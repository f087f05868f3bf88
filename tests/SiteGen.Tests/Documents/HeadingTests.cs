using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

public class HeadingTests
{
    [Theory]
    [InlineData("The Role of NATO")]
    [InlineData("Historical background and current status")]
    [InlineData("Understanding the Context:")]
    [InlineData("“Grey Zone” Warfare")]
    [InlineData("NATO")]
    public void A_short_line_without_a_full_stop_above_other_lines_is_a_heading(string line) =>
        Assert.Equal(
            [$"¶ {Prose}", $"## {line}", $"¶ {Prose}"],
            Of(Parse(Read($"+{Prose}", $"+{line}", $"+{Prose}")).Value));

    [Theory]
    [InlineData("Potential solutions include:")]
    [InlineData("It was grey.")]
    [InlineData("the sea was grey")]
    [InlineData("The sea,")]
    [InlineData("The sea;")]
    [InlineData("The sea —")]
    [InlineData("A line of words and words and words and words and words and words and words and words")]
    public void An_introduction_a_sentence_or_a_fragment_is_a_paragraph(string line) =>
        Assert.Equal(
            [$"¶ {Prose}", $"¶ {line}", $"¶ {Prose}"],
            Of(Parse(Read($"+{Prose}", $"+{line}", $"+{Prose}")).Value));

    [Fact]
    public void The_last_line_of_an_article_heads_nothing() =>
        Assert.Equal(
            [$"¶ {Prose}", "¶ The Role of NATO", "- The Footer"],
            Of(Parse(Read($"+{Prose}", "", "+The Role of NATO", "", "-The Footer")).Value));

    [Fact]
    public void Where_most_lines_are_short_their_shortness_tells_nothing() =>
        Assert.Equal(
            ["¶ The sea was grey", "¶ The sky was too", "¶ And all the land", $"¶ {Prose}"],
            Of(Parse(Read("+The sea was grey", "+The sky was too", "+And all the land", $"+{Prose}")).Value));

    [Fact]
    public void Headings_in_sentence_case_are_below_those_in_title_case() =>
        Assert.Equal(
            [
                "## A Grey Winter Ahead", $"¶ {Prose}", "### What the allies could do", $"¶ {Prose}",
                "## Another Grey Winter", $"¶ {Prose}",
            ],
            Of(Parse(Read("+A Grey Winter Ahead", $"+{Prose}", "+What the allies could do", $"+{Prose}",
                "+Another Grey Winter", $"+{Prose}")).Value));

    [Fact]
    public void Headings_that_end_in_a_colon_are_below_those_that_do_not() =>
        Assert.Equal(
            ["## A Grey Winter Ahead", $"¶ {Prose}", "### The Allies:", $"¶ {Prose}", $"¶ {Prose}"],
            Of(Parse(Read("+A Grey Winter Ahead", $"+{Prose}", "+The Allies:", $"+{Prose}", $"+{Prose}")).Value));

    [Fact]
    public void A_page_with_one_kind_of_heading_has_one_level() =>
        Assert.Equal(
            ["## The Context:", $"¶ {Prose}", "## The Allies:", $"¶ {Prose}"],
            Of(Parse(Read("+The Context:", $"+{Prose}", "+The Allies:", $"+{Prose}")).Value));

    [Fact]
    public void The_title_and_lines_taken_out_are_no_headings() =>
        Assert.Equal(
            ["= The Grey Winter", "- Share This Story", $"¶ {Prose}"],
            Of(Parse(Read("=The Grey Winter", "-Share This Story", $"+{Prose}")).Value));
}
