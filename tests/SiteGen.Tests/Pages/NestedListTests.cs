using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.Commands;
using SiteGen.Documents;

namespace SiteGen.Tests.Pages;

/// <summary>Lists in items of others.</summary>
public sealed class NestedListTests : IDisposable
{
    private const string Prose = "The ferry to the island has a bell, and when it rings in the fog everybody in the harbour hears it.";

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("• sea|  • tide|  • wave|• sky", "<ul><li>sea<ul><li>tide</li><li>wave</li></ul></li><li>sky</li></ul>")]
    [InlineData("1. sea|   3. tide|   4. wave|2. sky|4. land", "<ol><li>sea<ol><li value=\"3\">tide</li><li>wave</li></ol></li><li>sky</li><li value=\"4\">land</li></ol>")]
    [InlineData("• sea|  • tide|    • ebb|• sky", "<ul><li>sea<ul><li>tide<ul><li>ebb</li></ul></li></ul></li><li>sky</li></ul>")]
    [InlineData("• sea|  • tide|  1. ebb", "<ul><li>sea<ul><li>tide</li></ul><ol><li>ebb</li></ol></li></ul>")]
    [InlineData("• sea|  • tide", "<ul><li>sea<ul><li>tide</li></ul></li></ul>")]
    public void Pages_have_them_where_they_are(string list, string expected)
    {
        _edition.Write("seeds/ferry.txt", $"The Ferry to the Island\n{Prose}\n{list.Replace('|', '\n')}\n{Prose}\n");

        var site = _edition.Build();

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files.Single(file => file.Path.StartsWith("texts/", StringComparison.Ordinal)
            && !file.Path.EndsWith(".source.html", StringComparison.Ordinal)).Content.Span));
        foreach (var number in page.QuerySelectorAll("li > a.line"))
            number.Remove();
        var shown = page.QuerySelector("article > :is(ul, ol)")!;
        foreach (var item in shown.QuerySelectorAll("li"))
            item.RemoveAttribute("id");
        Assert.Equal(expected, shown.OuterHtml.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_numbered_line_within_an_item_is_no_heading()
    {
        _edition.Write("seeds/ferry.txt", """
            The Ferry to the Island
            The ferry to the island has a bell, and when it rings in the fog everybody in the harbour hears it, and comes to the quay to see.
            • The sea is deep here, and the tide comes in twice a day, which is why the ferry does not go at all hours, as people from elsewhere think
              • At ebb
                1. the quay is dry
                2. boats lie in the mud
              • At flood
            • The sky is wide
            1. first
            2. second
               • within the second
            3. third
            The ferry goes on all the same, and the bell rings in the fog, and nobody in the harbour asks for whom, as they all know it well.

            """);

        var document = _edition.Build().Edition.Texts.Single().Work.Document;

        Assert.Equal([0, 1, 2, 2, 1, 0, 0, 0, 1, 0], document.Blocks.Where(block => block.Kind == BlockKind.Item).Select(block => block.Level));
    }

    [Fact]
    public void Extracts_have_them_too()
    {
        _edition.Write("seeds/ferry.html", $"<h1>The Ferry to the Island</h1><p>{Prose}</p><ol><li>sea<ul><li>tide</li><li>wave</li></ul></li><li>sky</li></ol><p>{Prose}</p>");

        Assert.Equal(ExitCode.Done, _edition.Command("extract", "--format", "markdown", "--output", _edition.Full("out")).ExitCode);
        Assert.Contains("\n1. sea\n    - tide\n    - wave\n2. sky\n", File.ReadAllText(_edition.Full("out/ferry.md")), StringComparison.Ordinal);
    }
}
