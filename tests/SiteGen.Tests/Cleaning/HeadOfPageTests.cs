using SiteGen.Cleaning;
using static SiteGen.Tests.Cleaning.Page;

namespace SiteGen.Tests.Cleaning;

/// <summary>The title, its copies, and what stands above it.</summary>
public class HeadOfPageTests
{
    private const string Title = "NATO's Response to the Invasion of Ukraine: An Analysis";

    [Fact]
    public void The_first_line_that_can_be_one_is_the_title()
    {
        var clean = AssertCleaned($"={Title}", "", "+A subtitle that says more", "", $"+{Prose}");

        var title = Assert.Single(clean.Metadata);
        Assert.Equal((MetadataField.Title, Title), (title.Field, title.Value));
        Assert.Equal(Title, clean.Source.Slice(title.Span).ToString());
        Assert.Equal(0, clean.TitleLine);
    }

    [Fact]
    public void Copies_of_the_title_go_and_the_one_that_lost_least_stays()
    {
        var clean = AssertCleaned(
            "-NATOs Response to the Invasion of Ukraine An Analysis", $"={Title}",
            "-NATOs Response to the Invasion of Ukraine An Analysis", $"+{Prose}");

        Assert.Equal("Repeats the title of line 2.", clean.Verdicts[0].Reason);
        Assert.Equal("title-copy", clean.Verdicts[2].Rule);
    }

    [Theory]
    // What would not be found: in a script without spaces, in too few words.
    [InlineData("城墙的历史", "-Home~=城墙的历史~+城墙建于1961年。它在城市中间屹立多年。", "城墙的历史")]
    [InlineData("Rain", "-Home~=Rain~+" + Prose, "Rain")]
    // Of two lines that can be it, the one that the editors name; of what a line states, the title.
    [InlineData("The Storm Over Our Town", "=The Storm Over Our Town~+The Night of the Long Rain~+" + Prose, "The Storm Over Our Town")]
    [InlineData("The Storm Over Our Town", "=The Storm Over Our Town | The Gazette~+" + Prose, "The Storm Over Our Town")]
    // Signs that a typewriter has otherwise do not count.
    [InlineData("It’s Rain", "=It's Rain~+" + Prose, "It's Rain")]
    // A heading within the article is no title of it.
    [InlineData("Rain", "=The Night of the Long Rain~+" + Prose + "~+Rain~+" + Prose, "The Night of the Long Rain")]
    public void Who_gives_a_title_that_stands_above_the_article_says_which_line_it_is(string said, string drawn, string title)
    {
        var lines = drawn.Split('~');

        var clean = Clean(WithoutVerdicts(lines), said);

        Assert.Equal(string.Join('\n', lines), Draw(clean));
        Assert.Equal(title, clean.Metadata.Single(entry => entry.Field == MetadataField.Title).Value);
    }

    [Fact]
    public void Of_equal_copies_the_last_stands_nearest_to_the_article() =>
        AssertCleaned($"-{Title}", $"-{Title}", $"={Title}", $"+{Prose}");

    [Fact]
    public void A_copy_that_was_cut_off_goes_as_a_teaser()
    {
        var clean = AssertCleaned($"={Title}", "-NATO's Response to the Invasion of U", $"+{Prose}");

        Assert.Equal("title-teaser", clean.Verdicts[1].Rule);
        Assert.Contains("the title of line 1", clean.Verdicts[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_goes_on_is_not_the_title_if_the_page_repeats_the_shorter_form() =>
        AssertCleaned($"-{Title}", $"-{Title} and what more there was", $"={Title}", $"+{Prose}");

    [Theory]
    [InlineData(" | The Gazette")]
    [InlineData(" - The Gazette")]
    [InlineData(" – News – The Gazette")]
    public void The_title_with_the_name_of_the_site_states_the_site(string site)
    {
        var clean = AssertCleaned($"={Title}{site}", $"={Title}", $"+{Prose}");

        Assert.Equal("window-title", clean.Verdicts[0].Rule);
        Assert.Equal(["Publisher=The Gazette", $"Title={Title}"], clean.Metadata.Select(entry => $"{entry.Field}={entry.Value}"));
    }

    [Fact]
    public void A_title_that_stands_only_with_its_site_is_taken_out_of_the_line()
    {
        var clean = AssertCleaned($"={Title} | The Gazette", $"+{Prose}");

        Assert.Equal([$"Title={Title}", "Publisher=The Gazette"], clean.Metadata.Select(entry => $"{entry.Field}={entry.Value}"));
    }

    [Fact]
    public void Abbreviations_make_no_sentences() =>
        AssertCleaned("=U.S. and U.K. to Meet in St. Louis, Says Gov. J. Doe", $"+{Prose}");

    [Fact]
    public void The_line_that_speaks_of_what_the_article_speaks_of_is_the_title() =>
        AssertCleaned("+Harvest home in the old valley", "=Where the shore and the sky began that day", "+Seven things to do at home", $"+{Prose}");

    [Fact]
    public void A_date_of_the_masthead_gives_way_to_the_date_below_the_title()
    {
        var clean = AssertCleaned("-Sunday, December 24, 2023", $"={Title}", "=December 22, 2023", $"+{Prose}");

        Assert.Equal("masthead-date", clean.Verdicts[0].Rule);
        Assert.Equal("2023-12-22", Assert.Single(clean.Metadata, entry => entry.Field == MetadataField.Issued).Value);
    }

    [Theory]
    [InlineData("Jane Doe", "=")]
    [InlineData("World News", "+")]
    [InlineData("Jane", "+")]
    public void A_name_alone_beside_the_date_is_the_writer(string line, string verdict) =>
        AssertCleaned($"={Title}", $"{verdict}{line}", "=December 22, 2023", $"+{Prose}");

    [Fact]
    public void A_few_letters_in_common_make_no_copy() =>
        AssertCleaned("=The Grey Sea of the North in Winter and in Summer", "+The Grey Sea", $"+{Prose}");

    [Fact]
    public void Copies_in_the_article_stay() =>
        AssertCleaned($"={Title}", $"+{Prose}", $"+{Title}", $"+{Prose}");

    [Fact]
    public void Short_labels_above_the_title_go_and_those_below_stay()
    {
        var clean = AssertCleaned("-Culture Compass", "-Culture", $"={Title}", "+In short", $"+{Prose}");

        Assert.Equal("label-above-title", RuleOf(clean, "Culture"));
    }

    [Theory]
    [InlineData("A sentence of its own.")]
    [InlineData("A longer line above the title")]
    public void Above_a_repeated_title_a_sentence_or_a_longer_line_stays(string line) =>
        AssertCleaned($"+{line}", $"-{Title}", $"={Title}", $"+{Prose}");

    [Theory]
    [InlineData("The Sea")]
    [InlineData("Understanding the sea and the land:")]
    [InlineData("• The grey sea")]
    [InlineData("It was grey.")]
    public void Two_words_a_heading_with_a_colon_an_item_and_a_sentence_are_no_titles(string line)
    {
        var clean = AssertCleaned($"+{line}", $"+{Prose}");

        Assert.Null(clean.TitleLine);
    }

    [Fact]
    public void A_colon_does_not_keep_a_repeated_line_from_being_the_title() =>
        AssertCleaned("-Understanding the sea and the land:", "=Understanding the sea and the land:", $"+{Prose}");

    [Fact]
    public void A_line_that_repeats_metadata_goes()
    {
        var clean = AssertCleaned($"={Title}", "=By Jane Doe", "+Jane D", "-Jane Doe", $"+{Prose}");

        Assert.Equal("metadata-copy", clean.Verdicts[3].Rule);
        Assert.Equal("Repeats what line 2 states.", clean.Verdicts[3].Reason);
    }

    [Fact]
    public void The_head_of_a_real_page_is_read_as_a_reader_would()
    {
        var clean = AssertCleaned(
            "-Culture Compass",
            "",
            "-Location:HOME > Culture > content",
            "",
            "-Culture",
            "",
            "-NATOs Response to the Invasion of Ukraine: An Analysis",
            "",
            "=November 12, 2025Culture4848",
            "-NATOs Response to the Invasion of Ukraine: An Analysis U",
            "",
            $"={Title}",
            "",
            "+Understanding the Context:",
            "",
            $"+{Prose}");

        Assert.Equal(
            [MetadataField.Issued, MetadataField.Subject, MetadataField.Title],
            clean.Metadata.Select(entry => entry.Field));
        Assert.Equal(11, clean.TitleLine);
    }
}
