namespace SiteGen.Input.Html;

/// <summary>How deep a page may be nested: at each tag the parser may look at every element that is open, and open some of them again.</summary>
internal static class NestingDepth
{
    /// <summary>The deepest nesting that is read. Browsers stop at 512.</summary>
    public const int Most = 1000;

    // No page that somebody meant is nested deeper, however long it is.
    private const int MostInAnyPage = 100;

    // Tags times elements that are open; about as many as a processor takes in a second.
    private const int MostSteps = 10_000_000;

    /// <summary>The number of elements that may be open at once in a page.</summary>
    public static int MostIn(string html) =>
        Math.Clamp(MostSteps / Math.Max(html.AsSpan().Count('<'), 1), MostInAnyPage, Most);
}
