using System.Collections.Immutable;
using SiteGen.Cleaning;
using static SiteGen.Tests.Cleaning.Page;

namespace SiteGen.Tests.Cleaning;

/// <summary>Rules of packs: which lines they take, and where.</summary>
public class FurnitureTests
{
    [Theory]
    [InlineData("Share this")]
    [InlineData("SHARE THIS!")]
    [InlineData("• share\u00A0this")]
    [InlineData("» Tweet «")]
    public void A_known_line_goes_anywhere_whatever_its_case_bullet_and_signs(string line) =>
        AssertCleaned($"-{line}", $"+{Prose}", $"-{line}", $"+{Prose}", $"-{line}");

    [Fact]
    public void A_number_stands_for_any_number() =>
        AssertCleaned($"+{Prose}", "-Page 3 of 12", "+Page three of twelve");

    [Fact]
    public void A_rule_for_the_edges_leaves_the_running_text_alone() =>
        AssertCleaned("-Home", $"+{Prose}", "+Home", $"+{Prose}", "-Home");

    [Fact]
    public void A_rule_for_the_head_leaves_the_tail_alone_and_the_other_way_round() =>
        AssertCleaned("-Subscribe now", "+Copyright law", $"+{Prose}", "+Subscribe now", "-Copyright 2014");

    [Theory]
    [InlineData("-Copyright 2014 The Gazette")]
    [InlineData("-(c) 2014")]
    [InlineData("+Copyrighted works of art")]
    [InlineData("+Copyright is what this long line of 1 page is about")]
    [InlineData("-Copyright: the eight words that are still allowed")]
    public void A_beginning_is_whole_words_and_the_line_not_longer_than_the_rule_allows(string drawn) =>
        AssertCleaned($"+{Prose}", drawn);

    [Theory]
    [InlineData("-Home > Culture > Seas")]
    [InlineData("-HOME >Culture")]
    [InlineData("-You are here: Home")]
    [InlineData("+Home is where the heart is.")]
    [InlineData("+You are here.")]
    public void Signs_at_the_end_of_a_beginning_count(string drawn) => AssertCleaned(drawn, $"+{Prose}");

    [Fact]
    public void A_page_without_prose_keeps_all_but_what_goes_anywhere() =>
        AssertCleaned(
            "+Home", "+Subscribe now", "-Share this", "+Related posts", "+The Grey Sea in Winter", "+Copyright 2014");

    [Fact]
    public void A_doubtful_line_goes_only_next_to_one_that_is_known() =>
        AssertCleaned(
            "+Advertisement", "+A line of its own.", $"+{Prose}", "+For more on the sea, read this.", "+And so it was.",
            "-For more on the land, visit us.", "", "\t", "-Copyright 2014", "-Advertisement");

    [Fact]
    public void One_doubtful_line_makes_the_next_one_certain() =>
        AssertCleaned(
            $"+{Prose}", "-Advertisement", "-For more, read this.", "-For more, visit that.", "-Copyright 2014");

    [Fact]
    public void Doubtful_lines_without_a_known_one_stay_together() =>
        AssertCleaned($"+{Prose}", "+Advertisement", "+Advertisement");

    [Fact]
    public void A_doubtful_line_in_the_running_text_stays_even_next_to_a_known_one() =>
        AssertCleaned($"+{Prose}", "-Share this", "+Advertisement", $"+{Prose}");

    [Fact]
    public void A_rule_with_words_to_contain_wants_one_of_them_whole() =>
        AssertCleaned($"+{Prose}", "+For more on the sea, already.", "-Copyright 2014");

    [Fact]
    public void Below_an_announcement_short_lines_are_teasers_of_other_stories()
    {
        var clean = AssertCleaned(
            $"+{Prose}", "+A last word", "-Related posts", "", "-The Grey Land", "-It was grey too.", "-• The sky");

        Assert.Equal("other-story", RuleOf(clean, "The Grey Land"));
        Assert.Contains("below line 3", clean.Verdicts[4].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It was grey. It was cold.")]
    [InlineData("A very long line that goes on and on without ever coming to an end and without a single sign that "
        + "would tell the machine that a sentence has ended somewhere on the way to here")]
    public void Teasers_end_where_someone_may_be_speaking_again(string line) =>
        AssertCleaned($"+{Prose}", "-Related posts", "-The Grey Land", $"+{line}", "+The Grey Sky");

    [Fact]
    public void An_announcement_above_the_last_paragraph_announces_nothing() =>
        AssertCleaned("-Related posts", "=The Grey Land in Winter", $"+{Prose}", "+The Grey Sky");

    [Fact]
    public void An_announcement_may_be_known_by_its_neighbour() =>
        AssertCleaned($"+{Prose}", "-Elsewhere", "-Home", "-The Grey Land");

    [Fact]
    public void The_first_of_several_announcements_counts() =>
        AssertCleaned(
            $"+{Prose}", "-Elsewhere", "-More from The Gazette", "-The Grey Land", "-Related posts", "-The Grey Sky");

    [Theory]
    [InlineData("***", "", "")]
    [InlineData("", "***", "")]
    [InlineData("", "c", "***")]
    [InlineData("", "© #", "")]
    public void A_rule_that_would_take_any_line_is_refused(string lines, string begins, string contains) =>
        Assert.Throws<ArgumentException>(() => new RuleSet([new LineRule("empty", "No reason.", Zone.Anywhere,
            Keys(lines), Keys(begins), Keys(contains), 12, Announcement.Nothing)]));

    [Fact]
    public void The_rule_and_its_reason_are_in_the_verdict() =>
        Assert.Equal(
            new LineVerdict(0, Fate.Removed, "share", "The reason of share."), Clean("Share this").Verdicts[0]);

    private static ImmutableArray<string> Keys(string words) => words.Length == 0 ? [] : [LineKey.OfPattern(words)];
}
