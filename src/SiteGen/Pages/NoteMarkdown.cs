using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>Markdown of notes and pages, without HTML and with checked links. The one place that knows Markdig.</summary>
internal static class NoteMarkdown
{
    // With HTML, to find it; without, to write.
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();
    private static readonly MarkdownPipeline s_withoutHtml = new MarkdownPipelineBuilder().DisableHtml().Build();

    // What stands in an entry of a list ranks below the headings of the list.
    private const int HeadingShiftInEntries = 2;

    // Without any of these, Markdown is its own text.
    private static readonly SearchValues<char> s_signs = SearchValues.Create("*_[<`#&\\\n");

    /// <summary>What is wrong with an editor's Markdown: HTML in it, links that readers must not follow, or pictures from elsewhere.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="begin">Where the text, or the entry that holds it, begins.</param>
    /// <param name="isWholeFile">Whether the text's lines are the file's from there on.</param>
    /// <param name="paths">The site's pages and assets, which may be linked to.</param>
    /// <param name="sentence">The key of a text that is to be one paragraph; null if it may be more.</param>
    public static ImmutableArray<Diagnostic> Check(
        string markdown, Place begin, bool isWholeFile, IReadOnlySet<string> paths, string? sentence = null)
    {
        if (markdown.Length == 0 || SimpleNote.Is(markdown))
            return [];
        if (Read(markdown) is not { } document)
            return [new Diagnostic(Rules.MarkdownTooDeep, isWholeFile ? begin with { Line = begin.Line + FirstLineTooDeep(markdown) } : begin,
                "too much stands within one another in this Markdown")];
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (sentence is not null && !IsParagraph(document))
            findings.Add(new Diagnostic(Rules.NotOneParagraph, begin, $"“{sentence}” is not one paragraph"));
        foreach (var node in document.Descendants())
        {
            var place = isWholeFile ? begin with { Line = begin.Line + node.Line, Column = node.Column + 1 } : begin;
            if (node is HtmlBlock html)
                findings.Add(new Diagnostic(Rules.RawHtml, place, $"HTML is not allowed: {html.Lines.ToString().Split('\n')[0]}"));
            else if (node is HtmlInline inline && !inline.Tag.StartsWith("</", StringComparison.Ordinal))
                findings.Add(new Diagnostic(Rules.RawHtml, place, $"HTML is not allowed: {inline.Tag}"));
            else if (AddressOf(node) is { } address && (node is LinkInline { IsImage: true } ? ProblemOfPicture(address, paths, place)
                : ProblemOfLink(address, paths, place)) is { } problem)
                findings.Add(problem);
        }
        return findings.ToImmutable();
    }

    private static Diagnostic? ProblemOfLink(string address, IReadOnlySet<string> paths, Place place) =>
        IsOutbound(address) || IsInternal(address, paths) ? null
            : new Diagnostic(Rules.BadLink, place, $"“{address}” is neither a web address nor a page of the edition", NearestTo(address, paths));

    private static Diagnostic? ProblemOfPicture(string address, IReadOnlySet<string> paths, Place place) =>
        IsOutbound(address) ? new Diagnostic(Rules.ForeignResource, place, $"the picture “{address}” would be loaded from another site",
            "Copy the picture into templates/assets and write ![what it shows](assets/NAME), or link to it: without the exclamation mark.")
        : Assets.IsPicture(address) && IsInternal(address, paths) ? null
        : new Diagnostic(Rules.BadLink, place, $"“{address}” is no picture of the edition", NearestTo(address, paths.Where(Assets.IsPicture))
            ?? "Copy the picture into templates/assets and write ![what it shows](assets/NAME).");

    private static string? NearestTo(string address, IEnumerable<string> paths) =>
        Spelling.Nearest(address, paths.Order(StringComparer.Ordinal)) is { } path ? $"did you mean “{path}”?" : null;

    // Null if it is nested more deeply than Markdig reads, or writes what it has read.
    private static MarkdownDocument? Read(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, s_pipeline);
            document.ToHtml(TextWriter.Null, s_pipeline);
            return document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Zero-based; without it and all after it, the Markdown can be read.
    private static int FirstLineTooDeep(string markdown)
    {
        var lines = markdown.Split('\n');
        var (readable, unreadable) = (0, lines.Length);
        while (unreadable - readable > 1)
        {
            var middle = (readable + unreadable) / 2;
            if (Read(string.Join('\n', lines, 0, middle)) is null)
                unreadable = middle;
            else
                readable = middle;
        }
        return readable;
    }

    /// <summary>Markdown as markup.</summary>
    /// <param name="markdown">A text that <see cref="Check"/> found nothing wrong with; HTML in it is shown as text, and what is nested too deeply
    /// as it was written.</param>
    /// <param name="links">The page it will stand on.</param>
    /// <param name="headingShift">By how many levels headings are lowered, for a page that is part of another.</param>
    public static string ToHtml(string markdown, Links links, int headingShift = 0) => Render(markdown, links, isInline: false, headingShift).Html;

    /// <summary>Markdown as markup for an entry of a list, where a single paragraph comes without its tag.</summary>
    /// <returns>The markup, and whether it is more than a paragraph: then it must stand in an element that may hold blocks.</returns>
    /// <inheritdoc cref="ToHtml"/>
    public static (string Html, bool IsLong) ToEntry(string markdown, Links links) => Render(markdown, links, isInline: true, HeadingShiftInEntries);

    private static (string Html, bool IsLong) Render(string markdown, Links links, bool isInline, int headingShift)
    {
        if (HiddenCharacter.IndexIn(markdown) >= 0)
            markdown = string.Concat(markdown.Select(c => HiddenCharacter.Is(c) ? '\uFFFD' : c));
        if (SimpleNote.Is(markdown))
            return (SimpleNote.ToHtml(markdown, isInline), false);
        if (markdown.Length == 0)
            return ("", false);
        try
        {
            return Written(markdown, links, isInline, headingShift);
        }
        catch (ArgumentException)
        {
            // Pages are made in spite of errors.
            var words = Html.Escape(markdown);
            return (isInline ? words : $"<p>{words}</p>\n", false);
        }
    }

    private static (string Html, bool IsLong) Written(string markdown, Links links, bool isInline, int headingShift)
    {
        var document = Markdown.Parse(markdown, s_withoutHtml);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (AddressOf(link) is not { } address)
                continue;
            link.Url = IsOutbound(address) ? address : links.Up + address;
            if (!IsOutbound(address))
                continue;
            link.GetAttributes().AddProperty("rel", "external");
            // A picture from elsewhere is not loaded, even on pages that are made in spite of errors.
            link.IsImage = false;
        }
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + headingShift);
        var rendered = WithBlankLinesOfCode(document.ToHtml(s_withoutHtml));
        return isInline && IsParagraph(document) ? (rendered.Trim()["<p>".Length..^"</p>".Length], false) : (rendered, rendered.Length > 0);
    }

    // A finished page loses its blank lines (PageBuffer); those of code are the editor's, and end with a line feed that ends no line of the page.
    private static string WithBlankLinesOfCode(string html)
    {
        if (!html.Contains("<pre>", StringComparison.Ordinal))
            return html;
        var kept = new StringBuilder(html.Length);
        var isCode = false;
        foreach (var line in html.TrimEnd('\n').Split('\n'))
        {
            kept.Append(line).Append(isCode && line.AsSpan().Trim(' ').IsEmpty ? "&#10;" : "\n");
            isCode = (isCode && !line.Contains("</pre>", StringComparison.Ordinal)) || line.Contains("<pre>", StringComparison.Ordinal);
        }
        return kept.ToString();
    }

    // Where links lead is told at the end, and is no part of what is shown.
    private static bool IsParagraph(MarkdownDocument document) =>
        document.Where(block => block is not LinkReferenceDefinitionGroup).ToList() is [ParagraphBlock];

    /// <summary>The words of Markdown, without its signs; lines and paragraphs are parted by white space, which may also be at the end.</summary>
    public static string ToText(string markdown)
    {
        if (SimpleNote.Is(markdown))
            return SimpleNote.ToText(markdown);
        try
        {
            return markdown.AsSpan().IndexOfAny(s_signs) < 0 ? markdown : Markdown.ToPlainText(markdown, s_withoutHtml);
        }
        catch (ArgumentException)
        {
            return markdown;
        }
    }

    private static string? AddressOf(MarkdownObject node) => node switch
    {
        LinkInline link => link.GetDynamicUrl is null ? link.Url : link.GetDynamicUrl(),
        AutolinkInline { IsEmail: true } mail => "mailto:" + mail.Url,
        AutolinkInline auto => auto.Url,
        _ => null,
    };

    /// <summary>Whether an address leads to the web, or to somebody's mailbox.</summary>
    public static bool IsOutbound(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
        && (address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    private static bool IsInternal(string address, IReadOnlySet<string> paths)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return paths.Contains(Uri.UnescapeDataString(hash < 0 ? address : address[..hash]));
    }
}
