using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using SiteGen.Commands;
using SiteGen.Pages.Search;
using SiteGen.Tests.Cleaning;
using SiteGen.Text;

namespace SiteGen.Tests.Commands;

/// <summary>A seed whose paragraphs were broken at a column, through the whole program.</summary>
public sealed class WrappedSeedTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();
    private readonly List<string> _article = WrappedText.Article(new Random(71));

    public WrappedSeedTests() => _edition.Write("seeds/wrapped.txt", WrappedText.Wrap(_article, 64));

    public void Dispose() => _edition.Dispose();

    private IEnumerable<string> Paragraphs => _article.Select(paragraph => Folding.Fold(paragraph));

    [Fact]
    public void Extract_gives_paragraphs_in_every_format()
    {
        foreach (var format in new[] { "text", "markdown", "json" })
            Assert.Equal(ExitCode.Done, SiteGenCommand.Run(
                ["extract", _edition.Full("seeds"), "--output", _edition.Full("out"), "--format", format], TextWriter.Null, TextWriter.Null));

        Assert.Equal(string.Join("\n\n", _article) + "\n", Read("out/wrapped.txt"));
        Assert.Equal(_article.Count, Read("out/wrapped.md").TrimEnd().Split("\n\n").Length);
        var json = JsonNode.Parse(Read("out/wrapped.json"))!;
        Assert.InRange((int)json["width"]!, 58, 64);
        Assert.Equal(_article, json["blocks"]!.AsArray().Select(block => (string)block!["text"]!));
        Assert.Equal(Read("seeds/wrapped.txt").Count(c => c == '\n'), json["lines"]!.AsArray().Count);
    }

    [Fact]
    public void The_site_shows_paragraphs_has_every_line_s_address_and_gives_the_seed_back()
    {
        Annotate($"notes: [ {{ id: over, target: \"{Over(0)}\", body: A note. }} ]");

        Assert.Equal(0, _edition.Command("build", "--quiet").ExitCode);

        var page = new HtmlParser().ParseDocument(Read("site/texts/wrapped.html"));
        Assert.Equal(_article, page.QuerySelectorAll(".text > p[id]").Select(paragraph =>
        {
            foreach (var number in paragraph.QuerySelectorAll(".reference"))
                number.Remove();
            return paragraph.TextContent;
        }));
        Assert.Equal(Over(0), string.Concat(page.QuerySelectorAll("[data-annotation=over]").Select(passage => passage.TextContent)));
        var lines = Read("seeds/wrapped.txt").Split('\n');
        for (var line = 0; line < lines.Length; line++)
            Assert.Equal(lines[line].Length > 0 ? 1 : 0, page.QuerySelectorAll($"#L{line + 1}").Length);
        Assert.Equal(_article, SearchShelves.Of(_edition.Build().Edition).First().Shelf.Entries
            .Where(entry => entry.Kind == SearchKind.Text).Select(entry => entry.Words.ToString()));
        Assert.Equal(0, _edition.Command("verify").ExitCode);
    }

    [Fact]
    public void A_target_that_quote_prints_for_words_over_a_line_end_is_found()
    {
        var (code, printed) = _edition.Command("quote", "wrapped", Over(2));
        Assert.True(code == 0, printed);
        Assert.Contains(Over(2), printed, StringComparison.Ordinal);

        Annotate($"notes: [ {{ id: over, {printed.Split('\n').First(line => line.StartsWith("target:", StringComparison.Ordinal))}, body: A note. }} ]");

        var built = _edition.Command("check");
        Assert.True(built.ExitCode == 0, built.ToString());
    }

    [Fact]
    public void Editors_divide_a_paragraph_where_they_say_and_remove_single_lines()
    {
        var first = Read("seeds/wrapped.txt").Split('\n');
        var paragraph = Array.FindIndex(first, line => line.Length > 0 && first[Array.IndexOf(first, line) + 1].Length > 0 && first[Array.IndexOf(first, line) + 2].Length > 0);
        Annotate($"cleaning: [ {{ lines: {paragraph + 2}, action: remove, reason: Said twice. }} ]\nstructure: [ {{ id: head, line: {paragraph + 3}, as: heading }} ]");

        Assert.Equal(0, _edition.Command("extract", "--output", _edition.Full("out"), "--format", "json").ExitCode);

        var blocks = JsonNode.Parse(Read("out/wrapped.json"))!["blocks"]!.AsArray();
        Assert.Equal(first[paragraph], (string)blocks.First(block => (int)block!["line"]! == paragraph + 1)!["text"]!);
        Assert.DoesNotContain(blocks, block => (int)block!["line"]! == paragraph + 2);
        Assert.Equal("heading", (string)blocks.First(block => (int)block!["line"]! == paragraph + 3)!["kind"]!);
    }

    [Fact]
    public void Explain_says_at_which_column_lines_are_broken()
    {
        var (code, printed) = _edition.Command("explain", "wrapped");

        Assert.Equal(0, code);
        Assert.Matches(@"Lines are broken at column (5\d|6[0-4]):", printed);
        Assert.Equal(Read("seeds/wrapped.txt").Split('\n').Count(line => line.Length > 0), printed.Split('\n').Count(line => line.Contains("kept, paragraph", StringComparison.Ordinal)));
    }

    // The last word of a line and the first of the next.
    private string Over(int paragraph)
    {
        var lines = WrappedText.Wrap(_article.Where(text => WrappedText.Wrap(text, 64).Contains('\n', StringComparison.Ordinal)).ElementAt(paragraph), 64).Split('\n');
        return $"{string.Join(' ', lines[0].Split(' ')[^4..])} {string.Join(' ', lines[1].Split(' ')[..3])}";
    }

    private void Annotate(string yaml) => _edition.Write("annotations/wrapped.yaml", yaml + "\n");

    private string Read(string path) => File.ReadAllText(_edition.Full(path));
}
