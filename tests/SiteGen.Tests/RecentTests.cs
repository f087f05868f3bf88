using System.Runtime.CompilerServices;
using SiteGen.Editions;

namespace SiteGen.Tests;

public sealed class RecentTests
{
    [Fact]
    public void The_last_things_are_kept_until_others_take_their_room()
    {
        var recent = new Recent<object>(most: 10);
        var (first, second, third) = (Keep(recent, 4), Keep(recent, 6), Keep(recent, 5));
        GC.Collect();

        Assert.False(first.IsAlive);
        Assert.False(second.IsAlive);
        Assert.True(third.IsAlive);
        GC.KeepAlive(recent);
    }

    [Fact]
    public void What_fits_together_is_kept_together_and_what_is_larger_than_all_room_is_not()
    {
        var recent = new Recent<object>(most: 10);
        var (first, second) = (Keep(recent, 4), Keep(recent, 6));
        GC.Collect();
        Assert.True(first.IsAlive && second.IsAlive);

        var tooLarge = Keep(recent, 11);
        GC.Collect();
        Assert.False(first.IsAlive || second.IsAlive || tooLarge.IsAlive);
        GC.KeepAlive(recent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Keep(Recent<object> recent, long size)
    {
        var thing = new object();
        recent.Keep(thing, size);
        return new WeakReference(thing);
    }
}
