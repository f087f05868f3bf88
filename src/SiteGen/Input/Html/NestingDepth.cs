namespace SiteGen.Input.Html;

/// <summary>Looks how deep a page is nested, before it is parsed: the time of parsing grows with depth times length.</summary>
internal static class NestingDepth
{
    /// <summary>The deepest nesting that is read. Browsers stop at 512.</summary>
    public const int Most = 1000;

    // Elements that have no end, or whose end may be left out: they never nest in one another by themselves.
    private static readonly HashSet<string> s_withoutEnd = new(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt",
        "html", "head", "body",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether more elements are open at once than are read.</summary>
    public static bool IsTooDeep(string html)
    {
        var lookup = s_withoutEnd.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, at = 0;
        while (at < html.Length && (at = html.IndexOf('<', at)) >= 0)
        {
            at++;
            var isEnd = at < html.Length && html[at] == '/';
            var start = isEnd ? at + 1 : at;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == start || !char.IsAsciiLetter(html[start]) || lookup.Contains(html.AsSpan(start, end - start)))
                continue;
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > Most)
                return true;
            at = end;
            if (!isEnd && IsRaw(html.AsSpan(start, end - start)))
                at = Math.Max(at, html.IndexOf("</" + html[start..end], at, StringComparison.OrdinalIgnoreCase));
        }
        return false;
    }

    // What stands in them is not markup until their own end.
    private static bool IsRaw(ReadOnlySpan<char> tag) =>
        tag.Equals("script", StringComparison.OrdinalIgnoreCase) || tag.Equals("style", StringComparison.OrdinalIgnoreCase);
}
