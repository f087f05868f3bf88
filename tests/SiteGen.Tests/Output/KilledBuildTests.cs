using SiteGen.Output;

namespace SiteGen.Tests.Output;

/// <summary>Ends a build at each of its steps in turn, by death or by an error of the system.</summary>
public sealed class KilledBuildTests
{
    private static readonly OutputFile[] s_old = TempFolder.Files(
        "index.html: 1", "texts/a.html: 1", "texts/b.html", "gone/c.html", "turns: into a folder", "back/x: a file");

    private static readonly OutputFile[] s_new = TempFolder.Files(
        "index.html: 2", "texts/a.html: 2", "texts/b.html", "more/d.html", "turns/y", "back");

    /// <summary>Which ways of publishing the system is said not to know.</summary>
    public static readonly TheoryData<string> Systems = ["", "exchange", "exchange, move out", "exchange, move in"];

    [Fact]
    public void Leaves_the_old_site_or_the_new_one()
    {
        using var finished = Build(s_old, s_new);
        EndAtEachStep(s_old, "", new DeathException(), (folder, step, old) =>
        {
            var isPublished = step.StartsWith("retire", StringComparison.Ordinal);
            Assert.Equal(isPublished ? finished.Snapshot() : old, folder.Snapshot());
        });
    }

    [Fact]
    public void Leaves_nothing_or_the_new_site_if_there_was_none() =>
        EndAtEachStep([], "", new DeathException(), (folder, _, _) => Assert.False(Directory.Exists(folder.Site)));

    [Fact]
    public void Leaves_the_old_site_or_the_new_one_or_none_without_exchange()
    {
        using var finished = Build(s_old, s_new);
        EndAtEachStep(s_old, "exchange", new DeathException(), (folder, step, old) =>
        {
            var allowed = step switch
            {
                "move in" => "nothing",
                ['r', 'e', 't', 'i', ..] => finished.Snapshot(),
                _ => old,
            };
            Assert.Equal(allowed, folder.Snapshot());
        });
    }

    [Fact]
    public void Leaves_each_file_old_or_new_if_the_folder_cannot_be_moved()
    {
        EndAtEachStep(s_old, "exchange, move out", new DeathException(), (folder, _, _) =>
        {
            foreach (var file in SiteOnDisk.Read(folder.Site).Entries.Where(entry => entry.Kind == EntryKind.File))
            {
                string[] allowed = [.. s_old.Concat(s_new).Where(known => known.Path == file.Path)
                    .Select(known => System.Text.Encoding.UTF8.GetString(known.Content.Span))];
                if (file.Path is not Manifest.FileName)
                    Assert.Contains(folder.Read(file.Path), allowed.Append("mine"));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Reports_an_error_of_the_system_and_leaves_the_old_site(string missing)
    {
        using var finished = Build(s_old, s_new);
        foreach (var step in StepsOf(s_old, missing))
        {
            // Once the files themselves are being changed one by one, the next build has to finish the work.
            if (step.Split(' ')[0] is "transition" or "delete" or "place")
                continue;
            using var folder = Build(s_old);
            var old = folder.Snapshot();
            var fail = FailAt(step, missing, Full());
            var diagnostics = SiteWriter.Write(folder.Site, s_new, force: false, fail).Diagnostics;
            Assert.Equal(diagnostics.IsEmpty ? finished.Snapshot() : old, folder.Snapshot());
            Assert.All(diagnostics, diagnostic => Assert.Equal(
                "SG0702 the site cannot be written: No space left on device",
                $"{diagnostic.Rule.Code} {diagnostic.Message}"));
            Assert.False(Directory.Exists(folder.StagingFolder));
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Publishes_the_same_site_on_every_system(string missing)
    {
        using var finished = Build(s_old, s_new);
        using var folder = Build(s_old);
        Assert.Empty(folder.Findings(s_new, onStep: FailAt("", missing, Full())));
        Assert.Equal(finished.Snapshot(), folder.Snapshot());
    }

    [Fact]
    public void Does_not_lose_the_only_site_when_putting_it_back_fails()
    {
        using var folder = Build(s_old);
        var old = folder.Snapshot();
        // In the way of both the new site and the old one's return: the move out has happened, nothing moves in.
        Assert.Throws<DeathException>(() => SiteWriter.Write(folder.Site, s_new, force: false, step =>
        {
            FailAt("", "exchange", Full())(step);
            if (step == "move in")
                throw new DeathException();
        }));
        Assert.False(Directory.Exists(folder.Site));
        Assert.Equal(["SG0702 site"], folder.Findings(s_new, onStep: FailAt("plan", "", Full())));
        Assert.Equal(old, folder.Snapshot());
    }

    private static void EndAtEachStep(
        OutputFile[] before, string missing, Exception end, Action<TempFolder, string, string> check)
    {
        using var finished = Build(before, s_new);
        var steps = StepsOf(before, missing);
        Assert.NotEmpty(steps);
        foreach (var step in steps)
        {
            using var folder = Build(before);
            var old = folder.Snapshot();
            var death = Assert.ThrowsAny<Exception>(
                () => SiteWriter.Write(folder.Site, s_new, force: false, FailAt(step, missing, end)));
            Assert.IsType<DeathException>(death.GetBaseException());
            check(folder, step, old);
            // A real death leaves the lock file, too, though nobody holds it.
            if (Directory.Exists(folder.StagingFolder))
                File.WriteAllText(Path.Join(folder.StagingFolder, "lock"), "");

            Assert.Empty(folder.Findings(s_new));
            Assert.Equal(finished.Snapshot(), folder.Snapshot());
            Assert.False(Directory.Exists(folder.StagingFolder));
        }
    }

    private static List<string> StepsOf(OutputFile[] before, string missing)
    {
        using var folder = Build(before);
        List<string> steps = [];
        SiteWriter.Write(folder.Site, s_new, force: false, step =>
        {
            lock (steps)
                steps.Add(step);
            FailAt("", missing, Full())(step);
        });
        return steps;
    }

    private static Action<string> FailAt(string fatal, string missing, Exception end) => step =>
    {
        if (step == fatal)
            throw end;
        if (missing.Split(", ").Contains(step))
            throw Full();
    };

    private static TempFolder Build(params OutputFile[][] states)
    {
        var folder = new TempFolder();
        if (states[0].Length > 0)
        {
            folder.Put("more/mine.txt", "mine");
            File.CreateSymbolicLink(folder.At("link"), "more");
        }
        foreach (var files in states.Where(files => files.Length > 0))
            Assert.Empty(folder.Findings(files));
        return folder;
    }

    private static IOException Full() => new("No space left on device");

    private sealed class DeathException : Exception;
}
