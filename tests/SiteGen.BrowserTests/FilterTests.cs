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

    [Fact]
    public async Task Where_a_text_has_nothing_of_the_kind_that_is_said_without_script()
    {
        await using var context = await edition.OpenAsync(with: options => options.JavaScriptEnabled = false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.OnDisk, "corrections.html").AbsoluteUri);
        var entries = page.Locator(".errata > li");
        var sections = await page.Locator(".of-text").EvaluateAllAsync<string[]>("sections => sections.map(section => section.id)");
        var kinds = await page.Locator(".filter input").EvaluateAllAsync<string[]>("choices => choices.map(choice => choice.id)");
        var empty = 0;
        foreach (var section in sections.Prepend("main.content"))
        {
            await page.Locator($"nav.filter a[href='#{section}']").ClickAsync();
            foreach (var kind in kinds)
            {
                await page.Locator($"[id='{kind}']").CheckAsync();
                var isEmpty = await ShownAsync(entries) == 0;
                empty += isEmpty ? 1 : 0;
                Assert.Equal(isEmpty, await page.Locator(".nothing").IsVisibleAsync());
            }
        }
        Assert.True(empty > 0);
    }

    [Fact]
    public async Task The_text_that_is_shown_is_marked_as_chosen()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, "corrections.html").AbsoluteUri);
        var chosen = page.Locator("nav.filter [aria-current=true]");
        await Assertions.Expect(chosen).ToHaveTextAsync("all texts");

        var link = page.Locator("nav.filter a").Last;
        await link.ClickAsync();
        await Assertions.Expect(chosen).ToHaveTextAsync(await link.InnerTextAsync());
        Assert.NotEqual("underline", await link.EvaluateAsync<string>("link => getComputedStyle(link).textDecorationLine"));
        await page.GoBackAsync();
        await Assertions.Expect(chosen).ToHaveTextAsync("all texts");
    }

    [Fact]
    public async Task On_paper_it_is_said_what_was_chosen()
    {
        await using var context = await edition.OpenAsync(with: options => options.JavaScriptEnabled = false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, "corrections.html").AbsoluteUri);
        await page.Locator("[id='show.flag']").CheckAsync();
        await page.Locator("nav.filter a").Last.ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Matches("^Show flags \\([0-9]+\\)$", (await page.Locator("fieldset.filter").InnerTextAsync()).ReplaceLineEndings(" "));
        Assert.Equal("\"Of one text only:\"", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector(':target'), '::before').content"));
    }

    private static async Task<int> ShownAsync(ILocator locator)
    {
        var shown = 0;
        foreach (var element in await locator.AllAsync())
            shown += await element.IsVisibleAsync() ? 1 : 0;
        return shown;
    }
}
