using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

/// <summary>Lists that a scraper ran together into one line.</summary>
public class RunInListTests
{
    [Fact]
    public void A_line_is_split_where_the_items_begin()
    {
        var document = Parse(
            Read($"+{Prose}", "+ Enforcing sanctions Enhancing security Providing increased aid. ", $"+{Prose}"),
            Declare(2, StructureKind.List, null, "Enforcing sanctions", "Enhancing", "Providing increased"));

        Assert.Empty(document.Diagnostics);
        Assert.Equal(
            [
                $"¶ {Prose}", "+* Enforcing sanctions", "* Enhancing security", "* Providing increased aid.",
                $"¶ {Prose}",
            ],
            Of(document.Value));
        Assert.Equal([false, true, true, true, false], document.Value.Blocks.Select(block => block.IsRestored));
        Assert.Equal([0, 1, 1, 1, 2], document.Value.Blocks.Select(block => block.Line));
    }

    [Fact]
    public void Items_may_follow_each_other_without_a_space() =>
        Assert.Equal(
            ["+* Sea", "* Sky", "* Land"],
            Of(Parse(Read("+SeaSkyLand"), Declare(1, StructureKind.List, null, "Sea", "Sky", "Land")).Value));

    [Fact]
    public void Items_are_found_with_quotes_dashes_and_spaces_of_another_form() =>
        Assert.Equal(
            ["+* It’s grey", "* A–B\u00A0line"],
            Of(Parse(
                Read("+It’s grey A–B\u00A0line"), Declare(1, StructureKind.List, null, "It's", "A-B line")).Value));

    [Fact]
    public void Items_that_begin_alike_are_found_one_after_the_other() =>
        Assert.Equal(
            ["+* The sea", "* The sky", "* The land"],
            Of(Parse(
                Read("+The sea The sky The land"), Declare(1, StructureKind.List, null, "The", "The", "The")).Value));

    [Theory]
    [InlineData("harbour sea arbour land", "harbour sea|arbour land")]
    // The page has glued them together.
    [InlineData("harboursea arbour land", "harbour|sea|arbour land")]
    public void An_item_begins_with_a_word_if_any_word_begins_so(string line, string items) =>
        Assert.Equal(
            items.Split('|').Select((item, index) => (index == 0 ? "+* " : "* ") + item),
            Of(Parse(Read($"+{line}"), Declare(1, StructureKind.List, null, [.. items.Split('|').Select(item => item.Split(' ')[0])])).Value));

    [Theory]
    [InlineData("A bus. A boat train at noon; A boat for two. A boat for the sick.", "A bus|A boat|A boat for the sick", "“A boat” stands in line 1 more than once before the next item")]
    [InlineData("One sea. Two sea and Two land", "One|Two", "“Two” stands in line 1 more than once before the next item")]
    [InlineData("One sea. One land. Two sea", "One|Two", null)]
    [InlineData("One sea. Two twofold, Twos", "One|Two", null)]
    public void An_item_whose_beginning_comes_again_is_ambiguous_but_not_the_first(string line, string items, string? message) =>
        Assert.Equal(
            message is null ? [] : [message],
            Parse(Read($"+{line}"), Declare(1, StructureKind.List, null, [.. items.Split('|')])).Diagnostics.Select(finding => finding.Message));

    [Fact]
    public void Split_items_may_have_labels() =>
        Assert.Equal(
            ["+* [Sea:] grey", "* [Sky:] so too"],
            Of(Parse(Read("+Sea: grey Sky: so too"), Declare(1, StructureKind.List, null, "Sea", "Sky")).Value));

    [Theory]
    [InlineData("Sea|Land", "“Land” is not in line 1, or not in this order", "+* Sea and Sky")]
    [InlineData("sea|Sky", "“sea” is not in line 1, or not in this order", "+* Sea and|* Sky")]
    [InlineData("Sky|Sea", "“Sea” is not in line 1, or not in this order", "+* Sea and|* Sky")]
    [InlineData("Land", "“Land” is not in line 1, or not in this order", "+* Sea and Sky")]
    [InlineData("Sky", "line 1 begins before its first item, “Sky”", "+* Sea and|* Sky")]
    public void An_item_that_is_not_where_it_should_be_is_an_error_and_no_word_is_lost(
        string items, string message, string blocks)
    {
        var document = Parse(Read("+Sea and Sky"), Declare(1, StructureKind.List, null, [.. items.Split('|')]));

        Assert.Contains(document.Diagnostics, finding => finding.Message == message);
        Assert.All(document.Diagnostics, finding => Assert.Equal(Rules.ItemNotFound, finding.Rule));
        Assert.Equal(blocks.Split('|').ToImmutableArray(), Of(document.Value));
    }

    [Fact]
    public void A_list_without_items_named_is_one_item() =>
        Assert.Equal(["+* Sea and Sky"], Of(Parse(Read("+Sea and Sky"), Declare(1, StructureKind.List)).Value));
}
