namespace SiteGen.Input.Html;

/// <summary>How deep a page may be nested: at each tag the parser may look at every element that is open, and at each
/// paragraph it opens those again that format words.</summary>
internal static class NestingDepth
{
    /// <summary>The deepest nesting that is read. Browsers stop at 512.</summary>
    public const int Most = 1000;

    // No page that somebody meant is nested deeper, however long it is.
    private const int MostInAnyPage = 100;

    // Tags times elements that are open; about as many as a processor takes in a second.
    private const int MostSteps = 10_000_000;

    // Of elements that format words; the parser opens three of a kind again, and each is one more in memory.
    private const int MostKindsInAnyPage = 10;
    private const int MostAgain = 300_000;

    /// <summary>The number of elements that may be open at once in a page.</summary>
    public static int MostIn(string html) => Math.Clamp(MostSteps / TagsIn(html), MostInAnyPage, Most);

    /// <summary>The number of kinds of elements that format words, told apart by name and attributes, that may be open at once in a page.</summary>
    public static int MostKindsIn(string html) => Math.Clamp(MostAgain / TagsIn(html), MostKindsInAnyPage, Most);

    private static int TagsIn(string html) => Math.Max(html.AsSpan().Count('<'), 1);
}
