namespace SiteGen.Tests.Pages;

/// <summary>Code on a page of the editors is what they wrote, line by line.</summary>
public sealed class CodeBlockTests
{
    [Theory]
    [InlineData("```\nfirst\n\n\nsecond\n```", "first\n\n\nsecond\n")]
    [InlineData("```yaml\n\nfirst\n   \n\n```", "\nfirst\n   \n\n")]
    [InlineData("- Words.\n\n  ```\n  first\n\n  second\n  ```\n- Words.", "first\n\nsecond\n")]
    [InlineData("Words.\n\n    first\n\n\n    second\n\nWords.", "first\n\n\nsecond\n")]
    [InlineData("```\n&lt;/pre>\n\n</pre>\n\nsecond\n```", "&lt;/pre>\n\n</pre>\n\nsecond\n")]
    [InlineData("```\nfirst\n```\n\nWords.\n\n***", "first\n")]
    public void Has_its_blank_lines(string markdown, string code)
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/pages/about.md", $"---\ntitle: About\n---\n\n{markdown}\n");

        var page = Repository.Page(edition.Build(), "about.html");

        Assert.Equal(code, page.QuerySelector("pre")!.TextContent);
        Assert.DoesNotContain("\n\n", page.QuerySelector(".prose")!.InnerHtml.Replace(page.QuerySelector("pre")!.InnerHtml, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
