using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>The page that a server shows for any address that does not exist, however deep it seems to lie.</summary>
public sealed class MissingPageTests
{
    [Fact]
    public void Loads_all_from_where_the_edition_is_published()
    {
        using var edition = TemporaryEdition.Small();
        edition.Replace("edition.yaml", "horizon:", "baseUrl: https://example.org/edition\nhorizon:");
        var site = edition.Build();

        var page = Repository.Page(site, "404.html");
        var script = page.QuerySelector("head script")!.TextContent;

        Assert.Contains("[\"https://example.org/edition/assets/edition.js\"]", script, StringComparison.Ordinal);
        Assert.Contains(PageSecurity.HashOf(script), page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("head link"), link => Assert.StartsWith("https://example.org/edition/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("[\"assets/edition.js\"]", Repository.Page(site, "about.html").QuerySelector("head script")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_address_can_end_the_script_that_it_is_written_in() =>
        Assert.Contains("[\"https://example.org/\\u0022\\u003C/script\\u003E\"]", PageSecurity.Starter(["https://example.org/\"</script>"]), StringComparison.Ordinal);
}
