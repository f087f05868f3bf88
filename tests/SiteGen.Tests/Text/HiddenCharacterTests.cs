using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class HiddenCharacterTests
{
    [Fact]
    public void The_first_hidden_character_is_found_wherever_it_stands()
    {
        char[] stock = ['a', 'Z', ' ', '~', '\t', '\n', '’', 'é', '海', '\uD83D', '\uDE00', '\u00A0', '\u0000', '\u007F', '\u0085', '\u202E', '\u2066', '\uFEFF', '\uFFFF'];
        var random = new Random(31);
        for (var round = 0; round < 20_000; round++)
        {
            // Mostly what is seen, so that long stretches come before.
            var text = Enumerable.Range(0, random.Next(80)).Select(_ => stock[random.Next(random.Next(12) == 0 ? stock.Length : 12)]).ToArray();

            Assert.Equal(Array.FindIndex(text, HiddenCharacter.Is), HiddenCharacter.IndexIn(text));
        }
    }

    [Fact]
    public void All_of_them_are_those_that_are_one_each_once()
    {
        char[] expected = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(HiddenCharacter.Is)];

        Assert.Equal(expected, HiddenCharacter.All);
        Assert.Equal(9 + 21 + 33 + 5 + 4 + 1 + 2, expected.Length);
    }
}
