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
    public void A_first_build_writes_as_it_goes_and_what_was_there_stays_until_it_is_saved()
    {
        Leave("another program", ("one", "key", [9]));
        using (var first = Open("program"))
        {
            first.Keep("step", "one", "key", new byte[] { 1 });
            first.Keep("another step", "one", "key", new byte[] { 2 });
            first.Keep("step", "one", "later key", new byte[] { 3 });
            Assert.False(Open("another program").IsEmpty);
            Assert.True(File.Exists(_edition.Full(".sitegen/cache.new")));

            first.Save(isComplete: true);
            Assert.False(File.Exists(_edition.Full(".sitegen/cache.new")));
            first.Keep("step", "two", "key", new byte[] { 4 });
        }

        var cache = Open("program");
        Assert.Null(cache.Find("step", "one", "key"));
        Assert.Null(cache.Find("step", "two", "key"));
        Assert.Equal([3], cache.Find("step", "one", "later key")!.Value.ToArray());
        Assert.Equal([2], cache.Find("another step", "one", "key")!.Value.ToArray());
        Assert.Equal([".gitignore", "cache"], Directory.GetFiles(_edition.Full(".sitegen")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_first_build_that_ends_without_saving_leaves_no_piece()
    {
        using (var first = Open("program"))
            first.Keep("step", "one", "key", new byte[] { 1 });

        Assert.Equal([".gitignore"], Directory.GetFiles(_edition.Full(".sitegen")).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_first_builds_at_a_time_leave_one_cache_or_none()
    {
        using var one = Open("program");
        using var other = Open("program");
        one.Keep("step", "one", "key", new byte[] { 1 });
        other.Keep("step", "two", "key", new byte[] { 2 });
        other.Save(isComplete: true);
        Assert.True(Open("program").IsEmpty);
        one.Save(isComplete: true);

        Assert.NotNull(Open("program").Find("step", "one", "key"));
        Assert.Null(Open("program").Find("step", "two", "key"));
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
    public void A_small_change_lies_in_a_second_file_that_belongs_to_the_first()
    {
        Leave("program", [.. Enumerable.Range(0, 50).Select(i => ($"text {i}", "key", new byte[100]))]);
        var main = File.ReadAllBytes(_edition.Full(".sitegen/cache"));

        Change("text 3", "other key", [1]);
        Change("text 7", "third key", [2]);

        Assert.Equal(main, File.ReadAllBytes(_edition.Full(".sitegen/cache")));
        Assert.Equal(["other key", "third key", "key"], KeysOf("text 3", "text 7", "text 8"));
        var more = File.ReadAllBytes(_edition.Full(".sitegen/cache.more"));
        foreach (var at in (int[])[0, 40, more.Length - 1])
        {
            byte[] damaged = [.. more];
            damaged[at] ^= 4;
            _edition.Write(".sitegen/cache.more", damaged);
            Assert.Equal(["key", "key", "key"], KeysOf("text 3", "text 7", "text 8"));
        }

        File.Delete(_edition.Full(".sitegen/cache"));
        Leave("program", [.. Enumerable.Range(0, 51).Select(i => ($"text {i}", "key", new byte[100]))]);
        _edition.Write(".sitegen/cache.more", more);
        Assert.Equal(["key", "key", "key"], KeysOf("text 3", "text 7", "text 8"));
    }

    [Fact]
    public void After_many_changes_there_is_one_file_of_what_is_in_use()
    {
        Leave("program", [.. Enumerable.Range(0, 50).Select(i => ($"text {i}", "key", new byte[100]))]);
        for (var change = 0; change < 50; change++)
        {
            Change($"text {change % 20}", $"key {change}", new byte[100]);
            var length = new FileInfo(_edition.Full(".sitegen/cache")).Length;
            Assert.InRange(length, 5_000, 7_000);
            Assert.True(!File.Exists(_edition.Full(".sitegen/cache.more")) || new FileInfo(_edition.Full(".sitegen/cache.more")).Length < length / 4);
            Assert.Equal([$"key {change}", "key"], KeysOf($"text {change % 20}", "text 49"));
        }
    }

    // A build that has made one piece anew, and has asked for all others.
    private void Change(string name, string key, byte[] content)
    {
        var cache = Open("program", least: 0);
        foreach (var other in Enumerable.Range(0, 50).Select(i => $"text {i}").Where(other => other != name))
            Assert.NotNull(s_keys.Select(known => cache.Find("step", other, known)).FirstOrDefault(found => found is not null));
        cache.Keep("step", name, key, content);
        cache.Save(isComplete: true);
    }

    private static readonly string[] s_keys = ["key", "other key", "third key", .. Enumerable.Range(0, 50).Select(change => $"key {change}")];

    private IEnumerable<string> KeysOf(params string[] names)
    {
        var cache = Open("program", least: 0);
        return [.. names.Select(name => s_keys.First(key => cache.Find("step", name, key) is not null))];
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

    private BuildCache Open(string program, long least = 1 << 20) => BuildCache.Open(new EditionFolder(_edition.Root), program, least);
}
