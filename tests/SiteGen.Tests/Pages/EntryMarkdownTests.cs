using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>What editors write about entries of lists is a sentence mostly, and may be anything.</summary>
public sealed class EntryMarkdownTests
{
    private static readonly string[] s_pages =
        ["texts/flood.html", "texts/flood.source.html", "connections.html", "names.html", "removed.html", "sources.html", "timeline.html"];

    [Theory]
    [InlineData("One *or* two.", true)]
    [InlineData("See [it].\n\n[it]: https://example.org/", true)]
    [InlineData("A wall. It is made of:\n\n- stone\n- wood", false)]
    [InlineData("One.\n\n# Two", false)]
    [InlineData("One.\n\nTwo.\n\nThree.", false)]
    [InlineData("- stone\n- wood", false)]
    [InlineData("# Two", false)]
    [InlineData("> *One.*", false)]
    [InlineData("1. One.\n\n   Two.", false)]
    [InlineData("    One.", false)]
    [InlineData("One.\n\n***", false)]
    public void Stands_on_pages_as_a_whole_and_in_elements_that_may_hold_it(string markdown, bool isParagraph)
    {
        using var edition = EditionWith(markdown);
        var site = Repository.TextOf(edition.Build());

        Assert.All(s_pages, path =>
        {
            // A tag that nothing has begun or that ends nothing is an error.
            var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(site[path]);
            Assert.Contains(Spaced(NoteMarkdown.ToText(markdown)), Spaced(page.Body!.TextContent), StringComparison.Ordinal);
        });
        var (html, isLong) = NoteMarkdown.ToEntry(markdown, new Links("names.html"));
        Assert.Equal((isParagraph, !isParagraph), (!html.Contains("<p>", StringComparison.Ordinal) && !isLong, isLong));
    }

    [Theory]
    [InlineData("One *or* two.", false)]
    [InlineData("See [it].\n\n[it]: https://example.org/", false)]
    [InlineData("", false)]
    [InlineData("One.\n\nTwo.", true)]
    [InlineData("# Two", true)]
    [InlineData("- stone", true)]
    public void Editors_hear_of_it_where_a_sentence_is_meant(string markdown, bool isHeardOf)
    {
        var place = new Place("annotations/registers/names.yaml", 4, 5);

        var found = NoteMarkdown.Check(markdown, place, isWholeFile: false, new HashSet<string>(), "definition");

        Assert.Equal(isHeardOf ? [("SG0607", place)] : [], found.Select(finding => (finding.Rule.Code, finding.Place)));
        Assert.Empty(NoteMarkdown.Check(markdown, place, isWholeFile: false, new HashSet<string>()));
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TemporaryEdition EditionWith(string markdown)
    {
        var yaml = JsonSerializer.Serialize(markdown);
        var edition = TemporaryEdition.Small();
        edition.Replace("annotations/harbour.yaml", "\"The flood was in the night before *this* date.\"", yaml);
        edition.Replace("annotations/harbour.yaml", "\"The name of the paper and its breadcrumbs.\"", yaml);
        edition.Replace("annotations/harbour.yaml", "\"A list before it was scraped.\"", yaml);
        edition.Replace("annotations/harbour.yaml", "\"By the mayor it fell in 1998; by the other text it was built then.\"", yaml);
        edition.Replace("annotations/registers/names.yaml", "\"A boat; **not** a bird.\"", yaml);
        edition.Replace("annotations/registers/timeline.yaml", "\"In the night.\"", yaml);
        edition.Replace("annotations/registers/bibliography.yaml", "\"Read in *print*.\"", yaml);
        edition.Replace("annotations/registers/bibliography.yaml", "\"The water, the boats.\"", yaml);
        return edition;
    }
}
