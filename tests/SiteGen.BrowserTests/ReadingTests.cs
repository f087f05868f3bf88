using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests;

public sealed partial class ReadingTests(EditionInBrowser edition)
{
    [Fact]
    public Task The_arrow_keys_switch_the_words_shown_and_the_address() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, path, complain) =>
        {
            await page.Locator("input[name=reading]:checked").FocusAsync();
            foreach (var (key, reading) in ((string, string)[])
                [("ArrowRight", "corrected"), ("ArrowRight", "scraped"), ("ArrowRight", "annotated"), ("ArrowLeft", "scraped")])
            {
                await page.Keyboard.PressAsync(key);
                await ComplainUnlessShownAsync(page, reading, complain);
                var expected = new Uri(edition.Served, path).AbsoluteUri + (reading == "annotated" ? "" : $"?reading={reading}");
                if (page.Url != expected)
                    complain($"the address is {page.Url} in the reading {reading}");
            }
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task An_address_with_a_reading_opens_in_that_reading(bool isServed) =>
        edition.OnEachAsync(edition.ReadingPages, async (page, path, complain) =>
        {
            foreach (var reading in EditionInBrowser.Readings)
            {
                await page.GotoAsync($"{new Uri(isServed ? edition.Served : edition.OnDisk, path).AbsoluteUri}?reading={reading}#L9");
                await ComplainUnlessShownAsync(page, reading, complain);
                if (await page.EvaluateAsync<bool>("!scrollY") && await page.Locator("#L9").IsVisibleAsync())
                    complain($"{reading} is not scrolled to the line");
            }
        });

    [Fact]
    public Task Without_script_the_readings_switch_all_the_same() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            foreach (var reading in (string[])["scraped", "corrected", "annotated"])
            {
                await page.ReadAsync(reading);
                await ComplainUnlessShownAsync(page, reading, complain);
            }
            await page.ReadAsync("annotated", withTakenOut: true);
            if (await page.Locator(".taken-out:visible").CountAsync() != await page.Locator(".taken-out").CountAsync())
                complain("lines taken out stay hidden");
        }, with: options => options.JavaScriptEnabled = false);

    [Fact]
    public Task The_reading_as_scraped_has_every_line_of_the_seed() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, path, complain) =>
        {
            await page.ReadAsync("scraped");
            var shown = Squeezed(await page.Locator("main").InnerTextAsync());
            var seed = await page.Locator("a[href^='../seeds/']").First.GetAttributeAsync("href");
            foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Path.GetDirectoryName(edition.FileOf(path))!, seed!)))
                if (!shown.Contains(Squeezed(Bullet().Replace(line, "")), StringComparison.Ordinal))
                    complain($"this line is not shown: {line}");
        }, width: 360);

    [Fact]
    public async Task As_scraped_a_list_that_the_editors_divided_is_the_paragraph_that_it_was()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, "texts/natos-potential-response.html").ToString());

        var annotated = await LooksAsync();
        await page.ReadAsync("scraped");
        var scraped = await LooksAsync();

        Assert.All(annotated, Assert.True);
        Assert.All(scraped, Assert.False);

        // Whether the mark is shown, whether there are bullets, and whether each item begins at the left edge.
        async Task<bool[]> LooksAsync() => await page.EvaluateAsync<bool[]>("""
            () => {
              const list = document.getElementById("L30"), items = [...list.children];
              const left = item => item.getClientRects()[0].left;
              return [list.previousElementSibling.checkVisibility(), getComputedStyle(items[0]).listStyleType !== "none",
                items.length > 1 && items.every(item => left(item) === left(items[0]))];
            }
            """);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public Task The_line_that_is_read_stays_where_it_is_when_the_reading_is_switched(int width) =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            // Some browsers keep the place by themselves; others leave it to the script.
            await page.AddStyleTagAsync(new() { Content = "* { overflow-anchor: none }" });
            foreach (var share in (double[])[0.1, 0.4, 0.7])
                foreach (var (from, to) in ((string, string)[])
                    [("annotated", "corrected"), ("corrected", "scraped"), ("scraped", "annotated"), ("annotated", "scraped")])
                {
                    await page.ReadAsync(from);
                    var moved = await page.EvaluateAsync<double>("""
                        async ([share, to]) => {
                          const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                          const end = document.documentElement;
                          scrollTo(0, share * (end.scrollHeight - innerHeight));
                          await drawn();
                          const lines = [...document.querySelectorAll("[id^=L]")]
                            .map(line => ({ line, box: line.getBoundingClientRect() }))
                            .filter(({ box }) => box.height && box.bottom > 0 && box.top < innerHeight);
                          document.querySelector(`input[value=${to}]`).click();
                          await drawn();
                          // The first of them that this reading shows as well.
                          const top = lines.find(({ line }) => line.getClientRects().length);
                          const isAtAnEnd = scrollY <= 0 || scrollY >= end.scrollHeight - innerHeight - 1;
                          return top && !isAtAnEnd ? Math.abs(top.line.getBoundingClientRect().top - top.box.top) : 0;
                        }
                        """, new object[] { share, to });
                    if (moved > 4)
                        complain($"at {share}, from {from} to {to}: moved by {moved:0} px");
                }
        }, width);

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task What_is_copied_from_a_text_are_its_words(int width)
    {
        await using var context = await edition.OpenAsync(width);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, edition.ReadingPages.First()).AbsoluteUri);
        var problems = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".text > :is(p, ul, ol)[id^=L]")].flatMap(block => {
              const bare = block.cloneNode(true);
              for (const sign of bare.querySelectorAll(".reference, .gap-sign, .line, .original")) sign.remove();
              getSelection().selectAllChildren(block);
              const squeezed = text => text.replace(/\s+/g, "");
              const copied = squeezed(getSelection().toString());
              return copied === squeezed(bare.textContent) ? [] : [copied];
            })
            """);
        Assert.Empty(problems);
    }

    private static async Task ComplainUnlessShownAsync(IPage page, string reading, Action<string> complain)
    {
        // What is shown in a reading and what is not, of the elements that there are.
        var rules = new Dictionary<string, bool>
        {
            ["a.reference"] = reading == "annotated",
            [".note-card"] = reading == "annotated",
            [".gap-sign"] = reading == "annotated",
            [".restored"] = reading == "annotated",
            [":not(.taken-out *) > .emended"] = reading != "scraped",
            [":not(.taken-out *) > .original"] = reading == "scraped",
            // A line taken out is shown to a reader who was sent to it.
            [".taken-out:not(.annotated, :has(:target)) > p"] = reading == "scraped",
        };
        foreach (var problem in await page.EvaluateAsync<string[]>("""
            rules => Object.entries(rules).flatMap(([selector, isShown]) => {
              const all = [...document.querySelectorAll(selector)], shown = all.filter(element => element.checkVisibility());
              return shown.length === (isShown ? all.length : 0) ? [] : [`shows ${shown.length} of ${all.length} ${selector}`];
            })
            """, rules))
            complain($"{reading} {problem}");
    }

    private static string Squeezed(string text) => Spaces().Replace(text, "");

    // The signs before the items of a list are drawn by the browser.
    [GeneratedRegex(@"^\s*([-*•]|\d+[.)])\s")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
