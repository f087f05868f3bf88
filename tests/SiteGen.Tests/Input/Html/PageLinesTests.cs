using System.Text;
using SiteGen.Input.Html;
using SiteGen.Text;

namespace SiteGen.Tests.Input.Html;

/// <summary>Which lines a page has, and what its markup says of them.</summary>
public sealed class PageLinesTests
{
    [Theory]
    [InlineData("<p>One\n  and&nbsp;the \t same<p>Two", "One and\u00A0the same|Two")]
    [InlineData("<p>Fish &amp; chips &lt;cheap&gt; &#8212; &eacute;t&eacute; &nosuch;", "Fish & chips <cheap> — été &nosuch;")]
    [InlineData("<p>One<br>Two<br/><br>Three</p>", "One|Two|Three")]
    [InlineData("<div>Before<p>Within</p>after</div>", "Before|Within|after")]
    [InlineData("<p>Some <b>bold</b>, <i>slanted</i> <a href=x>linked</a> words.</p>", "Some bold, slanted linked words.")]
    [InlineData("<pre>\none\n  two\n\n four</pre><p>five", "one|  two|| four|five")]
    [InlineData("<table><tr><th>Year<th>Ships<tr><td>1871<td> 12 <tr><td><p>In a paragraph</p><td>last</table>",
        "Year\tShips|1871\t12|In a paragraph|last")]
    [InlineData("<ul><li>one<li>two<ul><li>two and a half</ul>still two<li>three</ul>", "one|two|two and a half|still two|three")]
    [InlineData("<p>A <script>var a = '<p>no</p>';</script>B<style>p { }</style><template><p>no</template> C", "A B C")]
    [InlineData("<p>Seen <span hidden>not seen</span>again</p>", "Seen again|not seen")]
    [InlineData("<div>Seen <span style='Display : none'>not<div>seen</div></span>again</div><p>Next", "Seen again|not|seen|Next")]
    [InlineData("<p hidden>first</p><p>second", "first|second")]
    [InlineData("<p>One <b>and <i>two</b> crossed</i><p>unclosed <div>three</p></div></table></p>four", "One and two crossed|unclosed|three|four")]
    [InlineData("no elements at all", "no elements at all")]
    [InlineData("<p>&nbsp;</p><p>  </p><p></p>x", "\u00A0|x")]
    [InlineData("", "")]
    public void A_line_is_what_a_browser_shows_as_one(string html, string lines) =>
        Assert.Equal(lines.Length == 0 ? "" : lines.Replace('|', '\n') + "\n", SeedOf(html).Content);

    [Theory]
    [InlineData("<tr><th>Town<th>Gold<th>Silver<tr><td>Norhaven<td><td>2<tr><td> <td>1<td>3<tr><td><td>4<td>", "Town\tGold\tSilver|Norhaven\t\t2|\t1\t3|\t4\t")]
    [InlineData("<tr><td><td><td><tr><td>a<td>b", "a\tb")]
    [InlineData("<tr><td><p>a<td><p>b<tr><td><td>c", "a|b|\tc")]
    public void A_cell_without_words_keeps_its_place(string rows, string lines) =>
        Assert.Equal(lines.Replace('|', '\n') + "\n", SeedOf($"<table>{rows}</table>").Content);

    [Fact]
    public void An_item_that_begins_with_hidden_words_is_an_item()
    {
        var lines = SeedOf("<ol><li><span style='display:none'>Step</span> Mix it<li>Knead it</ol>");
        Assert.Equal([("Mix it", 1), ("Knead it", (int?)2)], Enumerable.Range(0, lines.LineCount).Where(line => lines.Markup[line].BeginsItem)
            .Select(line => (lines.Line(line).ToString(), lines.Markup[line].Number)));
    }

    [Fact]
    public void Lists_in_a_list_are_counted() =>
        Assert.Equal([1, 2, 2, 1, 0], SeedOf("<ul><li>a<ol><li>b<li>c</ol><li>d</ul><p>e").Markup.Select(line => line.ListDepth));

    [Fact]
    public void Quotations_in_a_quotation_are_counted() =>
        Assert.Equal([0, 1, 2, 1], SeedOf("<p>a</p><blockquote><p>b</p><blockquote><p>c</p></blockquote><p>d</p></blockquote>").Markup.Select(line => line.QuotationDepth));

    [Fact]
    public void The_head_is_lines_as_far_as_it_states_something_of_the_article()
    {
        var seed = SeedOf("""
            <title> The Harbour
              | The Gazette</title><meta name="author" content="Jane Doe"><meta name="viewport" content="width=320">
            <meta property="og:site_name" content="The Gazette"><body><p>Text.
            """);
        Assert.Equal("The Harbour | The Gazette\nJane Doe\nThe Gazette\nText.\n", seed.Content);
        Assert.Equal(["title", "creator", "publisher", ""], seed.Markup.Select(line => line.Statement));
    }

    [Fact]
    public void Each_line_knows_its_path_from_the_outermost_element_to_its_block()
    {
        var seed = SeedOf("<body class='a b c'><div id=main><ul class='x'><li><b>one</b></li></ul></div>"
            + string.Concat(Enumerable.Repeat("<div>", 9)) + "deep");
        Assert.Equal("html > body.a.b > div#main > ul.x > li", seed.Markup[0].Path);
        Assert.Equal("… > div > div > div > div > div > div > div > div", seed.Markup[1].Path);
    }

    [Fact]
    public void Links_headings_items_and_quotations_are_evidence()
    {
        var lines = SeedOf("""
            <h3>Heading</h3><p>Four <a href="/x">more</a> of it</p><p><a href=x>All link</a></p>
            <ol><li><p>One</p><p>of it</p></ol><ul><li>Two</ul><blockquote><p>Quoted</blockquote>
            """).Markup;
        Assert.Equal([3, 0, 0, 0, 0, 0, 0], lines.Select(line => line.HeadingLevel));
        Assert.Equal(["0.00", "0.33", "1.00"], lines.Take(3).Select(line => line.LinkDensity.ToString("0.00", null)));
        Assert.Equal([false, true, false, true, false], lines.Skip(2).Select(line => line.BeginsItem));
        Assert.Equal([1, null, null], lines.Skip(3).Take(3).Select(line => line.Number));
        Assert.Equal([false, true], lines.Skip(5).Select(line => line.QuotationDepth > 0));
    }

    [Theory]
    [InlineData("share-buttons", "div.share-buttons")]
    [InlineData("shareBar", "div.shareBar")]
    [InlineData("td_block_related_posts", "div.td_block_related_posts")]
    [InlineData("has-sidebar", "")]
    [InlineData("shareholders", "")]
    [InlineData("article-text", "")]
    public void A_class_is_furniture_if_one_of_its_words_is(string name, string furniture) =>
        Assert.Equal(furniture, SeedOf($"<div class='{name}'>Words</div><p>The sea was grey that day, and nobody saw it.").Markup[0].Furniture);

    [Fact]
    public void What_holds_much_of_the_page_is_not_furniture_whatever_it_is_called()
    {
        var seed = SeedOf("<div class='social'><p>The sea was grey that day, and nobody on the shore saw it.</div><p>The end.");
        Assert.Equal("", seed.Markup[0].Furniture);
    }

    [Fact]
    public void The_same_page_has_the_same_lines_each_time()
    {
        const string Html = "<p class=b>One<span hidden>two</span><table><td>a<td>b</table><nav><a href=x>c</a></nav>";
        var (first, second) = (SeedOf(Html), SeedOf(Html));
        Assert.Equal(first.Content, second.Content);
        Assert.Equal(first.Markup.AsEnumerable(), second.Markup);
    }

    [Fact]
    public void Any_bytes_whatever_have_lines_with_markup_for_each_and_no_word_is_lost()
    {
        string[] pieces = ["<p>", "</p>", "<div hidden>", "</div>", "<pre>", "\n", "</pre>", "<b", ">", "&amp", "<!--", "-->", "<td>",
            "<table>", "<br>", "<li>", "</", "<a href='", "'", " ", "<svg>", "<select>", "<![CDATA[", "\r", "\0", "<title>"];
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var html = string.Concat(random.GetItems(pieces, random.Next(20)).SelectMany((piece, at) => new[] { piece, $"w{at}" }));
            var root = PageReader.Read(html, out _)!;
            var (text, markup) = PageLines.Of(root);
            var seed = new SourceText("x", "seeds/x.html", text, markup);
            Assert.Equal(text, seed.Reassemble());
            var words = string.Concat(root.Walk().Where(step => !step.IsEnd && step.Node.Tag.Length == 0 && !IsInHead(step.Node))
                .Select(step => step.Node.Text)).Where(char.IsAsciiLetterOrDigit).Order();
            Assert.Equal(words, text.Where(char.IsAsciiLetterOrDigit).Order());
        }
    }

    private static bool IsInHead(PageNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
            if (at.Tag == "head")
                return !(node.Parent is { Tag: "title" });
        return false;
    }

    private static SourceText SeedOf(string html)
    {
        var read = HtmlSeed.Read("seeds/page.html", Encoding.UTF8.GetBytes(html));
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
