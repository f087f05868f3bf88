namespace SiteGen.BrowserTests;

/// <summary>What a reader does on a page.</summary>
internal static class PageActions
{
    /// <summary>Chooses a reading, and whether the lines taken out are shown; without a reading does nothing.</summary>
    public static async Task ReadAsync(this IPage page, string reading, bool withTakenOut = false)
    {
        if (reading.Length == 0)
            return;
        await page.Locator($"input[name=reading][value={reading}]").CheckAsync();
        // There is none where nothing was taken out.
        foreach (var box in await page.Locator("input[type=checkbox]").AllAsync())
            await box.SetCheckedAsync(withTakenOut);
    }

    /// <summary>Makes the window another width.</summary>
    public static Task WidenAsync(this IPage page, int width) => page.SetViewportSizeAsync(width, 800);
}
