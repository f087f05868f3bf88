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
}
