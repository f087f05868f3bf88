using SiteGen.Pages.Pictures;

namespace SiteGen.Tests.Pages;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("The Pursuit of Membership", "The Pursuit of|Membership")]
    [InlineData("The Role of NATO", "The Role of NATO")]
    [InlineData("One two three four five six seven eight nine", "One two three|four five six…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff…")]
    [InlineData("", "")]
    public void Breaks_a_title_between_words_and_cuts_what_does_not_fit(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', TitleLines.Of(title, width: 17, most: 2)));

    [Fact]
    public void Cuts_no_character_in_half() =>
        Assert.Equal("aa…", Assert.Single(TitleLines.Of("aa\U0001F6A2aa", width: 4, most: 1)));
}
