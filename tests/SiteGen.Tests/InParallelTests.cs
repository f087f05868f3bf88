using System.Collections.Concurrent;
using SiteGen.Editions;

namespace SiteGen.Tests;

public sealed class InParallelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Results_stand_in_the_order_of_the_things(int count)
    {
        var things = Enumerable.Range(0, count).ToArray();
        Assert.Equal(things.Select(thing => (thing, thing * 2)), InParallel.Map(things, (thing, index) => (index, thing * 2)));
    }

    [Fact]
    public void What_work_throws_is_thrown_as_it_was()
    {
        var thrown = Assert.Throws<InvalidDataException>(() => InParallel.Each([1, 2, 3], thing =>
        {
            if (thing == 2)
                throw new InvalidDataException("the second");
        }));
        Assert.Equal("the second", thrown.Message);
        Assert.Contains(nameof(What_work_throws_is_thrown_as_it_was), thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_stream_what_is_known_is_not_worked_on_and_stands_in_its_place()
    {
        var worked = new ConcurrentBag<int>();
        var results = InParallel.Stream(Enumerable.Range(0, 1000), 4, thing => thing % 7 < 3 ? $"known {thing}" : null, thing =>
        {
            worked.Add(thing);
            return $"made {thing}";
        });
        Assert.Equal(Enumerable.Range(0, 1000).Select(thing => $"{(thing % 7 < 3 ? "known" : "made")} {thing}"), results);
        Assert.Equal(Enumerable.Range(0, 1000).Where(thing => thing % 7 >= 3), worked.Order());
    }

    [Fact]
    public void A_stream_asks_for_no_more_than_it_works_on()
    {
        var asked = 0;
        var first = InParallel.Stream(Enumerable.Range(0, 1000).Select(thing => asked = thing), 4, _ => null, thing => $"made {thing}").First();
        Assert.Equal("made 0", first);
        Assert.Equal(3, asked);
    }
}
