namespace SiteGen.Text;

/// <summary>What a page's own markup says of one line that was taken from it.</summary>
/// <remarks>Only seeds that are HTML have such evidence; it is never part of the text.</remarks>
public sealed record LineMarkup
{
    /// <summary>The elements around the line, outermost first, as a CSS selector has them: tag, id and classes. Of very deep
    /// elements only the innermost steps.</summary>
    public required string Path { get; init; }

    /// <summary>The parts of the page that the line stands in.</summary>
    public PageRegions Regions { get; init; }

    /// <summary>Whether the page does not show the line: hidden by attribute or style, or a substitute for what a browser
    /// lacks.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The element around the line that is known not to hold article text, as a step of <see cref="Path"/>; empty if
    /// there is none.</summary>
    public string Furniture { get; init; } = "";

    /// <summary>The share of the line's letters and signs that are links, 0 to 1.</summary>
    public double LinkDensity { get; init; }

    /// <summary>1 to 6 within a heading; zero elsewhere.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Whether the line is the first of a list's item.</summary>
    public bool BeginsItem { get; init; }

    /// <summary>In how many lists the line stands, one in the other.</summary>
    public int ListDepth { get; init; }

    /// <summary>The number that the page shows before the line; null if there is none.</summary>
    public int? Number { get; init; }

    /// <summary>What the markup of some of its words means, and the words alone do not say.</summary>
    public InlineMeanings Meanings { get; init; }

    /// <summary>In how many block quotations the line stands, one in the other; zero if in none.</summary>
    public int QuotationDepth { get; init; }

    /// <summary>What the line states, if it is no text of the page but a statement about it: <c>title</c> for the window's
    /// title, otherwise the name of the statement; empty for text.</summary>
    public string Statement { get; init; } = "";
}

/// <summary>What markup within a line can mean.</summary>
[Flags]
public enum InlineMeanings
{
    /// <summary>Nothing that the words do not say.</summary>
    None = 0,

    /// <summary>Raised: an exponent. The numbers of notes, which are links or in brackets, do not count.</summary>
    Raised = 1,

    /// <summary>Lowered: an index.</summary>
    Lowered = 2,

    /// <summary>Struck out: no longer meant.</summary>
    StruckOut = 4,

    /// <summary>Quoted: the quotation marks are a browser's.</summary>
    Quoted = 8,
}

/// <summary>The parts of a page that HTML names.</summary>
[Flags]
public enum PageRegions
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Links about the site.</summary>
    Navigation = 1,

    /// <summary>The header of the page; an article's own header does not count.</summary>
    Header = 2,

    /// <summary>The footer of the page; an article's own footer does not count.</summary>
    Footer = 4,

    /// <summary>Beside the text.</summary>
    Aside = 8,

    /// <summary>The part of the page that is about its subject: <c>main</c> or an <c>article</c>, if it holds most of the text.</summary>
    Main = 16,

    /// <summary>Something to fill in or to press.</summary>
    Form = 32,

    /// <summary>A window over the page.</summary>
    Dialog = 64,
}
