using System.Globalization;

namespace SiteGen.Pages;

/// <summary>Addresses of pages and passages, relative to the page that links to them: so the site works from a folder,
/// from any sub-path and without a server.</summary>
/// <param name="page">The linking page, relative to the site's root.</param>
internal sealed class Links(string page)
{
    private readonly string _up = string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));

    /// <summary>The way to the site's root: empty or <c>../</c>.</summary>
    public string Up => _up;

    /// <summary>A page of the site, with a fragment or without.</summary>
    public string To(string path, string? fragment = null)
    {
        var hash = fragment is null ? "" : "#" + fragment;
        if (string.Equals(path, page, StringComparison.Ordinal) && hash.Length > 0)
            return hash;
        var folder = page.LastIndexOf('/') + 1;
        return folder > 0 && path.AsSpan().StartsWith(page.AsSpan(0, folder), StringComparison.Ordinal)
            ? path[folder..] + hash : _up + path + hash;
    }

    /// <summary>A file whose name someone else chose: what an address cannot hold is written as its code.</summary>
    public string ToFile(string path) => _up + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The reading page of a text.</summary>
    public static string Reading(string slug) => $"texts/{slug}.html";

    /// <summary>The source page of a text.</summary>
    public static string Source(string slug) => $"texts/{slug}.source.html";

    /// <summary>The id of a source line: its permanent address.</summary>
    /// <param name="line">Zero-based.</param>
    public static string Line(int line) => string.Create(CultureInfo.InvariantCulture, $"L{line + 1}");

    /// <summary>The id of the place where an annotation's number stands. A dot, because no id of an editor's has one.</summary>
    public static string Reference(string id) => id + ".ref";
}
