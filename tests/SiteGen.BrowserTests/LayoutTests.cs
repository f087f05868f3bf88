using System.Collections.Concurrent;

namespace SiteGen.BrowserTests;

public sealed class LayoutTests(EditionInBrowser edition)
{
    [Fact]
    public Task No_page_scrolls_sideways() => edition.OnEachAsync(edition.Pages, async (page, path, complain) =>
    {
        foreach (var reading in EditionInBrowser.ReadingsOf(path))
        {
            await page.ReadAsync(reading, withTakenOut: true);
            foreach (var width in (int[])[320, 360, 800, 1280])
            {
                await page.WidenAsync(width);
                var tooWide = await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (tooWide > 0)
                    complain($"{reading} at {width} px is {tooWide} px too wide");
            }
        }
    });

    [Fact]
    public Task No_note_lies_upon_another_or_upon_the_text() => OnEachLayoutAsync(async (page, state, complain) =>
    {
        foreach (var overlap in await page.EvaluateAsync<string[]>(Boxes.Overlaps))
            complain($"{state}: {overlap}");
    });

    [Fact]
    public async Task No_hole_in_the_text_is_higher_than_twelve_rem()
    {
        const double most = 12 * 16;
        var holes = new ConcurrentBag<(double Height, string Where)>();
        await OnEachLayoutAsync(async (page, state, complain) =>
        {
            var hole = await page.EvaluateAsync<Boxes.Hole>(Boxes.LargestHole);
            holes.Add((hole.Height, $"{page.Url} {state}, above {hole.Above}"));
            if (hole.Height > most)
                complain($"{state}: {hole.Height} px above {hole.Above}");
        });
        var (height, where) = holes.Max();
        TestContext.Current.TestOutputHelper?.WriteLine($"The largest hole: {height} px, {where}");
    }

    private Task OnEachLayoutAsync(Func<IPage, string, Action<string>, Task> look) =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            foreach (var withTakenOut in (bool[])[false, true])
            {
                await page.ReadAsync("annotated", withTakenOut);
                foreach (var width in (int[])[1100, 1280, 1600])
                {
                    await page.WidenAsync(width);
                    await look(page, $"at {width} px{(withTakenOut ? " with lines taken out" : "")}", complain);
                }
            }
        });
}
