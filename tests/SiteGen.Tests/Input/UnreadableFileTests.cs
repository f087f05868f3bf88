using System.Diagnostics;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Tests.Input;

/// <summary>The mistakes that no folder of Mistakes can hold.</summary>
public sealed class UnreadableFileTests
{
    [Fact]
    public void A_file_that_is_not_there_cannot_be_read()
    {
        using var edition = TemporaryEdition.Empty();
        var read = new EditionFolder(edition.Root).Read("seeds/lost.txt", 10);
        Assert.Empty(read.Value);
        Assert.Equal((Rules.Unreadable, Place.File("seeds/lost.txt"), "there is no such file"), Shown(Assert.Single(read.Diagnostics)));
    }

    [Fact]
    public void A_folder_in_place_of_a_file_cannot_be_read()
    {
        using var edition = TemporaryEdition.Empty();
        Directory.CreateDirectory(edition.Full("annotations/registers/names.yaml"));
        var read = new EditionFolder(edition.Root).ReadText("annotations/registers/names.yaml");
        Assert.Equal(Rules.Unreadable, Assert.Single(read.Diagnostics).Rule);
    }

    [Fact]
    public void A_sidecar_or_seed_beyond_all_measure_is_not_read()
    {
        using var edition = TemporaryEdition.Small();
        // Files with nothing but holes: they are that long without taking room.
        Lengthen(edition.Full("annotations/wall.yaml"), (16 << 20) + 1);
        Lengthen(edition.Full("seeds/harbour.txt"), (256L << 20) + 1);

        var (exitCode, printed) = edition.Command("check");

        Assert.Equal(1, exitCode);
        Assert.Contains("annotations/wall.yaml: error SG0107: the file has 16777217 bytes; at most 16777216 are read", printed,
            StringComparison.Ordinal);
        Assert.Contains("seeds/harbour.txt: error SG0107: the file has 268435457 bytes", printed, StringComparison.Ordinal);
        Assert.Contains("2 errors\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        using var edition = TemporaryEdition.Small();
        Assert.Equal(0, edition.Command("build").ExitCode);
        foreach (var path in (string[])["seeds/harbour.txt", "annotations/wall.yaml", "annotations/registers/names.yaml"])
        {
            File.Delete(edition.Full(path));
            Run(edition, "mkfifo", path);
        }
        File.Delete(edition.Full("annotations/registers/timeline.yaml"));
        File.CreateSymbolicLink(edition.Full("annotations/registers/timeline.yaml"), "names.yaml");

        foreach (var command in (string[][])[["build"], ["build", "--no-cache"]])
        {
            var (exitCode, printed) = edition.Command(command);

            Assert.Equal(1, exitCode);
            foreach (var path in (string[])["seeds/harbour.txt", "annotations/wall.yaml", "annotations/registers/names.yaml", "annotations/registers/timeline.yaml"])
                Assert.Contains($"{path}: error SG0103: it is a pipe, a socket or a device, not a file\n", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_of_seeds_that_may_not_be_listed_is_an_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "needs a user who may not read everything");
        using var edition = TemporaryEdition.Small();
        Directory.CreateDirectory(edition.Full("seeds/old"));
        Run(edition, "chmod", "000", "seeds/old");
        try
        {
            IsUnlisted(edition, "seeds/old: error SG0103: you may not read this folder\n");
        }
        finally
        {
            Run(edition, "chmod", "700", "seeds/old");
        }
    }

    [Fact]
    public void A_folder_of_seeds_that_cannot_be_called_by_its_name_is_an_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have no such names");
        using var edition = TemporaryEdition.Small();
        Run(edition, "sh", "-c", "mkdir seeds/$(printf '\\377')");
        try
        {
            IsUnlisted(edition, "seeds/\uFFFD: error SG0103: there is no such folder\n");
        }
        finally
        {
            Run(edition, "rm", "-r", "seeds");
        }
    }

    // Nor is it said of anything that its seed is missing, for it may lie there.
    private static void IsUnlisted(TemporaryEdition edition, string expected)
    {
        File.Move(edition.Full("annotations/wall.yaml"), edition.Full("annotations/other.yaml"));
        foreach (var command in (string[])["build", "check"])
        {
            var (exitCode, printed) = edition.Command(command);

            Assert.Equal(1, exitCode);
            Assert.Contains(expected, printed, StringComparison.Ordinal);
            Assert.Contains("\n1 error\n", printed, StringComparison.Ordinal);
        }
        Assert.Equal(1, edition.Command("new").ExitCode);
        Assert.Contains(expected, edition.Command("explain", "lost").Printed, StringComparison.Ordinal);
        using var extracted = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, SiteGenCommand.Run(["extract", edition.Full("seeds"), "--output", edition.Full("articles")], extracted, extracted));
        Assert.Contains(edition.Full(expected), extracted.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(edition.Full("articles/wall.txt")));
    }

    private static void Run(TemporaryEdition edition, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = edition.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static (Rule, Place, string) Shown(Diagnostic finding) => (finding.Rule, finding.Place, finding.Message);

    private static void Lengthen(string path, long length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }
}
