using System.Net;
using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests;

public sealed class NoteTests(EditionInBrowser edition)
{
    private const string Drawn = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    [Fact]
    public Task A_number_leads_to_its_note_and_the_note_back() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            var notes = page.Locator(".note-card");
            if (await notes.CountAsync() != await page.Locator("a.reference").CountAsync())
                complain("there are not as many notes as numbers");
            foreach (var number in (int[])[0, await notes.CountAsync() / 2, await notes.CountAsync() - 1])
            {
                var reference = page.Locator("a.reference").Nth(number);
                var note = page.Locator($"[id='{(await reference.GetAttributeAsync("href"))![1..]}']");
                await reference.PressAsync("Enter");
                await Assertions.Expect(note).ToBeInViewportAsync();
                await note.Locator("[role=doc-backlink]").PressAsync("Enter");
                await Assertions.Expect(reference).ToBeInViewportAsync();
                if (!page.Url.EndsWith("#" + await reference.GetAttributeAsync("id"), StringComparison.Ordinal))
                    complain($"the note of number {number + 1} leads back to {page.Url}");
            }
        }, width: 800);

    [Theory]
    [InlineData("corrected")]
    [InlineData("scraped")]
    public Task An_address_that_names_a_note_shows_it_whatever_reading_it_names(string reading) =>
        edition.OnEachAsync(edition.ReadingPages, async (page, path, complain) =>
        {
            var id = await page.Locator(".note-card").Last.GetAttributeAsync("id");

            await page.GotoAsync(new Uri(edition.Served, $"{path}?reading={reading}#{id}").AbsoluteUri);

            await Assertions.Expect(page.Locator($"[id='{id}']")).ToBeInViewportAsync();
            if (!await page.Locator("[id='reading.annotated']").IsCheckedAsync() || page.Url.Contains("reading=", StringComparison.Ordinal))
                complain($"{page.Url} says another reading than is shown");

            // Whoever then chooses a reading without notes has an address that says just that.
            await page.Locator($"[id='reading.{reading}']").CheckAsync();
            if (!page.Url.EndsWith($"?reading={reading}", StringComparison.Ordinal))
                complain($"{page.Url} names a note that is not shown");
        }, width: 800);

    [Fact]
    public Task Every_link_within_the_site_leads_to_something_that_is_shown() =>
        edition.OnEachAsync(edition.Pages, async (page, path, complain) =>
        {
            var own = new Uri(edition.Served, path).AbsoluteUri;
            var targets = (await TargetsAsync()).Where(target => target.GetLeftPart(UriPartial.Query) == own)
                .Select(target => Uri.UnescapeDataString(target.Fragment[1..])).Distinct(StringComparer.Ordinal).ToArray();
            var hidden = await page.EvaluateAsync<string[]>("""
                ids => ids.filter(id => {
                  location.hash = id;
                  const box = document.getElementById(id)?.getBoundingClientRect();
                  return !box || !box.width || box.bottom <= 0 || box.top >= innerHeight;
                })
                """, targets);
            foreach (var id in hidden)
                complain($"#{id} is not shown");
        });

    [Fact]
    public Task From_a_number_or_its_note_the_keys_n_and_p_step_to_the_next_and_to_the_one_before() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            var numbers = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a.reference')].filter(link => link.offsetParent).map(link => link.id)");
            await page.Locator("a.reference").First.FocusAsync();
            foreach (var id in numbers.Skip(1))
                await StepAsync("n", id);
            await StepAsync("n", numbers[^1]);
            foreach (var id in numbers.Reverse().Skip(1))
                await StepAsync("p", id);
            await StepAsync("p", numbers[0]);
            await page.Locator(".note-card [role=doc-backlink]").Nth(1).FocusAsync();
            await StepAsync("n", numbers[2]);
            await page.Locator(".note-card [role=doc-backlink]").Nth(1).FocusAsync();
            await StepAsync("p", numbers[0]);

            async Task StepAsync(string key, string expected)
            {
                await page.Keyboard.PressAsync(key);
                var at = await page.EvaluateAsync<string>("""
                    () => {
                      const box = document.activeElement.getBoundingClientRect();
                      return box.top < 0 || box.bottom > innerHeight ? "something out of sight" : document.activeElement.id;
                    }
                    """);
                if (at != expected)
                    complain($"{key} goes to {at}, not to {expected}");
            }
        });

    [Fact]
    public async Task From_anywhere_else_the_keys_n_and_p_do_nothing()
    {
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, edition.ReadingPages.First()).AbsoluteUri);
        foreach (var elsewhere in (string[])["", ".site-title a", "input[value=annotated]", ".witness a"])
            foreach (var key in (string[])["n", "p"])
            {
                if (elsewhere.Length > 0)
                    await page.Locator(elsewhere).First.FocusAsync();
                var before = await PlaceAsync();
                await page.Keyboard.PressAsync(key);
                Assert.Equal(before, await PlaceAsync());
            }

        Task<string> PlaceAsync() => page.EvaluateAsync<string>("`${scrollY} ${document.activeElement.outerHTML.slice(0, 200)}`");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public Task A_note_out_of_sight_is_shown_at_its_number_until_Escape(int width) =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            var count = await page.Locator("a.reference").CountAsync();
            var previewed = 0;
            for (var number = 1; number <= count; number++)
            {
                if (number == 1)
                    await page.Locator("a.reference").First.FocusAsync();
                else
                    await page.Keyboard.PressAsync("n");
                var problem = await page.EvaluateAsync<string>("""
                    async () => {
                      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                      const isIn = box => box.bottom > 0 && box.top < innerHeight;
                      const note = document.getElementById(decodeURIComponent(document.activeElement.hash.slice(1)));
                      const preview = document.querySelector(".preview");
                      if (isIn(note.getBoundingClientRect())) return preview ? "is shown twice" : "";
                      if (!preview) return "is not shown";
                      const box = preview.getBoundingClientRect();
                      if (box.left < 0 || box.right > innerWidth || box.top < 0) return "is cut off";
                      if (box.bottom > innerHeight && box.height < innerHeight / 3) return "is cut off below";
                      return preview.innerText.trim() === note.innerText.trim() ? "shown" : "says something else";
                    }
                    """);
                if (problem == "shown")
                    previewed++;
                else if (problem.Length > 0)
                    complain($"the note of number {number} {problem}");
            }
            if (width == 360 && previewed == 0)
                complain("no note was out of sight, so nothing was tested");
            await page.Keyboard.PressAsync("Escape");
            if (await page.Locator(".preview").CountAsync() > 0)
                complain("Escape does not close the preview");
        }, width);

    [Fact]
    public async Task A_preview_stays_while_the_pointer_is_on_it_and_goes_when_it_leaves()
    {
        await using var context = await edition.OpenAsync(800, 500);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, edition.ReadingPages.First()).AbsoluteUri);
        var preview = page.Locator(".preview");
        // The first number whose note is out of sight when the number is in the middle of the window.
        var count = await page.Locator("a.reference").CountAsync();
        ILocator? reference = null;
        for (var number = 0; number < count && await preview.CountAsync() == 0; number++)
        {
            reference = page.Locator("a.reference").Nth(number);
            await reference.EvaluateAsync("link => link.scrollIntoView({ block: 'center' })");
            await page.EvaluateAsync(Drawn);
            await reference.HoverAsync();
        }
        await Assertions.Expect(preview).ToHaveCountAsync(1);

        // Not by HoverAsync, which might scroll.
        var (from, to) = ((await reference!.BoundingBoxAsync())!, (await preview.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X + 5, to.Y > from.Y ? to.Y + 5 : to.Y + to.Height - 5, new() { Steps = 5 });
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(1, await preview.CountAsync());

        await page.Mouse.MoveAsync(1, 1);
        await Assertions.Expect(preview).ToHaveCountAsync(0);

        await reference.HoverAsync();
        await Assertions.Expect(preview).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(preview).ToHaveCountAsync(0);
    }

    // Collected from the files, so that no page need be opened twice.
    private async Task<List<Uri>> TargetsAsync()
    {
        var targets = new List<Uri>();
        foreach (var path in edition.Pages)
            foreach (Match link in Regex.Matches(
                await File.ReadAllTextAsync(edition.FileOf(path)), " href=\"([^\"]*#[^\"]+)\""))
                targets.Add(new Uri(new Uri(edition.Served, path), WebUtility.HtmlDecode(link.Groups[1].Value)));
        return targets;
    }
}
