using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Input.Locks;

namespace SiteGen.Tests.Input.Locks;

public sealed class LockTests
{
    private const string Harbour = "annotations/harbour.anchors.lock.yaml";
    private const string Wall = "annotations/wall.anchors.lock.yaml";

    [Fact]
    public void The_repository_s_own_edition_is_locked()
    {
        using var edition = TemporaryEdition.Real();

        var (code, printed) = edition.Command("check", "--locked", "--quiet");

        Assert.True(code == 0, printed);
    }

    [Fact]
    public void A_build_locks_every_passage_that_is_spoken_of_once_and_from_wherever()
    {
        using var edition = TemporaryEdition.Small();
        Build(edition);

        Snapshot.Match(Read(edition, Harbour), Path.Combine(Repository.Tests, "Input", "Locks", "harbour"), "yaml");
        Snapshot.Match(Read(edition, Wall), Path.Combine(Repository.Tests, "Input", "Locks", "wall"), "yaml");
    }

    [Fact]
    public void A_second_build_does_not_touch_the_locks_and_finds_nothing_to_say()
    {
        using var edition = TemporaryEdition.Small();
        Build(edition);
        var then = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(edition.Full(Harbour), then);

        Build(edition, "--locked", "--strict");

        Assert.Equal(then, File.GetLastWriteTimeUtc(edition.Full(Harbour)));
    }

    [Fact]
    public void Drafts_are_locked_whether_they_are_shown_or_not()
    {
        using var edition = TemporaryEdition.Small();
        Build(edition);
        var without = Read(edition, Harbour);

        Build(edition, "--drafts", "--locked");

        Assert.Equal(without, Read(edition, Harbour));
        Assert.Contains("id: not-yet", without, StringComparison.Ordinal);
        Assert.DoesNotContain("id: taken-back", without, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_locked_reads_back_as_it_was_written()
    {
        using var edition = TemporaryEdition.Real();
        foreach (var path in Directory.GetFiles(edition.Full("annotations"), "*.anchors.lock.yaml"))
        {
            var text = File.ReadAllText(path);
            var locked = LockReader.Read("a.yaml", text);

            Assert.Empty(locked.Diagnostics);
            Assert.Equal(text, LockWriter.Write(locked.Value!));
        }
    }

    [Fact]
    public void A_text_of_which_nothing_is_said_has_no_lock()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/quay.txt", "The quay at the harbour is built of stone, and the stone is old.");
        Build(edition);

        Assert.False(Directory.Exists(edition.Full("annotations")));
    }

    [Fact]
    public void Neither_check_nor_a_build_with_errors_nor_one_that_demands_locks_writes_any()
    {
        using var edition = TemporaryEdition.Small();

        Assert.Equal(0, edition.Command("check").ExitCode);
        Assert.Equal(1, edition.Command("build", "--locked").ExitCode);
        edition.Replace("annotations/wall.yaml", "judged by the next", "judged by the first");
        Assert.Equal(1, edition.Command("build").ExitCode);

        Assert.Empty(Directory.GetFiles(edition.Root, "*lock*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_an_editor_writes_while_the_seed_stays_is_locked_by_the_next_build()
    {
        using var edition = TemporaryEdition.Small();
        Build(edition);
        edition.Replace("annotations/wall.yaml", "judged by the next", "built for one storm");
        Build(edition);

        Assert.Contains("text: \"built for one storm\"", Read(edition, Wall), StringComparison.Ordinal);
        Build(edition, "--locked");
    }

    [Fact]
    public void Once_the_seed_has_changed_the_lock_stays_and_what_moved_is_a_warning()
    {
        using var edition = TemporaryEdition.Small();
        Build(edition);
        var reviewed = Read(edition, Wall);
        edition.Replace("seeds/wall.txt", "A wall at the sea", "Home\nA wall at the sea");
        edition.Replace("annotations/wall.yaml", "sha256: b3a7b04f29fe8d53cddecae00808ee22b7f7fba981bd1b8a0e767199ecad830d\n", "");

        var (code, printed) = edition.Command("build");

        Assert.Equal(0, code);
        Assert.Contains("warning SG0408: “to-the-flood” was reviewed at line 1 of seeds/wall.txt", printed, StringComparison.Ordinal);
        Assert.Contains("annotations/harbour.yaml", printed, StringComparison.Ordinal);
        Assert.Equal(reviewed, Read(edition, Wall));
        Assert.Equal(1, edition.Command("build", "--locked").ExitCode);
    }

    [Fact]
    public void What_stands_in_its_line_as_it_stood_has_not_moved_however_much_was_added_above()
    {
        using var edition = TemporaryEdition.Small();
        Build(edition);
        edition.Replace("seeds/harbour.txt", "March 3, 2024\n\n", "March 3, 2024\n   \n");
        edition.Replace("annotations/harbour.yaml", "sha256: ", "# ");

        var (code, printed) = edition.Command("build");

        Assert.Equal(0, code);
        Assert.DoesNotContain("SG0408", printed, StringComparison.Ordinal);
        Assert.Contains("SG0410", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_cannot_be_written_is_a_warning_and_the_site_is_made()
    {
        using var edition = TemporaryEdition.Small();
        Directory.CreateDirectory(edition.Full("annotations/.harbour.anchors.lock.yaml.new"));

        var (code, printed) = edition.Command("build");

        Assert.Equal(0, code);
        Assert.Contains($"{Harbour}: warning {Rules.LockNotWritten.Code}: ", printed, StringComparison.Ordinal);
        Assert.True(File.Exists(edition.Full("site/index.html")));
    }

    [Fact]
    public void A_file_is_replaced_with_its_mark_and_its_mode()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("annotations/a.yaml", "\uFEFFold");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(edition.Full("annotations/a.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);

        Assert.Null(new EditionFolder(edition.Root).Replace("annotations/a.yaml", "new"));

        Assert.Equal("\uFEFFnew"u8, File.ReadAllBytes(edition.Full("annotations/a.yaml")));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(edition.Full("annotations/a.yaml")).HasFlag(UnixFileMode.GroupWrite));
        Assert.Single(Directory.GetFiles(edition.Full("annotations")));
    }

    private static void Build(TemporaryEdition edition, params string[] options)
    {
        var (code, printed) = edition.Command(["build", .. options]);
        Assert.True(code == 0, printed);
        Assert.DoesNotContain(" warning SG", printed, StringComparison.Ordinal);
    }

    private static string Read(TemporaryEdition edition, string path) => File.ReadAllText(edition.Full(path));
}
