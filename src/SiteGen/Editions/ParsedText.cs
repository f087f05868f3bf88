using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>A text cleaned and in blocks; these are put together when somebody first asks for them.</summary>
/// <param name="source">The text.</param>
/// <param name="metadata">What its page says about the article, in source order.</param>
/// <param name="parse">Gives the cleaned text as blocks; the same each time.</param>
internal sealed class ParsedText(SourceText source, ImmutableArray<Metadata> metadata, Func<Document> parse)
{
    private readonly Lazy<Document> _document = new(parse);

    /// <summary>A text that has been put together.</summary>
    public ParsedText(Document document)
        : this(document.Clean.Source, document.Clean.Metadata, () => document)
    {
    }

    /// <summary>The text.</summary>
    public SourceText Source => source;

    /// <summary>What its page says about the article, in source order.</summary>
    public ImmutableArray<Metadata> Metadata => metadata;

    /// <summary>The cleaned text as blocks.</summary>
    public Document Document => _document.Value;
}
