using SiteGen.Editions;

namespace SiteGen.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("The Role of NATO", "the-role-of-nato")]
    [InlineData("NATO’s “Potential” Response", "natos-potential-response")]
    [InlineData("L’été à Genève", "lete-a-geneve")]
    [InlineData("Straße, Ærø & Œuvre", "strasse-aero-oeuvre")]
    [InlineData("Łódź: İstanbul", "lodz-istanbul")]
    [InlineData("Ete\u0301", "ete")]
    [InlineData("2022: Київ", "2022")]
    [InlineData("Київ", "")]
    [InlineData("One two three four five six seven eight nine ten eleven twelve thirteen", "one-two-three-four-five-six-seven-eight-nine-ten-eleven")]
    [InlineData("", "")]
    public void An_address_is_the_words_of_the_title_in_plain_letters(string title, string slug) => Assert.Equal(slug, Slug.Of(title));
}
