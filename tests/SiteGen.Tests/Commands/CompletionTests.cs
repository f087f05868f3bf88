using System.Diagnostics;
using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("sitegen ver", "verify")]
    [InlineData("sitegen check --for", "--format")]
    [InlineData("sitegen check --format ", "github json sarif text")]
    [InlineData("sitegen check --format s", "sarif")]
    [InlineData("sitegen extract --format m", "markdown")]
    [InlineData("sitegen explain ", "harbour wall")]
    [InlineData("sitegen explain har", "harbour")]
    [InlineData("sitegen quote w", "wall")]
    [InlineData("sitegen completion f", "fish")]
    [InlineData("sitegen verify ", "")]
    [InlineData("sitegen build -o ", "")]
    public void Bash_offers(string line, string expected) => Assert.Equal(expected, Bash(line));

    [Fact]
    public void Help_lists_no_seeds_and_no_name_is_offered_that_a_terminal_would_obey()
    {
        _edition.Write("seeds/o\u001b]0;x\u0007.txt", "Words.\n");
        using var printed = new StringWriter();
        var here = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _edition.Root;
        try
        {
            SiteGenCommand.Run(["explain", "--help"], printed, printed);
            SiteGenCommand.Run(["[suggest:16]", "sitegen explain "], printed, printed);
        }
        finally
        {
            Environment.CurrentDirectory = here;
        }
        Assert.Contains("<SEED>", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nharbour\n", printed.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', printed.ToString());
    }

    [Fact]
    public void Every_shell_has_a_script_that_says_how_to_load_it() => Assert.All(
        new[] { "bash", "zsh", "fish", "powershell" }, shell =>
        {
            using var printed = new StringWriter();
            Assert.Equal(ExitCode.Done, SiteGenCommand.Run(["completion", shell], printed, printed));
            Assert.Contains($"sitegen completion {shell}", printed.ToString(), StringComparison.Ordinal);
            Assert.Contains("[suggest:", printed.ToString(), StringComparison.Ordinal);
        });

    [Fact]
    public void A_shell_that_is_not_known_is_wrong_usage()
    {
        using var printed = new StringWriter();
        Assert.Equal(ExitCode.WrongUsage, SiteGenCommand.Run(["completion", "tcsh"], printed, printed));
        Assert.Contains("“tcsh” is no shell", printed.ToString(), StringComparison.Ordinal);
    }

    // A real bash, which asks the real program as it does when the tab key is pressed.
    private string Bash(string line)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash here");
        var program = Path.Combine(AppContext.BaseDirectory, "sitegen.dll");
        var script = $$"""
            sitegen() { dotnet '{{program}}' "$@"; }
            source <(sitegen completion bash)
            cd '{{_edition.Root}}'
            COMP_LINE=$1 COMP_POINT=${#1}
            read -ra COMP_WORDS <<< "$1"
            [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _sitegen
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script, "bash", line]) { RedirectStandardOutput = true })!;
        var offered = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return string.Join(' ', offered.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
