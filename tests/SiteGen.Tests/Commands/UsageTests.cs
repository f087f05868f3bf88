using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

/// <summary>What a newcomer reads who does not know the commands yet.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("", "what is to be done? Name a command: build, check, serve or extract")]
    [InlineData("biuld", "there is no command “biuld”; did you mean “build”?")]
    [InlineData("--verbos", "there is no option “--verbos”")]
    [InlineData("build --base-url example", "“example” is not a web address")]
    [InlineData("build --no-such-option", "'--no-such-option'")]
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
}
