using System.Text.Json.Nodes;
using SiteGen.Cleaning;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Commands;

/// <summary>Why a line was kept or removed, as someone reads it and as a program does.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void Every_line_of_every_text_is_told_with_its_fate_and_what_decided() => Assert.All(
        Repository.Site.Edition.Texts, text =>
        {
            var (code, printed) = Run("explain", text.Name, "--edition", Repository.Root);

            Assert.Equal(ExitCode.Done, code);
            var lines = printed.Split('\n')[3..^1];
            foreach (var verdict in text.Work.Clean.Verdicts)
            {
                var number = FormattableString.Invariant($"{verdict.Line + 1,2}  {verdict.Fate.ToString().ToLowerInvariant()}");
                var at = Array.FindIndex(lines, line => line.StartsWith(number, StringComparison.Ordinal));
                Assert.True(at >= 0, $"{text.Name}: {number}");
                if (verdict.Fate != Fate.Blank)
                    Assert.Contains(lines.Skip(at + 1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)),
                        line => line.TrimStart().StartsWith(verdict.Rule.Length > 0 ? verdict.Rule : "model: ", StringComparison.Ordinal));
            }
            Assert.All(lines, line => Assert.InRange(line.Length, 0, 100));
        });

    [Fact]
    public void An_editor_s_overrule_is_told_with_what_the_program_had_said()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/wall.yaml", "cleaning:\n  - { lines: 2, action: remove, reason: An advertisement. }\n");

        var (code, printed) = edition.Command("explain", "wall:2");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("\n    editor: An advertisement.\n    without the editor: kept\n", printed, StringComparison.Ordinal);
        var line = JsonNode.Parse(edition.Command("explain", "wall:2", "--format", "json").Printed)!["lines"]![0]!;
        Assert.Equal(("removed", "editor", "kept"),
            ((string?)line["verdict"], (string?)line["rule"], (string?)line["program"]!["verdict"]));
    }

    [Fact]
    public void So_is_that_of_a_sidecar_whose_extension_is_in_capitals()
    {
        using var edition = TemporaryEdition.Small();
        File.Delete(edition.Full("annotations/wall.yaml"));
        edition.Write("annotations/wall.YAML", "cleaning:\n  - { lines: 2, action: remove, reason: An advertisement. }\n");

        Assert.Contains("\n    editor: An advertisement.\n", edition.Command("explain", "wall:2").Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("wall", edition.Command("new").Printed, StringComparison.Ordinal);
        Assert.StartsWith("annotations/wall.YAML: error SG0113: ", edition.Command("new", "wall").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_all_lines_in_full_and_what_the_model_weighed()
    {
        var seed = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "000_095b9ee5d49e3ce4.txt"));
        var (_, printed) = Run("explain", "000", "--format", "json", "--edition", Repository.Root);

        var lines = JsonNode.Parse(printed)!["lines"]!.AsArray();
        Assert.Equal(seed.TrimEnd('\n').Split('\n'), lines.Select(line => (string?)line!["text"]));
        Assert.InRange((double)lines[15]!["probability"]!, 0.9, 1);

        var (_, one) = Run("explain", "000:16", "--format", "json", "--edition", Repository.Root);
        var line = Assert.Single(JsonNode.Parse(one)!["lines"]!.AsArray())!;
        // The single questions add up to what is said of the kinds of evidence.
        Assert.Equal(line["evidence"]!.AsObject().Sum(kind => (double)kind.Value!),
            line["questions"]!.AsObject().Sum(question => (double)question.Value!), tolerance: 0.5);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Nothing_that_a_terminal_obeys_is_printed(string format)
    {
        using var edition = TemporaryEdition.Small();
        const string Line = "A \e[31mred\e[0m line\u202E, \u0007a bell\u009B and \uFEFFmore words.";
        edition.Write("seeds/odd.txt", $"{Line}\r\n\tTabbed words.\n");

        var (code, printed) = edition.Command("explain", "odd", "--format", format);

        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotContain(printed, HiddenCharacter.Is);
        if (format == "json")
            Assert.Equal(Line, (string?)JsonNode.Parse(printed[..(printed.LastIndexOf('}') + 1)])!["lines"]![0]!["text"]);
    }

    [Fact]
    public void A_sidecar_with_mistakes_is_reported_and_the_rest_is_told()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/wall.yaml", "cleaning:\n  - { lines: 1, action: keep, raeson: none }\n");

        var (code, printed) = edition.Command("explain", "wall");

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($"annotations/wall.yaml:2:31: error {Rules.UnknownKey.Code}: ", printed, StringComparison.Ordinal);
        Assert.Contains("\n 1  ", printed, StringComparison.Ordinal);
    }

    private static (int Code, string Printed) Run(params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        return (SiteGenCommand.Run(arguments, printed, printed), printed.ToString());
    }
}
