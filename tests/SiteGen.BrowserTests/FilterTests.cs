namespace SiteGen.BrowserTests;

public sealed class FilterTests(EditionInBrowser edition)
{
    [Fact]
    public async Task Corrections_are_filtered_by_kind_and_by_text_without_script()
    {
        await using var context = await edition.OpenAsync(with: options => options.JavaScriptEnabled = false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.OnDisk, "corrections.html").AbsoluteUri);
        var entries = page.Locator(".errata > li");
        var all = await entries.CountAsync();
        var factual = await page.Locator(".errata > li.factual").CountAsync();
        Assert.InRange(factual, 1, all - 1);

        await page.GetByLabel($"factual ({factual})").CheckAsync();
        Assert.Equal(factual, await ShownAsync(entries));
        Assert.Equal(factual, await ShownAsync(page.Locator(".errata > li.factual")));
        Assert.Equal(0, await ShownAsync(page.Locator("section:not(:has(.factual))")));

        // The address chooses the text, so that a filtered page can be sent to somebody.
        var section = page.Locator("section").Filter(new() { Has = page.Locator(".factual") }).Last;
        var inSection = await section.Locator(".factual").CountAsync();
        await page.Locator($"nav.filter a[href='#{await section.GetAttributeAsync("id")}']").ClickAsync();
        Assert.Equal(inSection, await ShownAsync(entries));

        await page.GetByLabel($"all {all}").CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "all texts" }).ClickAsync();
        Assert.Equal(all, await ShownAsync(entries));
    }

    private static async Task<int> ShownAsync(ILocator locator)
    {
        var shown = 0;
        foreach (var element in await locator.AllAsync())
            shown += await element.IsVisibleAsync() ? 1 : 0;
        return shown;
    }
}
