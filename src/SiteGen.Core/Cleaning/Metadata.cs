using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>A statement about the article that the scraped page itself makes.</summary>
/// <param name="Field">What it states.</param>
/// <param name="Value">The value: dates in ISO form, everything else as scraped.</param>
/// <param name="Span">Where it stands in the seed.</param>
public sealed record Metadata(MetadataField Field, string Value, TextSpan Span);

/// <summary>What metadata states, in Dublin Core's terms.</summary>
public enum MetadataField
{
    /// <summary>dcterms:title</summary>
    Title,

    /// <summary>dcterms:creator: the byline.</summary>
    Creator,

    /// <summary>dcterms:issued, as an ISO date.</summary>
    Issued,

    /// <summary>dcterms:modified: the day of the last change, as an ISO date.</summary>
    Modified,

    /// <summary>dcterms:publisher: the site.</summary>
    Publisher,

    /// <summary>dcterms:subject: the site's section.</summary>
    Subject,

    /// <summary>dcterms:extent: the reading time.</summary>
    Extent,
}
