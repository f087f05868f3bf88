using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class PaceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Neither_work_comes_to_a_thing_long_before_the_other()
    {
        var pace = new Pace(most: 8);
        var (led, followed, widest) = (-1, -1, 0);
        var follower = Task.Run(() =>
        {
            for (var thing = 0; thing < 500; thing++)
            {
                pace.Follow(thing);
                Assert.True(Volatile.Read(ref led) >= thing - 1, $"{thing} came before it was led to");
                Volatile.Write(ref followed, thing);
            }
        }, Stop);
        var leader = Task.Run(() =>
        {
            for (var thing = 0; thing < 500; thing++)
            {
                pace.Lead(thing);
                Volatile.Write(ref led, thing);
                widest = Math.Max(widest, thing - Volatile.Read(ref followed));
            }
            pace.End();
        }, Stop);
        await Task.WhenAll(leader, follower).WaitAsync(s_long, Stop);

        Assert.Equal(499, followed);
        Assert.InRange(widest, 1, 12);
    }

    [Fact]
    public async Task When_the_one_ends_early_the_other_goes_on_alone()
    {
        var leaderless = new Pace(most: 8);
        leaderless.Lead(3);
        leaderless.End();
        await Task.Run(() =>
        {
            for (var thing = 0; thing < 100; thing++)
                leaderless.Follow(thing);
        }, Stop).WaitAsync(s_long, Stop);

        var followerless = new Pace(most: 8);
        var leader = Task.Run(() =>
        {
            for (var thing = 0; thing < 100; thing++)
                followerless.Lead(thing);
        }, Stop);
        Assert.NotSame(leader, await Task.WhenAny(leader, Task.Delay(50, Stop)));
        followerless.End();
        await leader.WaitAsync(s_long, Stop);
    }

    [Fact]
    public async Task Whoever_has_nothing_to_do_for_a_thing_waits_for_nobody_and_keeps_nobody()
    {
        var pace = new Pace(most: 8);
        for (var thing = 0; thing < 90; thing++)
            pace.Pass(thing);
        var leader = Task.Run(() =>
        {
            for (var thing = 0; thing < 90; thing++)
                pace.Lead(thing);
        }, Stop);
        await leader.WaitAsync(s_long, Stop);
    }
}
