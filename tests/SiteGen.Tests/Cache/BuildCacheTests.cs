using SiteGen.Cache;
using SiteGen.Input;

namespace SiteGen.Tests.Cache;

public sealed class BuildCacheTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Gives_back_what_was_made_of_the_same_things_and_nothing_else()
    {
        Leave("program", ("one", "key", [1, 2, 3]), ("two", "key", []));

        var cache = Open("program");

        Assert.Equal([1, 2, 3], cache.Find("step", "one", "key")!.Value.ToArray());
        Assert.Empty(cache.Find("step", "two", "key")!.Value.ToArray());
        Assert.Null(cache.Find("step", "one", "another key"));
        Assert.Null(cache.Find("another step", "one", "key"));
        Assert.True(Open("another program").IsEmpty);
    }

    [Fact]
    public void Forgets_what_a_build_did_not_ask_for()
    {
        Leave("program", ("one", "key", [1]), ("two", "key", [2]));
        var cache = Open("program");
        cache.Find("step", "two", "key");
        cache.Save(isComplete: true);

        Assert.Null(Open("program").Find("step", "one", "key"));
        Assert.NotNull(Open("program").Find("step", "two", "key"));
    }

    [Fact]
    public void A_build_that_failed_forgets_nothing()
    {
        Leave("program", ("one", "key", [1]), ("two", "key", [2]));
        var cache = Open("program");
        cache.Keep("step", "two", "other key", new byte[] { 3 });
        cache.Save(isComplete: false);

        Assert.NotNull(Open("program").Find("step", "one", "key"));
        Assert.NotNull(Open("program").Find("step", "two", "other key"));
    }

    [Fact]
    public void A_damaged_file_holds_nothing()
    {
        Leave("program", [.. Enumerable.Range(0, 50).Select(i => ($"text {i}", $"key {i}", new byte[i]))]);
        var whole = File.ReadAllBytes(_edition.Full(".sitegen/cache"));
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var damaged = whole[..(round % 2 == 0 ? whole.Length : random.Next(whole.Length))];
            if (round % 2 == 0)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            _edition.Write(".sitegen/cache", damaged);

            Assert.True(Open("program").IsEmpty);
        }
        _edition.Write(".sitegen/cache", whole);
        Assert.False(Open("program").IsEmpty);
    }

    [Fact]
    public void Where_nothing_can_be_left_nothing_is()
    {
        _edition.Write(".sitegen", "a file is in the way");
        Leave("program", ("one", "key", [1]));
        Assert.Equal("a file is in the way", File.ReadAllText(_edition.Full(".sitegen")));
    }

    private void Leave(string program, params (string Name, string Key, byte[] Content)[] pieces)
    {
        var cache = Open(program);
        foreach (var (name, key, content) in pieces)
            cache.Keep("step", name, key, content);
        cache.Save(isComplete: true);
    }

    private BuildCache Open(string program) => BuildCache.Open(new EditionFolder(_edition.Root), program);
}
