using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Pages.Search;

/// <summary>The model of the page of the search. Until a script searches, the page offers what can be looked
/// up.</summary>
internal static class SearchModel
{
    // A page that is to be searched must not be larger than what is found on it.
    private const int MostListed = 500;

    public static Model Of(Edition edition, Links links) => new()
    {
        ["textCount"] = Amount.Of(edition.Texts.Length, "text", "texts"),
        ["nameCount"] = Words.Some(edition.Names.Length, "name", "names"),
        ["texts"] = Model.List(edition.Texts.Length > MostListed ? [] : edition.Texts.Select(text => new Model
        {
            ["title"] = text.Description.ShownTitle,
            ["languageHtml"] = LanguageHtml.Of(text.Description.Title, text, edition),
            ["href"] = links.To(Links.Reading(text.Slug)),
        })),
        ["names"] = Model.List(edition.Names.Length > MostListed ? [] : edition.Names
            .OrderBy(name => name.Name.Name, StringComparer.OrdinalIgnoreCase).Select(name => new Model
            {
                ["name"] = name.Name.Name,
                ["href"] = links.To("names.html", name.Name.Id),
            })),
    };
}
