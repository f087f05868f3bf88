namespace SiteGen.BrowserTests;

public sealed class ColourSchemeTests(EditionInBrowser edition)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_choice_of_colours_goes_round_and_is_remembered_on_every_page(bool isServed)
    {
        await using var context = await edition.OpenAsync(with: options => options.ColorScheme = ColorScheme.Light);
        var page = await context.NewPageAsync();
        var site = isServed ? edition.Served : edition.OnDisk;
        await page.GotoAsync(new Uri(site, "index.html").AbsoluteUri);
        var button = page.Locator("button.scheme-choice");
        var light = await GroundAsync(page);

        await button.PressAsync("Enter");
        Assert.Equal("Colours: light", await button.InnerTextAsync());
        Assert.Equal(light, await GroundAsync(page));
        await button.PressAsync("Space");
        Assert.Equal("Colours: dark", await button.InnerTextAsync());
        var dark = await GroundAsync(page);
        Assert.NotEqual(light, dark);

        foreach (var path in (string[])["about.html", edition.ReadingPages.First()])
        {
            await page.GotoAsync(new Uri(site, path).AbsoluteUri);
            Assert.Equal(dark, await GroundAsync(page));
            Assert.Equal("Colours: dark", await button.InnerTextAsync());
        }

        await button.ClickAsync();
        Assert.Equal("Colours: system", await button.InnerTextAsync());
        Assert.Equal(light, await GroundAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal(dark, await GroundAsync(page));
    }

    private static Task<string> GroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
