namespace SiteGen.BrowserTests;

public sealed class KeyboardTests(EditionInBrowser edition)
{
    [Fact]
    public Task Tab_goes_to_every_control_in_the_order_of_the_page_and_shows_where_it_is() => TabThroughAsync(
        edition.Pages, 1280);

    // Header, lists and readings are the same controls on every page; only their places differ on a narrow one.
    [Fact]
    public Task So_it_does_on_a_phone() => TabThroughAsync(
        edition.Pages.Where(path => path is "index.html" or "connections.html" or "timeline.html").Append(edition.ReadingPages.First()), 360);

    [Fact]
    public async Task The_skip_link_goes_to_the_text_and_keeps_what_the_address_asks_for()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        foreach (var (path, shown) in ((string, string)[])
            [("corrections.html#only.role-of-nato", ".of-text"), ("search.html#q=ukraine", ".results li"), ("names.html#putin", "#putin")])
        {
            var address = new Uri(edition.Served, path).AbsoluteUri;
            await page.GotoAsync(address);
            await page.Locator(shown).Locator("visible=true").First.WaitForAsync();
            var count = await page.Locator(shown).Locator("visible=true").CountAsync();
            await page.Locator(".skip").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("main.content", await page.EvaluateAsync<string>("document.activeElement.id"));
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("!!document.activeElement.closest('main')"));
            Assert.Equal((address, count), (page.Url, await page.Locator(shown).Locator("visible=true").CountAsync()));
        }
    }

    [Fact]
    public async Task Without_script_the_skip_link_goes_to_the_text_too()
    {
        await using var context = await edition.OpenAsync(with: options => options.JavaScriptEnabled = false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, "names.html").AbsoluteUri);
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("names.html#main.content", page.Url, StringComparison.Ordinal);
    }

    private Task TabThroughAsync(IEnumerable<string> paths, int width) =>
        edition.OnEachAsync(paths, async (page, _, complain) =>
        {
            // A group of radio buttons is one stop.
            var count = await page.EvaluateAsync<int>("""
                () => {
                  window.expected = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
                    .filter(element => element.checkVisibility({ visibilityProperty: true })
                      && element.tabIndex >= 0 && !element.matches("input[type=radio]:not(:checked)"));
                  window.stops = [];
                  // The search page puts the focus into its field: go back to the top.
                  document.body.tabIndex = -1;
                  document.body.focus();
                  document.body.removeAttribute("tabindex");
                  // A picture shows the focus by the strokes of what is drawn, everything else by an outline.
                  const look = link => [...link.querySelectorAll("*")].map(element => getComputedStyle(element))
                    .map(style => [style.stroke, style.strokeWidth, style.strokeOpacity, style.visibility, style.textDecorationLine]).join();
                  const looks = new Map([...document.querySelectorAll("svg a")].map(link => [link, look(link)]));
                  const isMarked = (element, style) => looks.has(element) && looks.get(element) !== look(element)
                    || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                  // Key up: by then the browser has moved the focus and scrolled to it.
                  addEventListener("keyup", event => {
                    if (event.key !== "Tab") return;
                    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
                    const problem = !isMarked(element, style) ? "does not show the focus"
                      : box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth ? "has the focus out of sight" : "";
                    stops.push({ element, problem });
                  });
                  return expected.length;
                }
                """);
            for (var stop = 0; stop < count; stop++)
                await page.Keyboard.PressAsync("Tab");
            var problems = await page.EvaluateAsync<string[]>("""
                () => {
                  const name = element => element ? `${element.localName} “${element.outerHTML.slice(0, 80)}”` : "nothing";
                  const wrong = stops.findIndex(({ element }, i) => element !== expected[i]);
                  return [
                    ...wrong < 0 ? [] : [`stop ${wrong + 1} is ${name(stops[wrong].element)}, not ${name(expected[wrong])}`],
                    ...stops.filter(({ problem }) => problem).slice(0, 5).map(({ element, problem }) => `${name(element)} ${problem}`),
                    ...expected.filter(({ tabIndex }) => tabIndex > 0).map(element => `${name(element)} jumps the queue`),
                  ];
                }
                """);
            foreach (var problem in problems)
                complain(problem);
        }, width);
}
