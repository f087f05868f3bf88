using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>A statement about the article that the scraped page itself makes.</summary>
/// <param name="Field">What it states.</param>
/// <param name="Value">The value: dates in ISO form, everything else as scraped.</param>
/// <param name="Span">Where it stands in the seed.</param>
public sealed record Metadata(MetadataField Field, string Value, TextSpan Span)
{
    /// <summary>The value that other words in the same place would have: for instance those of the editors.</summary>
    /// <param name="words">The words. Where a date is stated they should hold one; else the value stays.</param>
    public string ValueOf(string words) => Field is MetadataField.Issued or MetadataField.Modified ? Dates.Find(words)?.Iso ?? Value : words;
}

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
