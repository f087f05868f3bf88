namespace SiteGen.Input.Html;

/// <summary>What is known of elements by their tags.</summary>
internal static class ElementKinds
{
    private static readonly HashSet<string> s_blocks = Set("""
        address article aside audio blockquote body button canvas caption center dd details dialog dir div dl dt fieldset
        figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu meta nav noscript ol
        optgroup option p pre search section select summary svg table tbody textarea tfoot thead title tr ul video
        """);

    // What they hold is shown only by browsers that lack something, or is drawn.
    private static readonly HashSet<string> s_substitutes = Set("noscript audio video canvas svg datalist");

    private static readonly HashSet<string> s_forms = Set("form select option optgroup textarea button search fieldset");

    public static bool IsBlock(PageNode node) => s_blocks.Contains(node.Tag);

    public static bool IsSubstitute(PageNode node) => s_substitutes.Contains(node.Tag);

    public static bool IsForm(PageNode node) => s_forms.Contains(node.Tag);

    public static bool IsCell(PageNode node) => node.Tag is "td" or "th";

    /// <summary>1 to 6 for a heading; zero for anything else.</summary>
    public static int HeadingLevel(PageNode node) => node.Tag is ['h', >= '1' and <= '6'] ? node.Tag[1] - '0' : 0;

    /// <summary>Whether a browser leaves the element out.</summary>
    public static bool IsHidden(PageNode node) => node["hidden"] is not null || (node.Tag == "dialog" && node["open"] is null)
        || (node["style"] is { } style && Hides(style)) || IsSubstitute(node) || FurnitureNames.HidesFromSight(node);

    private static bool Hides(string style)
    {
        var dense = string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return dense.Contains("display:none", StringComparison.Ordinal) || dense.Contains("visibility:hidden", StringComparison.Ordinal);
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
