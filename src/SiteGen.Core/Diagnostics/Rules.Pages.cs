using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of what pages are made from: Markdown, templates, names.
public static partial class Rules
{
    /// <summary>Raw HTML in a note.</summary>
    public static readonly Rule RawHtml = Error("SG0601", "HTML in Markdown",
        "Notes are Markdown without HTML: write *emphasis*, **strong**, [text](https://…) or lists.");

    /// <summary>A link that is not http(s) or mailto.</summary>
    public static readonly Rule BadLink = Error("SG0602", "Link not allowed",
        "Only http://, https:// and mailto: links and links to pages and assets of the edition are allowed.");

    /// <summary>A template that does not compile, or names something that its page does not have.</summary>
    public static readonly Rule TemplateFailed = Error("SG0603", "Template failed",
        "Compare the template with the one that SiteGen ships.");

    /// <summary>A front matter that is not there or not closed.</summary>
    public static readonly Rule FrontMatter = Error("SG0604", "Page without front matter",
        "Begin the file with a line `---`, then `title: …`, then another line `---`.");

    /// <summary>A page whose file name cannot be its address.</summary>
    public static readonly Rule PageName = Error("SG0605", "Page name not possible",
        "Rename the file: lower-case letters, digits and hyphens, beginning with a letter, and not a page that SiteGen makes.");

    /// <summary>A file whose name would be trouble on a web host.</summary>
    public static readonly Rule UnfitName = Error("SG0606", "File name cannot be published",
        "Rename the file: letters, digits, hyphens, underscores and dots work everywhere.");

    /// <summary>More than a paragraph, or something else, where a sentence is meant.</summary>
    public static readonly Rule NotOneParagraph = Warning("SG0607", "Not one paragraph",
        "Readers see all of it, but an entry of a list is to be one sentence: put the rest into a note or a page.");

    /// <summary>Markdown nested deeper than it can be read.</summary>
    public static readonly Rule MarkdownTooDeep = Error("SG0608", "Markdown nested too deeply",
        "Put a backslash before each sign that is to be shown as it is, or write fewer lists, quotations and emphases within one another.");

    private static ImmutableArray<Rule> OfPages =>
    [
        RawHtml, BadLink, TemplateFailed, FrontMatter, PageName, UnfitName, NotOneParagraph, MarkdownTooDeep,
    ];
}
