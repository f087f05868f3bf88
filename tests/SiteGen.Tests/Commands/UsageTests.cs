using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

/// <summary>What a newcomer reads who does not know the commands yet.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("", "what is to be done? Name a command: init, new, build, ")]
    [InlineData("biuld", "there is no command “biuld”; did you mean “build”?")]
    [InlineData("--verbos", "there is no option “--verbos”")]
    [InlineData("serve --port abc", "--port needs a number from 0 to 65535")]
    [InlineData("serve --port 99999", "--port needs a number from 0 to 65535")]
    [InlineData("serve --port -1", "--port needs a number from 0 to 65535")]
    [InlineData("serve --host 0.0.0.0", "can be reached by other machines; if that is meant, add --public")]
    [InlineData("serve --host example.org", "--host needs an address in numbers")]
    [InlineData("quote", "SEED")]
    [InlineData("quote wall", "what of it? Give a passage, as in quote wall \"some words\", or a line, as in quote wall:16")]
    [InlineData("extract seeds -o x -f pdf", "“pdf” is no format; known here: text, markdown, json")]
    [InlineData("init", "NAME")]
    [InlineData("explain", "SEED")]
    [InlineData("explain wall --format xml", "“xml” is no format; known here: text, json")]
    [InlineData("extract seeds -o x --reading source", "--reading is for the texts of an edition: leave the path out")]
    [InlineData("extract -o x --reading both", "“both” is no reading; known here: corrected, source")]
    [InlineData("extract -o x --reading source -f json", "--reading is for text and markdown")]
    [InlineData("build --base-url example", "“example” is not a web address")]
    [InlineData("build --base-url https://example.org/?a", "“https://example.org/?a” is not a web address that pages can be put behind")]
    [InlineData("build --no-such-option", "build has no option “--no-such-option”")]
    [InlineData("build --ouput=site", "build has no option “--ouput”; did you mean “--output”?")]
    [InlineData("check --formt json", "check has no option “--formt”; did you mean “--format”?")]
    [InlineData("--verson", "there is no option “--verson”; did you mean “--version”?")]
    [InlineData("build site", "build takes no “site”")]
    [InlineData("build build", "build takes no “build”")]
    [InlineData("-q build", "“-q” belongs after the command: build -q")]
    [InlineData("explain --vrbose", "explain has no option “--vrbose”")]
    [InlineData("reanchor --acept 3", "reanchor has no option “--acept”; did you mean “--accept”?")]
    public void Wrong_usage_says_what_is_wrong_and_where_help_is(string line, string message)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = SiteGenCommand.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--help` to see what there is.", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    public static TheoryData<string> Commands => [.. SiteGenCommand.Create(TextWriter.Null, TextWriter.Null).Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_tells_its_options_and_does_nothing_else(string name)
    {
        foreach (var asked in (string[])["--help", "-h", "-?"])
        {
            using var output = new StringWriter();
            using var error = new StringWriter();

            Assert.Equal(ExitCode.Done, SiteGenCommand.Run([name, asked], output, error));

            Assert.Contains($" {name} ", output.ToString(), StringComparison.Ordinal);
            Assert.Empty(error.ToString());
            Assert.False(Directory.Exists(asked), $"{name} {asked} made a folder");
        }
    }

    [Theory]
    [InlineData("build --ouput site", "site”")]
    [InlineData("check --formt json", "json”")]
    [InlineData("reanchor --acept 3", "3”")]
    public void What_was_meant_for_an_option_that_is_not_known_is_not_complained_of(string line, string value)
    {
        using var printed = new StringWriter();

        SiteGenCommand.Run(line.Split(' '), printed, printed);

        Assert.DoesNotContain(value, printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_after_two_dashes_is_no_option()
    {
        using var edition = TemporaryEdition.Small();

        using var printed = new StringWriter();

        Assert.Equal(ExitCode.ContentHasErrors, SiteGenCommand.Run(["explain", "--edition", edition.Root, "--", "--vrbose"], printed, printed));
        Assert.Contains("“--vrbose”", printed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build --help", " build [options]")]
    [InlineData("build site --help", " build [options]")]
    [InlineData("biuld --help", "completion")]
    public void Help_is_given_whatever_else_was_written(string line, string part)
    {
        using var printed = new StringWriter();

        Assert.Equal(ExitCode.Done, SiteGenCommand.Run(line.Split(' '), printed, printed));
        Assert.Contains(part, printed.ToString(), StringComparison.Ordinal);
    }
}
