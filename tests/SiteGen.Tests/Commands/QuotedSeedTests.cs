using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

/// <summary>Block quotations through the whole program.</summary>
public sealed class QuotedSeedTests : IDisposable
{
    private const string Mail = "Dear editors,\n\n> The wall would be *rebuilt*, the mayor said.\n>\n> He said so twice.\n> > And in 1998?\n\nSo he did.\n";
    private const string Page =
        "<!doctype html><p>Dear editors,</p><blockquote><p>The wall would be rebuilt.</p><h3>Why</h3><p>It fell.</p><ul><li>Twice.</li></ul></blockquote><p>So he did.</p>";

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Markdown_and_json_say_what_is_quoted()
    {
        _edition.Write("seeds/mail.txt", Mail);

        Assert.Equal("Dear editors,\n\n> The wall would be \\*rebuilt\\*, the mayor said.\n>\n> He said so twice.\n\n> > And in 1998?\n\nSo he did.\n", Extract("markdown", "mail.md"));

        var blocks = JsonNode.Parse(Extract("json", "mail.json"))!["blocks"]!.AsArray();
        Assert.Equal(["paragraph", "quotation 1", "quotation 1", "quotation 2", "paragraph"],
            blocks.Select(block => $"{block!["kind"]} {block["depth"]}".TrimEnd()));
    }

    [Fact]
    public void A_page_says_by_its_tags_what_is_quoted()
    {
        _edition.Write("seeds/page.html", Page);

        var kinds = JsonNode.Parse(Extract("json", "page.json"))!["blocks"]!.AsArray().Select(block => (string)block!["kind"]!);

        Assert.Equal(["paragraph", "quotation", "heading", "quotation", "item", "paragraph"], kinds);
    }

    [Fact]
    public void The_reading_page_has_block_quotations_and_every_line_keeps_its_address()
    {
        _edition.Write("seeds/mail.txt", Mail);
        _edition.Write("annotations/mail.yaml", "notes: [ { id: twice, target: \"said so twice\", body: A note. } ]\n");

        Assert.Equal(0, _edition.Command("build", "--quiet").ExitCode);

        var page = new HtmlParser().ParseDocument(File.ReadAllText(_edition.Full("site/texts/mail.html")));
        Assert.Equal(["L3", "L5", "L6"], page.QuerySelectorAll(".text blockquote p").Select(quoted => quoted.Id));
        Assert.Equal("And in 1998?", page.QuerySelector("blockquote blockquote p#L6")!.LastChild!.TextContent);
        Assert.Equal("said so twice", page.QuerySelector("blockquote [data-annotation=twice]")!.TextContent);
        Assert.Equal(0, _edition.Command("check").ExitCode);
        Assert.Equal(0, _edition.Command("verify").ExitCode);
    }

    private string Extract(string format, string file)
    {
        Assert.Equal(ExitCode.Done, SiteGenCommand.Run(
            ["extract", _edition.Full("seeds"), "--output", _edition.Full("out"), "--format", format], TextWriter.Null, TextWriter.Null));
        return File.ReadAllText(_edition.Full($"out/{file}"));
    }
}
