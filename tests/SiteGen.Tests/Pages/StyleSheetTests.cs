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
    public void Loses_comments_and_indents_and_nothing_else(string written, string published) =>
        Assert.Equal(published, StyleSheet.Dense(written));
}
