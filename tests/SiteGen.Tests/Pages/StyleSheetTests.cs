using System.Text;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public class StyleSheetTests
{
    [Theory]
    [InlineData("a { color: red; }", "a{color:red}\n")]
    [InlineData("/* why */\na,\nb {\n  margin: 0 1px;\n}\n", "a,b{margin:0 1px}\n")]
    [InlineData("a:hover > b { width: calc(1px + 2px); }", "a:hover>b{width:calc(1px + 2px)}\n")]
    [InlineData("a { margin: -0.5em 0.25em 10.5em 0; }", "a{margin:-.5em .25em 10.5em 0}\n")]
    [InlineData("a { content: \"0.5 0.5\"; background: url(x-0.5.png); }", "a{content:\"0.5 0.5\";background:url(x-0.5.png)}\n")]
    [InlineData("q::before { content: \" /* ; } \"; }", "q::before{content:\" /* ; } \"}\n")]
    [InlineData("a { b: c /* not closed", "a{b:c\n")]
    [InlineData("a::before { content: \"\\\"\"; } b { content: \"x   /* y */   z\"; }", "a::before{content:\"\\\"\"}b{content:\"x   /* y */   z\"}\n")]
    [InlineData("a { content: \"x \\\n  y\"; }", "a{content:\"x \\\n  y\"}\n")]
    [InlineData("a { content: \"not closed\n  b: c  d; }", "a{content:\"not closed\n b:c d}\n")]
    [InlineData("a { margin: 1px/**/2px; }", "a{margin:1px/**/2px}\n")]
    [InlineData("a { margin: 1px/* one *//* two */2px; }", "a{margin:1px/**/2px}\n")]
    [InlineData("a/* not b */.c { d: e/* f */; }", "a/**/.c{d:e}\n")]
    [InlineData("a { width: calc/* not */(1px); }", "a{width:calc/**/(1px)}\n")]
    [InlineData("a /* or */ b { c: d; }", "a b{c:d}\n")]
    [InlineData("a { background: url(a/*.png); } b { c: d; }", "a{background:url(a/*.png)}b{c:d}\n")]
    [InlineData("a { background: U\\52 l( 'a' ) url(b  c;\\)}); }", "a{background:U\\52 l( 'a' ) url(b  c;\\)})}\n")]
    [InlineData(".a\\, .b, .\\31  .c { d: e; }", ".a\\, .b,.\\31  .c{d:e}\n")]
    [InlineData(".a\\; { --b: c\\;}", ".a\\;{--b:c\\;}\n")]
    public void Loses_comments_and_indents_and_nothing_else(string written, string published) =>
        Assert.Equal(published, StyleSheet.Dense(written));

    [Fact]
    public void Loads_the_same_as_before()
    {
        string[] pieces =
        [
            "a", " ", "  ", "\n", ";", "{", "}", ":", ",", "(", ")", "0.5", "-", "\"", "'", "\\", "\\\"", "\\31 ", "/*", "*/", "/* x */", "/", "*",
            "url(", "u\\72l(", "URL(x/*.png)", "url( 'x  y' )", "\"x   y\"", "@import", "image-set(", "é",
        ];
        var random = new Random(5);
        var loading = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var css = string.Concat(random.GetItems(pieces, random.Next(1, 14))) + "\n}";
            var addresses = StyleAddresses.In(css);
            loading += addresses.Count > 0 ? 1 : 0;
            Assert.True(addresses.SequenceEqual(StyleAddresses.In(StyleSheet.Dense(css))), css);
        }
        Assert.True(loading > 2000, $"{loading}");
    }

    [Fact]
    public void In_another_encoding_it_stays_as_it_is()
    {
        using var edition = TemporaryEdition.Small();
        var sheet = Encoding.Latin1.GetBytes("@charset \"iso-8859-1\";\n\na::before { content: \"é\"; }\n");
        edition.Write("templates/assets/more.css", sheet);

        var published = edition.Build().Files.Single(file => file.Path == "assets/more.css");

        Assert.Equal(sheet, published.Content.ToArray());
    }
}
