namespace SiteGen.Extraction;

/// <summary>Which words of an edited text are meant.</summary>
internal enum Reading
{
    /// <summary>With all corrections made.</summary>
    Corrected,

    /// <summary>As scraped.</summary>
    Source,
}
