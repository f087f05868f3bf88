using System.Text;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Input;
using SiteGen.Input.Html;
using SiteGen.Tests.Cleaning;
using SiteGen.Text;

namespace SiteGen.Tests.Input.Html;

/// <summary>Seeds that are pages, from their bytes to the site.</summary>
public sealed class HtmlSeedTests
{
    private const string Article = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Night in the harbour of Ostrava | The Gazette</title>
        <meta property="article:published_time" content="2023-11-12T09:30:00+01:00">
        <meta name="author" content="Jane Doe"></head>
        <body class="single has-sidebar">
        <a class="skip-link" href="#m">Skip to content</a>
        <header><a href="/">The Gazette</a><nav><ul><li><a href="/n">News</a><li><a href="/s">Sport</a></ul></nav></header>
        <main><article>
        <h1>Night in the harbour of Ostrava</h1>
        <p>The sea was grey that day, and nobody on the shore could tell where it ended and where the sky began.</p>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
        <h2>What came after</h2>
        <p>Nobody asked her why, or what she meant, and so the boats were drawn up on the <span class="sr-only">opens in a new
        window</span> shingle for the winter.</p>
        <ol><li>The first of the boats<li>The second of the boats</ol>
        <blockquote><p>“It was a long night,” she said.</p></blockquote>
        <noscript>Enable scripts.</noscript>
        <p>A short line at the end.</p>
        </article></main>
        <aside><h3>Most read</h3><p>A ship of fools came in at dawn, and all the town was there to see it and to laugh at it.</p></aside>
        <footer><p>Copyright 2023 The Gazette</p></footer>
        </body></html>
        """;

    [Fact]
    public void The_parts_of_a_page_say_what_is_article() => Assert.Equal("""
        =Night in the harbour of Ostrava | The Gazette
        =2023-11-12T09:30:00+01:00
        =Jane Doe
        -Skip to content
        -The Gazette
        -News
        -Sport
        =Night in the harbour of Ostrava
        +The sea was grey that day, and nobody on the shore could tell where it ended and where the sky began.
        -Facebook Twitter
        +What came after
        +Nobody asked her why, or what she meant, and so the boats were drawn up on the shingle for the winter.
        -opens in a new window
        +The first of the boats
        +The second of the boats
        +“It was a long night,” she said.
        -Enable scripts.
        +A short line at the end.
        -Most read
        -A ship of fools came in at dawn, and all the town was there to see it and to laugh at it.
        -Copyright 2023 The Gazette
        """, Page.Draw(CleanOf(Article)));

    [Fact]
    public void Metadata_is_lifted_from_the_head_with_its_line()
    {
        var clean = CleanOf(Article);
        Assert.Equal("Title Issued Creator Publisher".Split(' ').Order(), clean.Metadata.Select(entry => entry.Field.ToString()).Order());
        Assert.All(clean.Metadata, entry => Assert.Equal(entry.Value, clean.Source.Slice(entry.Span).ToString()));
    }

    [Fact]
    public void Headings_lists_and_quotations_are_those_of_the_page()
    {
        var blocks = BlockParser.Parse(CleanOf(Article), [], Repository.Knowledge.Headings).Value.Blocks.Where(block => block.Verdict.Fate == Fate.Kept).ToList();
        Assert.Equal("Paragraph Heading Paragraph Item Item Quotation Paragraph".Split(' '), blocks.Select(block => block.Kind.ToString()));
        Assert.Equal((2, true, true, false), (blocks[1].Level, blocks[3].IsNumbered, blocks[3].BeginsList, blocks[4].BeginsList));
    }

    [Fact]
    public void A_page_is_published_as_it_is_but_as_text_and_its_digest_is_that_of_its_bytes()
    {
        using var edition = TemporaryEdition.Small();
        var bytes = Encoding.UTF8.GetBytes(Article.Replace("\n", "\r\n", StringComparison.Ordinal));
        edition.Write("seeds/night.html", bytes);
        var site = edition.Build();

        var published = Assert.Single(site.Files, file => file.Path.StartsWith("seeds/night", StringComparison.Ordinal));
        Assert.Equal("seeds/night.html.txt", published.Path);
        Assert.Equal(bytes, published.Content.ToArray());
        var text = Assert.Single(site.Edition.Texts, text => text.Name == "night");
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), text.Work.Sha256);
        var page = Encoding.UTF8.GetString(Assert.Single(site.Files, file => file.Path == $"texts/{text.Slug}.source.html").Content.Span);
        Assert.Contains("html &gt; body.single.has-sidebar &gt; main &gt; article &gt; h2", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_find_their_passages_in_the_text_of_a_page()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("seeds/night.htm", Article);
        edition.Write("annotations/night.yaml", "notes:\n  - {id: shingle, target: drawn up on the shingle, body: It is gone now.}\n");
        var note = Assert.Single(Assert.Single(edition.Build().Edition.Texts, text => text.Name == "night").Edited.Annotations);
        Assert.Equal("drawn up on the shingle".Length, note.Span.Length);
    }

    [Fact]
    public void Two_seeds_are_not_published_as_one_file()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("seeds/night.html", Article);
        edition.Write("seeds/night.html.txt", "A text.\n");
        Assert.Contains(edition.Run().Diagnostics, finding => finding.Rule.Code == "SG0108");
    }

    [Fact]
    public void Without_parts_a_page_is_cleaned_by_its_words()
    {
        var clean = CleanOf($"<p>Home<p>{Page.Prose}<p>A line<p>{Page.Prose}<p>Contact us");
        Assert.Equal($"-Home\n+{Page.Prose}\n+A line\n+{Page.Prose}\n-Contact us", Page.Draw(clean));
    }

    [Fact]
    public void Links_in_a_row_go_but_not_within_the_text()
    {
        const string Links = "<p><a href=1>One</a><p><a href=2>Two</a><p><a href=3>Three</a>";
        var clean = CleanOf($"{Links}<p>{Page.Prose}{Links}<p>{Page.Prose}<p><a href=4>Four</a>");
        Assert.Equal($"-One\n-Two\n-Three\n+{Page.Prose}\n+One\n+Two\n+Three\n+{Page.Prose}\n+Four", Page.Draw(clean));
    }

    [Theory]
    [InlineData("", "<div><b>")]
    [InlineData("", "<p-a>")]
    [InlineData("", "<p-a></b>")]
    [InlineData("", "<ul><li>")]
    [InlineData("", "<table><td>")]
    [InlineData("", "<template><td>")]
    [InlineData("<svg>", "<tr>")]
    [InlineData("<math>", "<td>")]
    [InlineData("", "<svg><foreignObject>")]
    public void A_page_nested_without_end_is_refused(string before, string piece)
    {
        var html = before + string.Concat(Enumerable.Repeat(piece, 1100)) + string.Concat(Enumerable.Repeat("</z>", 1100));
        Assert.Equal("SG0110", Assert.Single(Read(html).Diagnostics).Rule.Code);
    }

    [Fact]
    public void Of_more_tags_fewer_may_be_open_at_once()
    {
        var deep = string.Concat(Enumerable.Repeat("<p-a>", 150));
        Assert.Empty(Read(deep + string.Concat(Enumerable.Repeat("</z>", 50_000))).Diagnostics);
        var finding = Assert.Single(Read(deep + string.Concat(Enumerable.Repeat("</z>", 100_000))).Diagnostics);
        Assert.Equal("SG0110", finding.Rule.Code);
        Assert.Equal("more than 100 elements are open at once", finding.Message);
    }

    [Fact]
    public void So_are_paragraphs_that_open_very_many_elements_again()
    {
        var page = string.Concat(Enumerable.Range(0, 100).Select(number => $"<p><b id={number}>")) + string.Concat(Enumerable.Repeat("<p>word", 5000));
        var finding = Assert.Single(Read(page).Diagnostics);
        Assert.Equal("SG0110", finding.Rule.Code);
        Assert.Equal("more than 57 kinds of elements that format words are open at once", finding.Message);
        Assert.Empty(Read(string.Concat(Enumerable.Repeat("<p>word<b>word<font size=2>word", 300))).Diagnostics);
    }

    [Theory]
    [InlineData("<p>word<br><li>word<td>word<script>'<div>'</script>", "")]
    [InlineData("<table><tr><td>word<td>word</table>", "")]
    [InlineData("<p>word<tr><option>word", "")]
    public void Elements_that_end_by_themselves_are_not_deep(string piece, string before) =>
        Assert.Empty(Read(before + string.Concat(Enumerable.Repeat(piece, 5000))).Diagnostics);

    [Theory]
    [InlineData("<script>")]
    [InlineData("<textarea>")]
    [InlineData("<!--")]
    [InlineData("<p title='")]
    public void What_is_no_markup_opens_nothing(string before) =>
        Assert.Empty(Read(before + string.Concat(Enumerable.Repeat("<div>", 1100))).Diagnostics);

    [Fact]
    public void Words_keep_their_order_however_deep_they_stand()
    {
        var words = Enumerable.Range(0, 900).Select(number => $"w{number}").ToList();
        var html = string.Concat(words.Select(word => $"<div>{word}")) + "</div></div></div>end";
        Assert.Equal([.. words, "end"], Read(html).Value!.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Reported<SourceText?> Read(string html) => HtmlSeed.Read("seeds/page.html", Encoding.UTF8.GetBytes(html));

    private static CleanText CleanOf(string html) => Cleaner.Clean(
        Read(html).Value!, new CleaningKnowledge(RulePackReader.ReadAll(), Model: null, TextKnowledgeReader.Read().Pages.Titles));
}
