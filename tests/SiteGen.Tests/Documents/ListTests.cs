using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

public class ListTests
{
    [Theory]
    [InlineData("• the sea", "+* the sea")]
    [InlineData("  -\tthe sea ", "+* the sea")]
    [InlineData("– the sea", "+* the sea")]
    [InlineData("1. the sea", "+1 the sea")]
    [InlineData("12) the sea", "+12 the sea")]
    [InlineData("•\u00A0the sea", "+* the sea")]
    public void A_line_with_a_bullet_or_number_is_an_item_without_it(string line, string item) =>
        Assert.Equal([$"¶ {Prose}", item], Of(Parse(Read($"+{Prose}", $"+{line}")).Value));

    [Theory]
    [InlineData("-5 degrees it was.")]
    [InlineData("3.5 degrees it was.")]
    [InlineData("1991. It was grey.")]
    [InlineData("*")]
    [InlineData("1.")]
    [InlineData("a) the sea.")]
    public void A_sign_that_belongs_to_the_words_makes_no_item(string line) =>
        Assert.Equal([$"¶ {Prose}", $"¶ {line}"], Of(Parse(Read($"+{Prose}", $"+{line}")).Value));

    [Fact]
    public void Items_with_nothing_but_blank_lines_between_them_are_one_list() =>
        Assert.Equal(
            [$"¶ {Prose}", "+* sea", "* sky", $"¶ {Prose}", "+* land"],
            Of(Parse(Read($"+{Prose}", "+• sea", "", "+• sky", $"+{Prose}", "+• land")).Value));

    [Fact]
    public void Numbers_after_bullets_begin_another_list() =>
        Assert.Equal(
            ["+* sea", "* sky", "+1 land", "2 air", "+* fire"],
            Of(Parse(Read("+• sea", "+• sky", "+1. land", "+2. air", "+• fire")).Value));

    [Theory]
    [InlineData("+• sea|+  • tide|+    1. ebb|+    2. flood|+  • wave|+• sky", "+* sea| * tide|  1 ebb|  2 flood| * wave|* sky")]
    // A tab goes to the fourth column; numbers set to the right, and slips of the hand, are no lists in lists.
    [InlineData("+• sea|+\t• tide|+    • wave", "+* sea| * tide| * wave")]
    [InlineData("+ 9. sea|+10. sky|+ 11. land", "+9 sea|10 sky|11 land")]
    [InlineData("+    • sea|+• sky|+  • land", "+* sea|* sky| * land")]
    // A number after a bullet begins another list, but not within an item's own.
    [InlineData("+• sea|+  • tide|+  1. ebb|+1. sky", "+* sea| * tide| 1 ebb|+1 sky")]
    public void Lists_in_items_are_told_by_how_far_they_are_indented(string lines, string outline) =>
        Assert.Equal(outline.Split('|'), Of(Parse(Read(lines.Split('|'))).Value));

    [Fact]
    public void A_list_of_which_every_item_has_a_label_shows_the_labels() =>
        Assert.Equal(
            ["+* [Sea:] it was grey", "* [The sky:] so was it: grey"],
            Of(Parse(Read("+• Sea: it was grey", "+• The sky: so was it: grey")).Value));

    [Theory]
    [InlineData("Sea: grey", "the sky")]
    [InlineData("Sea: grey", "sky: grey")]
    [InlineData("Sea: grey", "At 10:30 it was")]
    [InlineData("Sea: grey", ": grey")]
    [InlineData("Sea: grey", "Words and words and words and words and words and words and words and words and so: no")]
    public void One_item_without_a_label_takes_them_from_the_whole_list(string one, string other) =>
        Assert.Equal([$"+* {one}", $"* {other}"], Of(Parse(Read($"+• {one}", $"+• {other}")).Value));

    [Fact]
    public void A_single_item_shows_no_label() =>
        Assert.Equal(["+* Sea: it was grey"], Of(Parse(Read("+• Sea: it was grey")).Value));

    [Fact]
    public void The_lists_of_a_text_have_labels_each_for_itself() =>
        Assert.Equal(
            ["+* sea", "* sky", $"¶ {Prose}", "+* [Sea:] grey", "* [Sky:] grey"],
            Of(Parse(Read("+• sea", "+• sky", $"+{Prose}", "+• Sea: grey", "+• Sky: grey")).Value));
}
