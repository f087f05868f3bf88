using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages.Search;

public sealed class PairTableTests
{
    [Fact]
    public void A_pair_keeps_its_number_and_its_places_while_others_come()
    {
        var random = new Random(17);
        var table = new PairTable(expected: 0);
        var known = new Dictionary<(int, int), int>();
        for (var round = 0; round < 20_000; round++)
        {
            var (first, second) = (random.Next(90), random.Next(90));
            var index = table.IndexOf(first, second);
            if (known.TryAdd((first, second), index))
                Assert.Equal((known.Count - 1, 0, -1, -1), (index, table.At(index).Count, table.At(index).Head, table.At(index).Tail));
            Assert.Equal(known[(first, second)], index);
            table.At(index).Count++;
        }

        Assert.Equal(known.Count, table.Count);
        Assert.Equal(20_000, Enumerable.Range(0, table.Count).Sum(index => table.At(index).Count));
        foreach (var ((first, second), index) in known)
            Assert.Equal((first, second), (table.At(index).First, table.At(index).Second));
    }

    [Fact]
    public void The_pair_with_most_places_comes_first_and_of_as_many_the_one_of_the_lower_symbols()
    {
        var table = new PairTable(expected: 4);
        table.At(table.IndexOf(2, 1)).Count = 5;
        table.At(table.IndexOf(1, 9)).Count = 5;
        table.At(table.IndexOf(0, 0)).Count = 4;

        Assert.Equal([1, 0, 2], Enumerable.Range(0, 3).OrderBy(index => table.At(index).Priority));
    }
}
