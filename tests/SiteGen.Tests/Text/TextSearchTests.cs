using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class TextSearchTests
{
    [Fact]
    public void Finds_what_reading_the_text_finds_however_often_it_is_asked()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var text = new string(random.GetItems("ab \n".AsSpan(), random.Next(0, 300)));
            var search = new TextSearch(text, patience: random.Next(2) * 1000);
            for (var i = 0; i < 30; i++)
            {
                var words = text.Length > 0 && random.Next(4) > 0
                    ? text.Substring(random.Next(text.Length)) : new string(random.GetItems("ab".AsSpan(), 9));
                words = words[..Math.Min(words.Length, random.Next(14))];

                var places = search.PlacesOf(words);

                Assert.Equal(Enumerable.Range(0, text.Length + 1).Where(at => text.AsSpan(at).StartsWith(words, StringComparison.Ordinal)), places);
            }
        }
    }
}
