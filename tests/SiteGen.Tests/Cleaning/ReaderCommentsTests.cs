using static SiteGen.Tests.Cleaning.Page;

namespace SiteGen.Tests.Cleaning;

/// <summary>What readers have written reads like an article; only a heading that is sure takes it out.</summary>
public sealed class ReaderCommentsTests
{
    // Of 21 words each.
    private static readonly string[] s_article = [.. Enumerable.Repeat($"+{Prose}", 5)];

    [Fact]
    public void Below_the_number_of_comments_nothing_is_the_articles()
    {
        var clean = AssertCleaned([.. s_article, "", "-12 Comments", $"-{Prose}", "", "-And so it was", $"-{Prose}"]);

        Assert.Equal("comments-count", RuleOf(clean, "12"));
        Assert.Equal("reader-comment", RuleOf(clean, "And"));
        Assert.Contains("below line 7,", clean.Verdicts[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_knows_below_keeps_that_rule() =>
        Assert.Equal("share", RuleOf(AssertCleaned([.. s_article, "-12 Comments", $"-{Prose}", "-Tweet", $"-{Prose}"]), "Tweet"));

    [Fact]
    public void A_readers_name_and_date_are_not_lifted() =>
        AssertCleaned([.. s_article, "-12 Comments", "-By Mary Miller", "-12 November 2025", $"-{Prose}"]);

    [Fact]
    public void A_word_that_an_article_may_have_as_a_heading_takes_nothing() =>
        AssertCleaned([.. s_article, "+Comments", $"+{Prose}"]);

    [Fact]
    public void A_counter_above_the_article_takes_nothing() =>
        AssertCleaned([.. s_article[..4], "+12 Comments", $"+{Prose}"]);

    [Fact]
    public void A_counter_far_from_running_text_takes_nothing() =>
        AssertCleaned([.. s_article, .. Enumerable.Repeat("+A boat", 8), "+12 Comments", $"+{Prose}"]);

    [Fact]
    public void A_counter_before_most_of_the_running_text_takes_nothing() =>
        AssertCleaned([.. s_article, "+12 Comments", .. Enumerable.Repeat($"+{Prose}", 21)]);

    [Fact]
    public void A_heading_that_names_the_article_may_follow_a_short_one() =>
        AssertCleaned($"+{Prose}", $"+{Prose}", "-34 responses to “The Grey Land”", $"-{Prose}");

    [Theory]
    [InlineData("34 responses to the call came in that day.")]
    [InlineData("- 34 responses to the call")]
    public void A_sentence_or_an_item_that_begins_alike_takes_nothing(string line) =>
        AssertCleaned([.. s_article, $"+{line}", $"+{Prose}"]);
}
