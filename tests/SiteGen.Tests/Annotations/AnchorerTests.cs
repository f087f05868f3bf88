using SiteGen.Annotations;
using static SiteGen.Tests.Annotations.Targets;

namespace SiteGen.Tests.Annotations;

public class AnchorerTests
{
    [Theory]
    [InlineData("the «sea» was grey", "sea")]
    [InlineData("«the sea was grey»", "the sea was grey")]
    [InlineData("the sea was\n«grey»", "grey")]
    [InlineData("The sea, then the «Sea»", "Sea")]
    [InlineData("It’s, «It's», It‘s", "It's")]
    [InlineData("a\u00A0b and «a b»", "a b")]
    public void Finds_the_very_words(string marked, string exact) => AssertFound(marked, new Quotation(exact));

    [Theory]
    [InlineData("«It’s» grey", "It's")]
    [InlineData("«It's» grey", "It’s")]
    [InlineData("a «“grey” sea» here", "\"grey\" sea")]
    [InlineData("from «1949–1991», about", "1949-1991")]
    [InlineData("cold «— and grey —» it was", "- and grey -")]
    [InlineData("the «10\u00A0Downing\u00A0Street» tie", "10 Downing Street")]
    [InlineData("the «sea,\nthe sky» and us", "sea, the sky")]
    [InlineData("the «sea, \n \u00A0 the sky» and us", "sea, the sky")]
    [InlineData("the «sea, the sky» and us", "sea,\n  the sky")]
    [InlineData("the «U\u00ADkraine» of today", "Ukraine")]
    [InlineData("a «sea» here", "  sea\n")]
    public void Finds_words_that_differ_only_in_quotes_dashes_and_white_space(string marked, string exact) =>
        AssertFound(marked, new Quotation(exact));

    [Theory]
    [InlineData("a sea, then «sea»", "sea", "then ", "")]
    [InlineData("a sea, then «sea»", "sea", "then", "")]
    [InlineData("a sea, then\n«sea»", "sea", "then", "")]
    [InlineData("a sea, don’t «sea»", "sea", "don't ", "")]
    [InlineData("a «sea» was, then sea", "sea", "", " was")]
    [InlineData("a «sea» was, then sea", "sea", "", "was")]
    [InlineData("a «sea»\n\n“was”, then sea", "sea", "", "\"was\"")]
    [InlineData("a sea b, a sea c, d «sea» c", "sea", "d ", " c")]
    [InlineData("a “«sea»” b, a sea b", "sea", "\"", "\"")]
    public void Tells_equal_words_apart_by_what_stands_beside_them(
        string marked, string exact, string prefix, string suffix) =>
        AssertFound(marked, new Quotation(exact, prefix, suffix));

    [Theory]
    [InlineData("sea\n«sea»\nsea", "sea", 2)]
    [InlineData("the sea\nsea\nthe «sea\nsea»\n", "sea sea", 3)]
    public void Tells_equal_words_apart_by_the_line_they_begin_in(string marked, string exact, int line) =>
        AssertFound(marked, new Quotation(exact, Line: line));

    [Theory]
    [InlineData("«sea» and sea and sea", 1, null)]
    [InlineData("sea and sea and «sea»", 3, null)]
    [InlineData("sea sea\nsea «sea»", 2, 2)]
    [InlineData("only one «sea»", 1, null)]
    public void Tells_equal_words_apart_by_counting(string marked, int occurrence, int? line) =>
        AssertFound(marked, new Quotation("sea", Occurrence: occurrence, Line: line));

    [Fact]
    public void Counts_places_that_overlap()
    {
        AssertFound("a«nan»an", new Quotation("nan", Occurrence: 1));
        AssertFound("ana«nan»", new Quotation("nan", Occurrence: 2));
    }

    [Theory]
    [InlineData("«the sea, the sky, the land» was grey", "the sea", "the land")]
    [InlineData("«the sea\n\nand the sky» was grey", "the sea", "the sky")]
    [InlineData("sky, «sea, sky» and land", "sea", "sky")]
    [InlineData("«sea» and land", "sea", "sea")]
    [InlineData("«the grey sea» and land", "the grey sea", "grey")]
    [InlineData("«It’s the sea, isn’t it» so", "It's", "isn't it")]
    public void A_range_goes_from_one_quotation_through_another(string marked, string from, string to) =>
        AssertFound(marked, new Quotation(from), new Quotation(to));

    [Fact]
    public void The_end_of_a_range_is_counted_from_its_beginning() =>
        AssertFound("sky «sea sky land sky» sky", new Quotation("sea"), new Quotation("sky", Occurrence: 2));

    [Theory]
    [InlineData("the «»sea was grey", Side.Before)]
    [InlineData("the sea«» was grey", Side.After)]
    public void A_point_stands_before_or_after_the_words(string marked, Side side) =>
        AssertFound(marked, new Quotation("sea"), at: side);

    [Theory]
    [InlineData("the «»sea, the sky", Side.Before)]
    [InlineData("the sea, the sky«»", Side.After)]
    public void A_point_stands_before_or_after_a_whole_range(string marked, Side side) =>
        AssertFound(marked, new Quotation("sea"), new Quotation("sky"), side);

    private static void AssertFound(string marked, Quotation start, Quotation? end = null, Side? at = null)
    {
        var (source, places) = Drawn.Read(marked);

        var found = FindIn(source, To(start, end, at));

        Assert.Empty(found.Diagnostics);
        Assert.Equal(Drawn.Write(source, places[0]), Drawn.Write(source, found.Value));
    }
}
