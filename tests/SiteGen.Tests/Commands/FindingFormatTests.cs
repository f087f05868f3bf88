using System.Text.Json.Nodes;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Tests.Commands;

public sealed class FindingFormatTests
{
    // What a hostile file name, quotation or rule could hold.
    private static readonly Diagnostic[] s_findings =
    [
        new(Rules.QuotationNotFound, new Place("annotations/a, b: 100%.yaml", 4, 13), "“x\r\n::error::y” is not in it, 100%: no", "did you mean\n“z”?"),
        new(Rules.ReadingChangesNothing, new Place("annotations/été #1.yaml", 7, 0), "nothing changes"),
        new(Rules.PerhapsAList, Place.File("seeds/one.txt"), "perhaps \u202E a list \0"),
    ];

    [Fact]
    public void Github_gets_one_command_a_line_with_everything_escaped()
    {
        var lines = Print(FindingFormat.Github, isStrict: false).TrimEnd('\n').Split('\n');

        Assert.Equal("::error file=annotations/a%2C b%3A 100%25.yaml,line=4,col=13,title=SG0402%3A Quotation not found::"
            + "“x\uFFFD%0A%3A".Replace("%3A", "", StringComparison.Ordinal) + "::error::y” is not in it, 100%25: no%0Ahint: did you mean%0A“z”?", lines[0]);
        Assert.StartsWith("::warning file=annotations/été #1.yaml,line=7,title=", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("::notice file=seeds/one.txt,title=", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Matches("^::(error|warning|notice) file=[^,:]*(,line=[0-9]+)?(,col=[0-9]+)?,title=[^,:]*::.+$", line));
        Assert.StartsWith("::error file=annotations/été", Print(FindingFormat.Github, isStrict: true).Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_all_that_the_text_tells()
    {
        var json = JsonNode.Parse(Print(FindingFormat.Json, isStrict: false))!;

        Assert.Equal((1, 1, 1, 1), ((int)json["version"]!, (int)json["errors"]!, (int)json["warnings"]!, (int)json["notes"]!));
        var first = json["findings"]![0]!;
        Assert.Equal(["code", "severity", "title", "file", "line", "column", "message", "hint"], first.AsObject().Select(entry => entry.Key));
        Assert.Equal(("SG0402", "error", "annotations/a, b: 100%.yaml", 4, 13), ((string?)first["code"], (string?)first["severity"],
            (string?)first["file"], (int)first["line"]!, (int)first["column"]!));
        Assert.Equal(s_findings[0].Message, (string?)first["message"]);
        Assert.Null(json["findings"]![2]!["line"]);
        Assert.Equal(Rules.PerhapsAList.Hint, (string?)json["findings"]![2]!["hint"]);
        Assert.Equal(2, (int)JsonNode.Parse(Print(FindingFormat.Json, isStrict: true))!["errors"]!);
    }

    [Fact]
    public void Sarif_has_the_whole_catalogue_and_a_result_for_each_finding()
    {
        var log = JsonNode.Parse(Print(FindingFormat.Sarif, isStrict: false))!;

        Assert.Equal("2.1.0", (string?)log["version"]);
        var run = Assert.Single(log["runs"]!.AsArray())!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(Rules.All.Select(rule => rule.Code), rules.Select(rule => (string?)rule!["id"]));
        Assert.All(rules, rule => Assert.True(((string?)rule!["shortDescription"]!["text"])!.Length > 0 && ((string?)rule["help"]!["text"])!.Length > 0));
        var results = run["results"]!.AsArray();
        Assert.Equal(["error", "warning", "note"], results.Select(result => (string?)result!["level"]));
        Assert.All(results, result =>
        {
            Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
            var at = result["locations"]![0]!["physicalLocation"]!;
            var uri = (string?)at["artifactLocation"]!["uri"];
            Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
            Assert.True((int)at["region"]!["startLine"]! >= 1);
            Assert.True(at["region"]!["startColumn"] is null || (int)at["region"]!["startColumn"]! >= 1);
        });
        Assert.Equal("annotations/a%2C%20b%3A%20100%25.yaml", (string?)results[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    public void What_is_for_programs_goes_to_the_output_alone(string format)
    {
        using var edition = TemporaryEdition.Small();
        edition.Replace("annotations/harbour.yaml", "target: \"second flood\"", "target: \"third flood\"");
        Assert.Equal((1, ""), Streams(["check", "--drafts", "--format", format, "--edition", edition.Root], "SG0402"));
        Assert.Equal((1, ""), Streams(["check", "--format", format, "--edition", edition.Full("nowhere")], "SG0101"));
        Assert.Equal((0, ""), Streams(["check", "--format", format, "--edition", edition.Root], ""));
    }

    [Fact]
    public void Findings_that_differ_in_their_hints_alone_are_told_in_one_order()
    {
        Diagnostic[] findings = [s_findings[0] with { Hint = "did you mean “a”?" }, s_findings[0], s_findings[0] with { Hint = null }];

        Assert.Equal(Findings.Of(findings, isStrict: false).Sorted, Findings.Of(findings.Reverse(), isStrict: false).Sorted);
    }

    [Fact]
    public void Text_is_as_it_always_was()
    {
        using var edition = TemporaryEdition.Small();
        Assert.Equal(edition.Command("check"), edition.Command("check", "--format", "text"));
    }

    private static (int Code, string Errors) Streams(string[] arguments, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = SiteGenCommand.Run(arguments, output, error);
        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
        return (code, error.ToString());
    }

    private static string Print(FindingFormat format, bool isStrict)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var isError = FindingFormats.Print(format, new EditionFolder(Path.GetTempPath()), [.. s_findings], isStrict, output, error);
        Assert.True(isError);
        Assert.Empty(error.ToString());
        return output.ToString();
    }
}
