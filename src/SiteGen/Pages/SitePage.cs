using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>A page to be made.</summary>
/// <param name="Path">Relative to the site's root.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Title">As the browser shows it.</param>
/// <param name="Description">For those who have not opened it.</param>
/// <param name="Model">What its template is given.</param>
internal sealed record SitePage(string Path, string Template, string Title, string Description, Func<Links, Model> Model)
{
    /// <summary>The index of the text that it is a page of; null if it is none of a text.</summary>
    public int? Of { get; init; }

    /// <summary>The text that it describes to machines; null if it describes none.</summary>
    public EditionText? Text { get; init; }

    /// <summary>The texts that it speaks of, where it speaks of no others; null if it may speak of any.</summary>
    public EditionPart? Part { get; init; }

    /// <summary>The page that the navigation has in its place: the list's first part.</summary>
    public string List { get; init; } = Path;

    /// <summary>Its scripts, relative to the site's root.</summary>
    public ImmutableArray<string> Scripts { get; init; } = s_scripts;

    private static readonly ImmutableArray<string> s_scripts = ["assets/edition.js"];
}
