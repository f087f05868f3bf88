using System.Text;
using SiteGen.Output;

namespace SiteGen.Tests.Pages;

public sealed class SiteCheckTests
{
    [Theory]
    [InlineData("<p id='a'>words</p> <a href='#a'>here</a> <a href='#'>top</a>")]
    [InlineData("<a href='sub/other.html'>there</a> <a href='./sub/other.html#b'>there</a> <a href='sub/../index.html'>here</a>")]
    [InlineData("<a href='sub/other.html#caf%C3%A9'>there</a> <a href='file%20one.txt'>a file</a>")]
    [InlineData("<a href='https://example.org/'>out</a> <a href='mailto:a@b.org'>write</a> <link rel='alternate' href='https://a.b/'>")]
    [InlineData("<link rel='stylesheet' href='style.css'><img src='file%20one.txt' alt=''>")]
    [InlineData("<style>@namespace url(http://www.w3.org/1999/xhtml); /* url(https://a.b/) */ a::after { content: 'url(https://a.b/)'; mask: url(#m) }</style><p id='m'>words</p>")]
    [InlineData("<p style='background: url(file%20one.txt), url( \"style.css\" ), url(data:image/png;base64,x)'>words</p>")]
    [InlineData("<style>p { background: image-set('style.css' type('https://a.b/') 1x); curl: x(https) }</style>")]
    public void Nothing_is_wrong_with(string body) => Assert.Empty(Check(body));

    [Theory]
    [InlineData("<a href='lost.html'>there</a>", "SG0801")]
    [InlineData("<a href='sub/lost.html#b'>there</a>", "SG0801")]
    [InlineData("<a href='sub/other.html#lost'>there</a>", "SG0801")]
    [InlineData("<a href='#lost'>there</a>", "SG0801")]
    [InlineData("<a href='Sub/other.html'>there</a>", "SG0801")]
    [InlineData("<a href='../index.html'>out of the site</a>", "SG0801")]
    [InlineData("<a href='/index.html'>root</a>", "SG0801")]
    [InlineData("<a href='//example.org/'>whatever scheme</a>", "SG0801")]
    [InlineData("<img src='lost.png' alt=''>", "SG0801")]
    [InlineData("<p id='a'>one</p><p id='a'>two</p>", "SG0802")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "SG0803")]
    [InlineData("<a href=' JavaScript:alert(1)'>x</a>", "SG0803")]
    [InlineData("<a href='java&#10;script:alert(1)'>x</a>", "SG0803")]
    [InlineData("<a href='data:text/html,x'>x</a>", "SG0803")]
    [InlineData("<a href='file:///etc/passwd'>x</a>", "SG0803")]
    [InlineData("<form action='javascript:alert(1)'></form>", "SG0803")]
    [InlineData("<img src='https://example.org/pixel.gif' alt=''>", "SG0804")]
    [InlineData("<script src='https://example.org/count.js'></script>", "SG0804")]
    [InlineData("<link rel='stylesheet' href='https://example.org/style.css'>", "SG0804")]
    [InlineData("<link rel='preload icon' href='https://example.org/icon.png'>", "SG0804")]
    [InlineData("<iframe src='https://example.org/'></iframe>", "SG0804")]
    [InlineData("<img srcset='https://example.org/a.png 2x' src='file%20one.txt' alt=''>", "SG0804")]
    [InlineData("<video poster='https://example.org/a.png'></video>", "SG0804")]
    [InlineData("<object data='https://example.org/a'></object>", "SG0804")]
    [InlineData("<style>@import 'https://example.org/a.css' screen;</style>", "SG0804")]
    [InlineData("<style>@IMPORT URL( https://example.org/a.css );</style>", "SG0804")]
    [InlineData("<style>p { background: u\\72 l('https://example.org/a\\2e png') }</style>", "SG0804")]
    [InlineData("<p style=\"background: image-set('https://example.org/a.png' 1x)\">words</p>", "SG0804")]
    [InlineData("<style>/* ; */ a { mask: url(lost.svg#m) }</style>", "SG0801")]
    [InlineData("<style>a { mask: url(/file%20one.txt) }</style>", "SG0801")]
    public void One_thing_is_wrong_with(string body, string code)
    {
        var finding = Assert.Single(Check(body));
        Assert.Equal((code, "index.html"), (finding.Rule.Code, finding.Place.Path));
    }

    [Fact]
    public void Each_page_is_looked_at_by_itself()
    {
        var found = SiteCheck.Check([File("a.html", "<p id='x'></p>"), File("b/c.html", "<p id='x'></p><a href='../a.html#x'></a><a href='a.html'></a>")]);
        Assert.Equal("b/c.html", Assert.Single(found).Place.Path);
    }

    [Fact]
    public void What_is_below_the_edition_s_own_address_is_the_site_s()
    {
        var found = SiteCheck.Check(
        [
            File("404.html", "<link rel='stylesheet' href='https://example.org/e/style.css'><link rel='stylesheet' href='https://example.org/e/lost.css'>"
                + "<a href='https://example.org/e/'>home</a><link rel='icon' href='https://example.org/else.svg'>"),
            File("index.html", ""), File("style.css", ""),
        ], "https://example.org/e/");
        Assert.Equal(["SG0801", "SG0804"], found.Select(finding => finding.Rule.Code));
        Assert.Contains("lost.css", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Style_sheets_are_looked_at_where_they_lie()
    {
        var found = SiteCheck.Check(
        [
            File("assets/a.css", "@font-face { src: url(font.woff2) format('woff2'), url(\"../lost.woff2\") }\n@import '//example.org/b.css'"), File("assets/font.woff2", ""),
        ]);
        Assert.Equal([("SG0801", "assets/a.css"), ("SG0801", "assets/a.css")], found.Select(finding => (finding.Rule.Code, finding.Place.Path)));
        Assert.Contains("lost.woff2", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_style_sheet_holds_it_is_read_to_its_end()
    {
        string[] parts = ["url(", "@import ", "image-set(", "\"", "'", "\\", "\\72", "\\fffffff", "/*", "*/", "(", ")", ";", "{", "}", "\n", " ", "a", "é", "@", "\ud83d"];
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var css = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => parts[random.Next(parts.Length)]));

            // Comment, text, address and function, each ended: what follows is read as always.
            var found = StyleAddresses.In($"{css}\n*/'\n\"\n)))) ; }} @import 'https://example.org/last.css';");

            Assert.True(found.Count > 0 && found[^1] == "https://example.org/last.css", css);
        }
    }

    [Fact]
    public void A_page_that_no_link_leads_to_is_found_but_not_that_for_wrong_addresses()
    {
        var found = SiteCheck.Check(
        [
            File("index.html", "<link rel='next' href='list.2.html'><a href='list.html#x'>there</a>"), File("list.html", "<p id='x'></p><a href='index.html'>back</a>"),
            File("list.2.html", "<a href='list.3.html'>on</a>"), File("list.3.html", "<a href='list.2.html'>back</a>"), File("404.html", ""),
        ]);
        Assert.Equal([("SG0805", "list.2.html"), ("SG0805", "list.3.html")], found.Select(finding => (finding.Rule.Code, finding.Place.Path)));
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostics.Diagnostic> Check(string body) => SiteCheck.Check(
    [
        File("index.html", $"<!doctype html><title>x</title>{body}<a href='sub/other.html'>there</a>"),
        File("sub/other.html", "<p id='b'>words</p><p id='café'>more</p>"), File("style.css", ""), File("file one.txt", ""),
    ]);

    private static OutputFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
