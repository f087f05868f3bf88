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
