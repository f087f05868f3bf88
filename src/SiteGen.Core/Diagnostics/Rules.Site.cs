using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of the finished site.
public static partial class Rules
{
    /// <summary>A link to a page or passage that is not in the site.</summary>
    public static readonly Rule DeadLink = Error("SG0801", "Link leads nowhere",
        "Correct the address, or the template that makes it.");

    /// <summary>An id twice in one page.</summary>
    public static readonly Rule DuplicateHtmlId = Error("SG0802", "Id twice in one page",
        "Ids of a page must differ; look at the template that makes it.");

    /// <summary>A link with a scheme that a reader should not follow.</summary>
    public static readonly Rule BadScheme = Error("SG0803", "Address scheme not allowed",
        "Only http, https and mailto may lead out of the site.");

    /// <summary>A resource that is loaded from elsewhere.</summary>
    public static readonly Rule ForeignResource = Error("SG0804", "Page loads something from another site",
        "Put the file into templates/assets and link it from there: no request may leave the site.");

    /// <summary>A page that a reader cannot get to.</summary>
    public static readonly Rule UnreachablePage = Warning("SG0805", "No way leads to the page",
        "A template of yours lacks the link. A list of several pages needs {{> parts}}, the layout its links to the lists.");

    private static ImmutableArray<Rule> OfSite =>
    [
        DeadLink, DuplicateHtmlId, BadScheme, ForeignResource, UnreachablePage,
    ];
}
