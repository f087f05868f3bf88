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

    [Fact]
    public async Task The_choice_is_not_for_paper_and_not_for_the_pictures_where_colours_are_forced()
    {
        await using var context = await edition.OpenAsync(with: options => options.ColorScheme = ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, "timeline.html").AbsoluteUri);
        var light = await LettersAsync();
        await page.Locator("button.scheme-choice").ClickAsync();
        await page.Locator("button.scheme-choice").ClickAsync();
        Assert.NotEqual(light, await LettersAsync());
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        Assert.Equal(light, await LettersAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print, ForcedColors = ForcedColors.None });
        Assert.Equal("light dark", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));

        Task<string> LettersAsync() => page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg .number')).fill");
    }

    [Fact]
    public async Task Where_colours_are_forced_the_note_that_was_followed_has_an_outline()
    {
        await using var context = await edition.OpenAsync(with: options => options.ForcedColors = ForcedColors.Active);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, edition.ReadingPages.First()).AbsoluteUri);
        var note = page.Locator(".note-card").First;
        await page.Locator("a.reference").First.PressAsync("Enter");

        Assert.Equal(
            ["solid", await page.EvaluateAsync<string>("getComputedStyle(document.body).color")],
            await note.EvaluateAsync<string[]>("note => [getComputedStyle(note).outlineStyle, getComputedStyle(note).outlineColor]"));
    }

    private static Task<string> GroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
