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
}
