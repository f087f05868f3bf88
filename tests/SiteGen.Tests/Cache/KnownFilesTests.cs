using SiteGen.Cache;
using SiteGen.Files;
using SiteGen.Input;

namespace SiteGen.Tests.Cache;

/// <summary>A file that has not changed since it was read is known by its mark; any change of it is noticed.</summary>
public sealed class KnownFilesTests : IDisposable
{
    private const string Seed = "seeds/a.txt";
    private static readonly string s_other = new('0', 64);

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public KnownFilesTests()
    {
        _edition.Write(Seed, "one\n");
        var cache = BuildCache.Open(new EditionFolder(_edition.Root), "test");
        Assert.SkipUnless(KnownFiles.Of(cache, _edition.Root, TimeProvider.System) is not null, "only Linux has marks, and not of every drive");
    }

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void What_has_not_changed_is_not_read()
    {
        var read = Folder(Known(TimeSpan.FromDays(1))).DigestOf(Seed, 100);

        var known = Again();
        Assert.Equal(read, known.DigestOf(Seed, known.MarkOf(_edition.Full(Seed))!.Value));
        // Whoever believes this has not looked into the file.
        known.Remember(Seed, known.MarkOf(_edition.Full(Seed))!.Value, s_other);
        Assert.Equal(s_other, Folder(Again()).DigestOf(Seed, 100));
    }

    [Fact]
    public void What_was_changed_a_moment_ago_is_read()
    {
        var known = Known(TimeSpan.Zero);
        Assert.Null(known.MarkOf(_edition.Full(Seed)));
        Assert.NotNull(Folder(known).DigestOf(Seed, 100));
        Assert.Null(Again().DigestOf(Seed, FileMark.Of(_edition.Full(Seed))!.Value));
    }

    [Theory]
    [InlineData("written")]
    [InlineData("replaced")]
    [InlineData("swapped")]
    [InlineData("linked")]
    public void A_change_is_noticed_even_if_length_and_time_are_what_they_were(string how)
    {
        var file = _edition.Full(Seed);
        var time = File.GetLastWriteTimeUtc(file);
        _edition.Write("two", "two\n");
        File.SetLastWriteTimeUtc(_edition.Full("two"), time);
        if (how == "linked")
        {
            File.Move(file, _edition.Full("one"));
            File.CreateSymbolicLink(file, _edition.Full("one"));
        }
        var before = Folder(Known(TimeSpan.FromDays(1))).DigestOf(Seed, 100);
        Thread.Sleep(20);
        switch (how)
        {
            case "written":
                File.WriteAllText(file, "two\n");
                File.SetLastWriteTimeUtc(file, time);
                break;
            case "replaced":
                File.Delete(file);
                File.Copy(_edition.Full("two"), file);
                File.SetLastWriteTimeUtc(file, time);
                break;
            case "swapped":
                File.Move(_edition.Full("two"), file, overwrite: true);
                break;
            default:
                File.WriteAllText(_edition.Full("one"), "two\n");
                File.SetLastWriteTimeUtc(_edition.Full("one"), time);
                break;
        }
        Assert.Equal(4, new FileInfo(file).ResolveLinkTarget(true) is FileInfo target ? target.Length : new FileInfo(file).Length);

        var after = Folder(Again()).DigestOf(Seed, 100);

        Assert.NotEqual(before, after);
        Assert.Equal(Folder(null).DigestOf(Seed, 100), after);
    }

    private BuildCache? _cache;

    private EditionFolder Folder(KnownFiles? known) => new(_edition.Root) { Digests = known };

    private KnownFiles Known(TimeSpan later)
    {
        _cache = BuildCache.Open(new EditionFolder(_edition.Root), "test");
        return KnownFiles.Of(_cache, _edition.Root, new Clock(later))!;
    }

    private KnownFiles Again()
    {
        _cache!.Save(isComplete: true);
        return Known(TimeSpan.FromDays(1));
    }

    private sealed class Clock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
    }
}
