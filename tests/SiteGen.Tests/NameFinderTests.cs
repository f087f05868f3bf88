using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Tests;

public class NameFinderTests
{
    [Theory]
    [InlineData("NATO", "The NATO-led force", 4)]
    [InlineData("NATO", "The NATOs of NATO", 13)]
    [InlineData("Grey Zone", "grey zone, Grey Zone", 11)]
    [InlineData("“Grey Zone”", "In the “Grey Zone” of", 7)]
    [InlineData(".NET", "In .NET it is", 3)]
    [InlineData("राम", "रामायण में राम", 11)]
    [InlineData("北约", "昨天北约宣布", 2)]
    [InlineData("NATO", "昨天NATO宣布", 2)]
    [InlineData("NATO", "NATOs and SNATO", -1)]
    public void A_name_is_found_where_its_words_stand_whole(string alias, string text, int at)
    {
        var source = Drawn.Seed(text);
        var finder = new NameFinder([new NameEntry("a", Place.File("names.yaml"), alias, NameCategory.Place, "", [alias])]);

        var found = finder.FirstMentions(Cleaner.Clean(source, Repository.Knowledge.Pages), new FoldedText(source.Content));

        Assert.Equal(at < 0 ? null : new TextSpan(at, at + alias.Length), Assert.Single(found));
    }
}
