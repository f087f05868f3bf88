using System.Diagnostics;
using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

/// <summary>Mistakes and trouble that are nobody's fault here: each has a message, and none is called ours.</summary>
public sealed class TroubleOfTheMachineTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Words_that_cannot_be_printed_end_no_program_by_an_exception()
    {
        using var full = new FullWriter();

        Assert.Equal(ExitCode.ContentHasErrors, SiteGenCommand.Run(["build", "-e", _edition.Root], full, full));
        Assert.Equal(ExitCode.ContentHasErrors, SiteGenCommand.Run(["nope"], full, full));
        Assert.True(File.Exists(_edition.Full("site/index.html")));
    }

    // A process of its own: the working folder is that of all tests.
    [Fact]
    public void A_working_folder_that_is_gone_is_told_of()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash here");
        var program = Path.Combine(AppContext.BaseDirectory, "sitegen");
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash",
            ["-c", $"mkdir '{_edition.Root}/gone' && cd '{_edition.Root}/gone' && rmdir '{_edition.Root}/gone' && '{program}' check; echo $?; '{program}' build -e '{_edition.Root}'; echo $?"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = bash.StandardError.ReadToEnd();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();

        Assert.Contains("sitegen: the working folder is no longer there: change to one that is\n", error, StringComparison.Ordinal);
        Assert.StartsWith("1\n2 texts, ", output, StringComparison.Ordinal);
        Assert.EndsWith("\n0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_without_a_name_is_wrong_usage()
    {
        using var printed = new StringWriter();

        Assert.Equal(ExitCode.WrongUsage, SiteGenCommand.Run(["check", "-e", ""], printed, printed));
        Assert.StartsWith("sitegen: --edition needs the name of a folder", printed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2014-02-30")]
    [InlineData("2014-13")]
    public void A_day_that_does_not_exist_is_told_of_with_all_else(string horizon)
    {
        _edition.Replace("edition.yaml", "horizon: \"2024-06\"", $"horizon: \"{horizon}\"");

        var (code, printed) = _edition.Command("check");

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains("error SG0208", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_of_edition_yaml_is_told_of_in_its_line()
    {
        _edition.Replace("edition.yaml", "rights: Nobody wrote", "rights: Nobody <b>wrote</b>");

        Assert.Contains("edition.yaml:10:9: error SG0601", _edition.Command("check").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_at_the_very_end_is_counted_and_as_strict_as_the_others()
    {
        Directory.CreateDirectory(_edition.Full("annotations/.harbour.anchors.lock.yaml.new"));

        Assert.Contains(" deleted, 1 warning, ", _edition.Command("build").Printed, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ContentHasErrors, _edition.Command("build", "--strict").ExitCode);
    }

    [Fact]
    public void Very_many_mistakes_are_told_of_one_by_one()
    {
        _edition.Write("annotations/wall.yaml", string.Concat(Enumerable.Range(0, 20_000).Select(key => $"k{key}: 1\n")));

        Assert.Equal(20_000, _edition.Command("check").Printed.Split("error SG0202").Length - 1);
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
