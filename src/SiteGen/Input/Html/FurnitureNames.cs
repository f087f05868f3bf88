namespace SiteGen.Input.Html;

/// <summary>Ids and classes that page makers give to what is not the article.</summary>
internal static class FurnitureNames
{
    // An element that holds more of the page's text than this is its text, whatever it is called.
    private const double LargestShare = 0.3;

    private static readonly HashSet<string> s_words = new(
    [
        "advert", "advertisement", "advertising", "ads", "adsense", "adslot", "banner", "breadcrumb", "breadcrumbs", "captcha",
        "consent", "cookie", "cookies", "disqus", "donate", "footer", "gdpr", "masthead", "menu", "modal", "nav", "navbar",
        "navigation", "newsletter", "noprint", "outbrain", "pager", "pagination", "paywall", "popup", "promo", "recirc",
        "recommended", "related", "share", "sharebar", "sharedaddy", "sharing", "sidebar", "signup", "social", "sponsor",
        "sponsored", "subscribe", "taboola", "toolbar", "widget",
    ], StringComparer.Ordinal);

    private static readonly HashSet<string> s_comments = new(
        ["comments", "commentlist", "comment-list", "comment-form", "disqus_thread", "respond", "comments-area"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_outOfSight = new(
        ["sr-only", "screen-reader-text", "screen-reader-only", "screenreader", "visually-hidden", "visuallyhidden", "skip-link", "assistive-text"],
        StringComparer.Ordinal);

    /// <summary>Whether an element is known furniture by its id or classes.</summary>
    /// <param name="node">The element.</param>
    /// <param name="letters">What the whole page shows, in letters and signs.</param>
    public static bool IsFurniture(PageNode node, int letters)
    {
        // Themes put words about the whole page on its outermost elements, and about an article on the article.
        if (node.Tag is "html" or "body" or "main" or "article" || ElementKinds.HeadingLevel(node) > 0)
            return false;
        var names = Names(node);
        return Array.Exists(names, s_comments.Contains)
            || (node.Letters <= letters * LargestShare
                && (node["aria-hidden"] is "true" || Array.Exists(names, name => WordsOf(name).Any(s_words.Contains))));
    }

    /// <summary>Whether the element is for screen readers only.</summary>
    public static bool HidesFromSight(PageNode node) => Names(node).Any(s_outOfSight.Contains);

    private static string[] Names(PageNode node) =>
        $"{node["id"]} {node["class"]}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // "share-bar", "share_bar" and "shareBar" are the words share and bar; "has-sidebar" and "no-ads" speak of something else.
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            var isEnd = at == name.Length || !char.IsLetterOrDigit(name[at]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
            if (!isEnd)
                continue;
            var word = name[start..at].Trim('-', '_', ':', '.').ToLowerInvariant();
            if (start == 0 && word is "has" or "no" or "with" or "without" or "is" or "not" or "js")
                yield break;
            if (word.Length > 0)
                yield return word;
            start = at;
        }
    }
}
