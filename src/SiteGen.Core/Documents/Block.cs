using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>A piece of the text that is set as one: a heading, a paragraph, an item, or a line that was taken out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The source line in which it begins, zero-based: its permanent address.</param>
/// <param name="Span">Its words in the seed, without bullet or quote mark and without white space at the ends.</param>
/// <param name="Level">Of a heading, 2 to 6; of a quotation, how often it is quoted, 1 and more; of an item, in how many lists its own one lies, 0 and more; zero otherwise.</param>
/// <param name="Label">Of an item of the form "Label: text", the label; null otherwise.</param>
/// <param name="Number">Of an item, the number that was its marker; null if it was none.</param>
/// <param name="BeginsList">Of an item, whether a new list begins with it that lies in no other; of a quotation, whether it does not go on from the block before.</param>
/// <param name="Verdict">The verdict on its line.</param>
/// <param name="IsRestored">Whether it is what it is because an editor says so.</param>
public sealed record Block(
    BlockKind Kind,
    int Line,
    TextSpan Span,
    int Level,
    TextSpan? Label,
    int? Number,
    bool BeginsList,
    LineVerdict Verdict,
    bool IsRestored)
{
    /// <summary>Of an item, whether its marker was a number.</summary>
    public bool IsNumbered => Number is not null;
}

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>The title, as the page had it.</summary>
    Title,

    /// <summary>A heading within the article.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>A paragraph of a block quotation, which the page or a quote mark says it is.</summary>
    Quotation,

    /// <summary>A lifted or removed line: not part of the article, but of the text as scraped.</summary>
    TakenOut,
}
