using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace SiteGen.BrowserTests;

/// <summary>The search in a real browser, from a folder: where a page may load scripts and nothing else.</summary>
public sealed class SearchTests(EditionInBrowser edition)
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    [Fact]
    public async Task Words_are_found_by_keyboard_and_remembered_in_the_address()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(""));
        await page.Locator("input[type=search]").FocusAsync();
        // At once: letter by letter, results of a part could stand there and be exchanged under the next key.
        await page.Keyboard.InsertTextAsync("multinational battlegroups");
        await ResultsAsync(page);
        Assert.EndsWith("#q=multinational%20battlegroups", page.Url, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ results: ", await page.Locator("[role=status]").InnerTextAsync());
        Assert.Equal(["Multinational", "battlegroups"], await page.Locator(".results li:first-child a mark").AllInnerTextsAsync());
        Assert.False(await page.Locator("#search\\.contents").IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("names.html#battlegroups", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? document.activeElement.outerHTML"));
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "names.html#battlegroups");
        await page.GoBackAsync();
        await ResultsAsync(page);
        Assert.Equal("multinational battlegroups", await page.Locator("input[type=search]").InputValueAsync());
    }

    [Theory]
    [InlineData("?q=efforts+“fully+control”", "Text as corrected", "natos-potential-response.html#L20")]
    [InlineData("#q=“attempts to fully control”", "Only in the text as scraped", "natos-potential-response.html?reading=scraped#L20")]
    [InlineData("#q=Kamala inspires", "Only in the text as scraped: a line that was removed", "pursuit-of-membership.html?reading=scraped#L24")]
    public async Task A_result_says_in_which_reading_it_is_and_leads_to_the_line(string asked, string kind, string address)
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(asked));
        await ResultsAsync(page);
        var result = page.Locator(".results li").Filter(new() { HasText = "line" }).First;
        Assert.Equal(kind, await result.Locator(".result-kind").InnerTextAsync());
        var link = result.Locator("a");
        Assert.Equal("texts/" + address, await link.GetAttributeAsync("href"));
        await link.ClickAsync();
        await ArriveAsync(page, "texts/" + address);
        var line = page.Locator($"#{address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..]}");
        await Assertions.Expect(line).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_what_else_to_do()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("#q=ukrane"));
        await page.Locator("#search\\.results a", new() { HasText = "ukraine" }).ClickAsync();
        await ResultsAsync(page);
        Assert.Equal("ukraine", await page.Locator("input[type=search]").InputValueAsync());
        Assert.True(await page.Locator("input[type=search]").EvaluateAsync<bool>("field => field === document.activeElement"));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("input[type=search]")).ToHaveValueAsync("ukrane");
    }

    [Fact]
    public async Task An_address_of_a_place_on_the_page_is_no_search()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("#q=ukraine"));
        await ResultsAsync(page);
        await page.EvaluateAsync("location.hash = 'search.help'");
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal("ukraine", await page.Locator("input[type=search]").InputValueAsync());
        Assert.True(await page.Locator(".results li").CountAsync() > 0);
    }

    [Fact]
    public async Task Titles_and_words_of_another_language_say_so_and_leave_the_numbers_beside_them_in_their_place()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/search/index.js", route => route.FulfillAsync(new()
        {
            Body = "siteSearch.index({book:\"\",leads:0,volumes:1,sections:8,terms:[]})",
        }));
        await page.RouteAsync("**/search/v0.js", route => route.FulfillAsync(new()
        {
            Body = "siteSearch.volume(0,\"/texts/port.html\\tالميناء\\tar\\nT\\tالميناء القديم\\t\\nt16\\tكان الميناء كبيرا\\nnold 3\\tOf الميناء\\n\")",
        }));
        await page.GotoAsync(new Uri(edition.Served, "search.html").AbsoluteUri + "#q=الميناء");
        await ResultsAsync(page);
        Assert.Equal(
            ["<bdi lang=\"ar\"><mark>الميناء</mark> القديم</bdi>",
                "<bdi lang=\"ar\">الميناء</bdi>, line 16", "<bdi lang=\"ar\">الميناء</bdi>, number 3"],
            await page.Locator(".results a").EvaluateAllAsync<string[]>("links => links.map(link => link.innerHTML)"));
        Assert.Equal(["ar", ""], await page.Locator(".excerpt").EvaluateAllAsync<string[]>("excerpts => excerpts.map(excerpt => excerpt.lang)"));
    }

    [Fact]
    public async Task Without_script_the_texts_and_the_names_are_there()
    {
        await using var context = await edition.OpenAsync(with: options => options.JavaScriptEnabled = false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("?q=nato"));
        Assert.False(await page.Locator("form").IsVisibleAsync());
        Assert.Equal(edition.ReadingPages.Count(), await page.Locator("main a[href^='texts/']").CountAsync());
        Assert.True(await page.Locator("main a[href^='names.html#']").CountAsync() > 10);
    }

    [Fact]
    public async Task Results_break_no_rule_of_axe_and_fit_any_width()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("#q=nato"));
        await ResultsAsync(page);
        await page.EvaluateAsync(s_axe);
        foreach (var width in (int[])[360, 1280])
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.WidenAsync(width);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                Assert.Empty(await page.EvaluateAsync<string[]>(
                    "async () => (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)"));
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            }
        await page.Locator("#search\\.results button").ClickAsync();
        Assert.Equal(41, await page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.results a')].indexOf(document.activeElement) + 1"));
    }

    private string Address(string asked) => new Uri(edition.OnDisk, "search.html").AbsoluteUri + asked;

    /// <remarks>Not WaitForURL: that waits for the page to be loaded too, which another page that uses the processor can delay.</remarks>
    private static Task ArriveAsync(IPage page, string address) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex("/" + Regex.Escape(address) + "$"), new() { Timeout = 30_000 });

    private static Task ResultsAsync(IPage page) => page.Locator(".results li").First.WaitForAsync();
}
