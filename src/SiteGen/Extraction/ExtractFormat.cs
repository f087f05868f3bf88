namespace SiteGen.Extraction;

/// <summary>What an extracted file looks like.</summary>
internal enum ExtractFormat
{
    /// <summary>The kept lines as they were, and nothing else.</summary>
    Text,

    /// <summary>The article with its title, headings and lists.</summary>
    Markdown,

    /// <summary>The verdict on every line with its evidence, metadata, and blocks with their spans.</summary>
    Json,
}
