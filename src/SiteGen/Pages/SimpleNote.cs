using System.Buffers;
using System.Runtime.CompilerServices;

namespace SiteGen.Pages;

/// <summary>Markdown of which it is known at sight what it says: one paragraph of words in which every character stands for itself, with links to the
/// web among them. Nearly all notes are such; to read them as Markdown takes ten times as long.</summary>
/// <remarks>A test holds this and <c>Markdig</c> together.</remarks>
internal ref struct SimpleNote
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
    [
        .. " ,.;:'()?!/%+-–—“”‘’…«»",
        .. Enumerable.Range('0', 0x250 - '0').Select(code => (char)code).Where(char.IsLetterOrDigit),
    ]);

    // What an address may have that neither Markdown nor HTML writes otherwise.
    private static readonly SearchValues<char> s_address = SearchValues.Create(
        [.. "/:.-_?=%+", .. Enumerable.Range(0, 128).Select(code => (char)code).Where(char.IsAsciiLetterOrDigit)]);

    private ReadOnlySpan<char> _rest;

    private SimpleNote(ReadOnlySpan<char> markdown) => _rest = markdown.TrimEnd('\n');

    /// <summary>The words of the piece at hand.</summary>
    public ReadOnlySpan<char> Words { get; private set; }

    /// <summary>Where they lead; empty if they are no link.</summary>
    public ReadOnlySpan<char> Address { get; private set; }

    /// <summary>Whether Markdown is such a note.</summary>
    public static bool Is(ReadOnlySpan<char> markdown)
    {
        markdown = markdown.TrimEnd('\n');
        // Where a digit or another sign comes first, or a space, it may be a list or code.
        if (markdown.IsEmpty || !(char.IsLetter(markdown[0]) || markdown[0] is '“' or '‘' or '(') || char.IsWhiteSpace(markdown[^1]))
            return false;
        while (markdown.IndexOfAnyExcept(s_plain) is >= 0 and var sign)
        {
            // An exclamation mark before a bracket makes a picture.
            if (markdown[sign] != '[' || (sign > 0 && markdown[sign - 1] == '!') || LengthOfLink(markdown[sign..]) is not (> 0 and var length))
                return false;
            markdown = markdown[(sign + length)..];
        }
        return true;
    }

    /// <summary>The note as markup.</summary>
    /// <param name="markdown">Such a note.</param>
    /// <param name="isInline">Whether the paragraph comes without its tag.</param>
    public static string ToHtml(ReadOnlySpan<char> markdown, bool isInline)
    {
        var html = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[1024]);
        html.AppendLiteral(isInline ? "" : "<p>");
        foreach (var piece in new SimpleNote(markdown))
        {
            if (!piece.Address.IsEmpty)
            {
                html.AppendLiteral("<a href=\"");
                html.AppendFormatted(piece.Address);
                html.AppendLiteral("\" rel=\"external\">");
            }
            html.AppendFormatted(piece.Words);
            html.AppendLiteral(piece.Address.IsEmpty ? "" : "</a>");
        }
        html.AppendLiteral(isInline ? "" : "</p>\n");
        return html.ToStringAndClear();
    }

    /// <summary>The note's words alone.</summary>
    /// <param name="markdown">Such a note.</param>
    public static string ToText(string markdown)
    {
        if (!markdown.Contains('['))
            return markdown.TrimEnd('\n');
        var words = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[1024]);
        foreach (var piece in new SimpleNote(markdown))
            words.AppendFormatted(piece.Words);
        return words.ToStringAndClear();
    }

    public readonly SimpleNote GetEnumerator() => this;

    /// <summary>The piece at hand.</summary>
    public readonly SimpleNote Current => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        var bracket = _rest.IndexOf('[');
        if (bracket == 0)
        {
            // Words may have parentheses, an address has none.
            var close = _rest.IndexOf(']');
            var end = close + _rest[close..].IndexOf(')');
            Words = _rest[1..close];
            Address = _rest[(close + 2)..end];
            _rest = _rest[(end + 1)..];
            return true;
        }
        var length = bracket < 0 ? _rest.Length : bracket;
        Words = _rest[..length];
        Address = default;
        _rest = _rest[length..];
        return true;
    }

    // Zero if no link to the web begins here.
    private static int LengthOfLink(ReadOnlySpan<char> markdown)
    {
        var words = markdown[1..].IndexOfAnyExcept(s_plain);
        if (words <= 0 || !markdown[(1 + words)..].StartsWith("]("))
            return 0;
        var address = markdown[(words + 3)..];
        var length = address.IndexOfAnyExcept(s_address);
        return length > 0 && address[length] == ')' && address.StartsWith("http") && NoteMarkdown.IsOutbound(address[..length].ToString())
            ? words + length + 4 : 0;
    }
}
