using System.Text;
using System.Text.Json.Nodes;
using SiteGen.Commands;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Commands;

/// <summary>The command that needs no edition.</summary>
public sealed class ExtractTests : IDisposable
{
    private const string Prose =
        "The sea was grey that day, and nobody on the shore could tell where it ended and where the sky began.";

    private readonly string _root = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Text_is_the_kept_lines_letter_by_letter()
    {
        Write("in/one.txt", $"Skip to content\n\n  {Prose} \n\n\n{Prose} [1]\r\nAdvertisement\n{Prose}\n");

        Assert.Equal(ExitCode.Done, Extract("in").Code);

        Assert.Equal($"  {Prose} \n\n{Prose} [1]\n\n{Prose}\n", Read("out/one.txt"));
    }

    [Fact]
    public void A_file_that_says_something_else_is_overwritten_only_if_that_was_asked_for()
    {
        Write("in/one.txt", $"{Prose}\n");
        Assert.Equal(ExitCode.Done, Extract("in").Code);
        Assert.Equal(ExitCode.Done, Extract("in").Code);
        Write("out/one.txt", "what somebody made of it");

        var refused = Extract("in");
        Assert.Equal(ExitCode.ContentHasErrors, refused.Code);
        Assert.Contains("SG0701", refused.Printed, StringComparison.Ordinal);
        Assert.Equal("what somebody made of it", Read("out/one.txt"));

        Assert.Equal(ExitCode.Done, Extract("in", "--force").Code);
        Assert.Equal($"{Prose}\n", Read("out/one.txt"));
    }

    [Theory]
    [InlineData("edition/seeds")]
    [InlineData("edition/annotations/pages")]
    [InlineData("edition")]
    public void An_editions_own_folders_are_not_written_to(string folder)
    {
        Write("edition/edition.yaml", "title: T\nlanguage: en\n");
        Write("edition/seeds/other.txt", "a seed");
        Write("in/one.txt", $"{Prose}\n");
        using var printed = new StringWriter();

        var code = SiteGenCommand.Run(["extract", Path.Combine(_root, "in"), "--output", Path.Combine(_root, folder)], printed, printed);

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains("SG0703", printed.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_root, folder, "one.txt")));
    }

    [Fact]
    public void Markdown_has_title_headings_and_lists_and_no_markup_of_the_pages_own()
    {
        Write("in/one.txt", $"The Grey Sea of the North\n{Prose}\n- *One* & <b>\n- 2. two\n{Prose}\n# no heading\n");

        Assert.Equal(ExitCode.Done, Extract("in", "--format", "markdown").Code);

        Assert.Equal($"# The Grey Sea of the North\n\n{Prose}\n\n- \\*One\\* \\& \\<b\\>\n- 2\\. two\n\n{Prose}\n\n\\# no heading\n",
            Read("out/one.md"));
    }

    [Fact]
    public void Items_keep_their_numbers_in_Markdown_which_counts_by_itself()
    {
        Write("in/one.txt", $"The Grey Sea of the North\n{Prose}\n1. One boat\n2. Two boats\n4. Four boats\n5. Five boats\n1. One lamp\n- A mole\n{Prose}\n7. Seven boats\n");

        Assert.Equal(ExitCode.Done, Extract("in", "--format", "markdown").Code);

        var text = Read("out/one.md");
        Assert.Equal($"# The Grey Sea of the North\n\n{Prose}\n\n1. One boat\n2. Two boats\n\n4) Four boats\n5) Five boats\n\n1. One lamp\n\n* A mole\n\n{Prose}\n\n7. Seven boats\n", text);
        var html = Markdig.Markdown.ToHtml(text);
        Assert.Contains("<ol>\n<li>One boat</li>\n<li>Two boats</li>\n</ol>\n<ol start=\"4\">\n<li>Four boats</li>\n<li>Five boats</li>\n</ol>\n<ol>\n<li>One lamp</li>\n</ol>\n<ul>\n<li>A mole</li>\n</ul>", html, StringComparison.Ordinal);
        Assert.Contains("<ol start=\"7\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_of_every_line_and_its_spans_are_of_the_text()
    {
        var text = $"Skip to content\n\nThe Grey Sea of the North\n{Prose}\n";
        Write("in/one.txt", text);

        Assert.Equal(ExitCode.Done, Extract("in", "-f", "json").Code);

        var json = JsonNode.Parse(Read("out/one.json"))!;
        var lines = json["lines"]!.AsArray();
        Assert.Equal(["removed", "blank", "lifted", "kept"], lines.Select(line => (string?)line!["verdict"]));
        Assert.Equal(text.Split('\n')[..^1], lines.Select(line => text[(int)line!["start"]!..(int)line["end"]!]));
        Assert.Equal([1, 2, 3, 4], lines.Select(line => (int)line!["line"]!));
        Assert.All(json["blocks"]!.AsArray(), block =>
            Assert.Equal((string?)block!["text"], text[(int)block["start"]!..(int)block["end"]!]));
        Assert.Equal("The Grey Sea of the North", (string?)json["metadata"]![0]!["value"]);
    }

    [Fact]
    public void Folders_keep_their_inner_folders_and_files_may_have_any_extension()
    {
        Write("in/a/one.txt", Prose);
        Write("in/b/one.txt", Prose);
        Write("page.scraped", Prose);

        Assert.Equal(ExitCode.Done, Extract("in", "page.scraped").Code);

        Assert.Equal(["a/one.txt", "b/one.txt", "page.txt"], Files("out"));
    }

    [Fact]
    public void A_bad_file_is_reported_and_the_others_are_done()
    {
        File.WriteAllBytes(Full("bad.txt"), [.. "caf"u8, 0xE9, .. "\n"u8]);
        Write("good.txt", Prose);

        var (code, printed) = Extract("bad.txt", "missing.txt", "good.txt");

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($"bad.txt:1:4: error {Rules.NotUtf8.Code}: ", printed, StringComparison.Ordinal);
        Assert.Contains($"missing.txt: error {Rules.Unreadable.Code}: ", printed, StringComparison.Ordinal);
        Assert.Equal(["good.txt"], Files("out"));
    }

    [Fact]
    public void What_is_read_is_never_overwritten()
    {
        Write("in/one.txt", "Skip to content\n" + Prose);

        var (code, printed) = Run("extract", Full("in"), "--output", Full("in"));

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($" error {Rules.OutputIsInput.Code}: ", printed, StringComparison.Ordinal);
        Assert.Equal("Skip to content\n" + Prose, Read("in/one.txt"));
    }

    [Fact]
    public void Two_files_that_would_become_one_are_not_mixed_up()
    {
        Write("a/one.txt", Prose + " First.");
        Write("b/one.txt", Prose + " Second.");

        var (code, printed) = Extract("a", "b");

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($"b/one.txt: error {Rules.SeedNameTaken.Code}: ", printed, StringComparison.Ordinal);
        Assert.Equal(Prose + " First.\n", Read("out/one.txt"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_reported_with_its_file()
    {
        Write("in/one.txt", Prose);
        Directory.CreateDirectory(Full("out/one.txt"));

        var (code, printed) = Extract("in");

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($"out/one.txt: error {Rules.CannotWrite.Code}: ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_are_all_done()
    {
        for (var i = 0; i < 300; i++)
            Write($"in/{i}.txt", $"{Prose} Number {i}.\n");

        Assert.Equal(ExitCode.Done, Extract("in").Code);

        Assert.Equal(300, Files("out").Count);
        Assert.All(Enumerable.Range(0, 300), i => Assert.Equal($"{Prose} Number {i}.\n", Read($"out/{i}.txt")));
    }

    private (int Code, string Printed) Extract(params string[] arguments) => Run(
        ["extract", .. arguments.Select(word => File.Exists(Full(word)) || Directory.Exists(Full(word)) ? Full(word) : word),
            "--output", Full("out")]);

    private static (int Code, string Printed) Run(params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        return (SiteGenCommand.Run(arguments, printed, printed), printed.ToString());
    }

    private string Full(string path) => Path.Combine(_root, path);

    private string Read(string path) => File.ReadAllText(Full(path));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text, new UTF8Encoding(false));
    }

    private List<string> Files(string folder) => [.. Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Full(folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
