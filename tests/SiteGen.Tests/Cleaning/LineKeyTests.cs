using SiteGen.Cleaning;

namespace SiteGen.Tests.Cleaning;

public class LineKeyTests
{
    [Theory]
    [InlineData("Share This", "share this")]
    [InlineData("  • Share\u00A0this! ", "share this")]
    [InlineData("» Editors’ Picks «", "editors' picks")]
    [InlineData("1,234 Comments", "#,# comments")]
    [InlineData("Page 3 of 12", "page # of #")]
    [InlineData("© 2014–2022 The Gazette", "#-# the gazette")]
    [InlineData("***", "")]
    [InlineData("", "")]
    public void The_same_piece_of_furniture_has_the_same_key(string line, string key) =>
        Assert.Equal(key, LineKey.Of(line));

    [Theory]
    [InlineData("# Comments", "12 comments")]
    [InlineData("page # of #", "Page 3 of 12")]
    [InlineData("(c) #", "(c) 2014")]
    [InlineData("# all rights reserved", "2014 All Rights Reserved.")]
    [InlineData("#", "2014")]
    public void In_a_rule_a_sharp_stands_for_any_number_also_at_the_ends(string pattern, string line) =>
        Assert.Equal(LineKey.Of(line), LineKey.OfPattern(pattern));

    [Theory]
    [InlineData("NATO’s Response: An Analysis", "NATOs Response An Analysis")]
    [InlineData("The “Grey” Sea", "the grey sea")]
    public void Two_copies_of_a_title_have_the_same_letters(string one, string other) =>
        Assert.Equal(LineKey.Letters(one), LineKey.Letters(other));

    [Theory]
    [InlineData("the sea", "the see")]
    [InlineData("Article 5", "Article 6")]
    public void Different_titles_have_different_letters(string one, string other) =>
        Assert.NotEqual(LineKey.Letters(one), LineKey.Letters(other));
}
