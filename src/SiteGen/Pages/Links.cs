using System.Globalization;

namespace SiteGen.Pages;

/// <summary>Addresses of pages and passages, relative to the page that links to them: so the site works from a folder,
/// from any sub-path and without a server.</summary>
/// <param name="page">The linking page, relative to the site's root.</param>
internal sealed class Links(string page)
{
    // Nearly all texts have fewer.
    private static readonly string[] s_lines = [.. Enumerable.Range(0, 300).Select(NewLine)];

    private readonly int _folder = page.LastIndexOf('/') + 1;
    private readonly string _up = string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));

    /// <summary>The way to the site's root: empty or <c>../</c>.</summary>
    public string Up => _up;

    /// <summary>A page of the site, with a fragment or without.</summary>
    public string To(string path, string? fragment = null)
    {
        if (fragment is not null && string.Equals(path, page, StringComparison.Ordinal))
            return "#" + fragment;
        var isBeside = _folder > 0 && path.AsSpan().StartsWith(page.AsSpan(0, _folder), StringComparison.Ordinal);
        return string.Concat(isBeside ? "" : _up, path.AsSpan(isBeside ? _folder : 0), fragment is null ? "" : "#", fragment);
    }

    /// <summary>A file whose name someone else chose: what an address cannot hold is written as its code.</summary>
    public string ToFile(string path) => _up + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The reading page of a text.</summary>
    public static string Reading(string slug) => $"texts/{slug}.html";

    /// <summary>The source page of a text.</summary>
    public static string Source(string slug) => $"texts/{slug}.source.html";

    /// <summary>The id of a source line: its permanent address.</summary>
    /// <param name="line">Zero-based.</param>
    public static string Line(int line) => line < s_lines.Length ? s_lines[line] : NewLine(line);

    /// <summary>The id of the place where an annotation's number stands. A dot, because no id of an editor's has one.</summary>
    public static string Reference(string id) => id + ".ref";

    private static string NewLine(int line) => string.Create(CultureInfo.InvariantCulture, $"L{line + 1}");
}
