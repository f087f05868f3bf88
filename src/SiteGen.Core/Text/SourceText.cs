using System.Collections.Immutable;

namespace SiteGen.Text;

/// <summary>One seed as text: the coordinate space of everything that is said about it.</summary>
/// <remarks>
/// <para><see cref="Content"/> is the decoded file without a byte order mark and with CRLF read as LF; both are
/// remembered, so that <see cref="Reassemble"/> gives back the file's characters exactly. Nothing else is changed.</para>
/// <para>Of a seed that is HTML this is the text that was made of the page, in the same way each time; the page's bytes are
/// kept beside it.</para>
/// <para>Lines are numbered from zero here and from one in print. A line break at the end of the file ends the last
/// line and does not begin another.</para>
/// </remarks>
public sealed class SourceText
{
    private readonly Lines _lines;

    /// <param name="name">The seed's name: its file name without extension, as sidecars call it.</param>
    /// <param name="path">The file as an editor knows it, relative to the edition, with forward slashes.</param>
    /// <param name="decoded">The decoded file, a byte order mark and CRLF included.</param>
    /// <param name="markup">What the page's markup says of each line; empty if the seed has none.</param>
    /// <exception cref="ArgumentException">There is markup, but not for each line.</exception>
    public SourceText(string name, string path, string decoded, ImmutableArray<LineMarkup> markup = default)
        : this(name, path, Lines.Of(decoded), markup.IsDefault ? [] : markup)
    {
        if (!Markup.IsEmpty && Markup.Length != LineCount)
            throw new ArgumentException($"There are {LineCount} lines and markup for {Markup.Length}.", nameof(markup));
    }

    private SourceText(string name, string path, Lines lines, ImmutableArray<LineMarkup> markup) =>
        (Name, Path, _lines, Markup) = (name, path, lines, markup);

    /// <summary>The seed's name: its file name without extension.</summary>
    public string Name { get; }

    /// <summary>The file, relative to the edition's root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text that all spans point into.</summary>
    public string Content => _lines.Content;

    /// <summary>Whether the file began with U+FEFF.</summary>
    public bool HasByteOrderMark => _lines.HasByteOrderMark;

    /// <summary>One for each line of a seed that is HTML; empty for plain text, which says nothing of itself.</summary>
    public ImmutableArray<LineMarkup> Markup { get; }

    /// <summary>Number of lines; zero for an empty file.</summary>
    public int LineCount => _lines.Spans.Length;

    /// <summary>The line without its line break.</summary>
    /// <param name="line">Zero-based.</param>
    public TextSpan LineSpan(int line) => _lines.Spans[line];

    /// <summary>What ended the line in the file.</summary>
    /// <param name="line">Zero-based.</param>
    public LineEnding LineEndingOf(int line) => _lines.Endings[line];

    /// <summary>The characters of the line without its line break.</summary>
    /// <param name="line">Zero-based.</param>
    public ReadOnlySpan<char> Line(int line) => Slice(_lines.Spans[line]);

    /// <summary>The characters of a line, for one who holds on to them.</summary>
    /// <param name="line">Zero-based.</param>
    public ReadOnlyMemory<char> LineMemory(int line) => Content.AsMemory(LineSpan(line).Start, LineSpan(line).Length);

    /// <summary>The characters of a span of <see cref="Content"/>.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The line that holds an offset; a line break belongs to the line it ends.</summary>
    /// <param name="offset">An offset in <see cref="Content"/>; its length is allowed and means the last line.</param>
    /// <returns>Zero-based; zero in an empty text.</returns>
    public int LineAt(int offset)
    {
        var lines = _lines.Spans;
        int low = 0, high = lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>Line and column of an offset as an editor's program shows them: both one-based, the column in
    /// UTF-16 code units.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var line = LineAt(offset);
        return (line + 1, offset - (LineCount == 0 ? 0 : LineSpan(line).Start) + 1);
    }

    /// <summary>Converts an offset into Unicode code points, the unit of the Web Annotation Data Model.</summary>
    /// <remarks>A surrogate pair is one code point, and so is a lone surrogate.</remarks>
    public int CodePointsBefore(int offset) => CodePointsIn(new TextSpan(0, offset));

    /// <summary>How many Unicode code points a span of <see cref="Content"/> has.</summary>
    public int CodePointsIn(TextSpan span)
    {
        var count = span.Length;
        // Most texts have no surrogates at all, and that is found out fast.
        if (!Slice(span).ContainsAnyInRange('\uD800', '\uDFFF'))
            return count;
        for (var i = span.Start; i < span.End; i++)
            if (char.IsLowSurrogate(Content[i]) && i > 0 && char.IsHighSurrogate(Content[i - 1]))
                count--;
        return count;
    }

    /// <summary>Joins the lines, their endings and the byte order mark: the decoded file, exactly.</summary>
    public string Reassemble()
    {
        if (!HasByteOrderMark && !_lines.Endings.Contains(LineEnding.CarriageReturnLineFeed))
            return Content;
        var joined = new System.Text.StringBuilder(Content.Length + LineCount + 1);
        if (HasByteOrderMark)
            joined.Append('\uFEFF');
        for (var line = 0; line < LineCount; line++)
            joined.Append(Line(line)).Append(TextOf(LineEndingOf(line)));
        return joined.ToString();
    }

    /// <summary>Whether <see cref="Reassemble"/> would give a text back, found out without making it.</summary>
    public bool IsOf(ReadOnlySpan<char> decoded)
    {
        if (HasByteOrderMark && !Take(ref decoded, "\uFEFF"))
            return false;
        for (var line = 0; line < LineCount; line++)
            if (!Take(ref decoded, Line(line)) || !Take(ref decoded, TextOf(LineEndingOf(line))))
                return false;
        return decoded.IsEmpty;

        static bool Take(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> part)
        {
            if (!rest.StartsWith(part))
                return false;
            rest = rest[part.Length..];
            return true;
        }
    }

    /// <summary>The text with other signs at some offsets and divided into other lines, to be read and not to be rebuilt.</summary>
    /// <param name="content">As long as <see cref="Content"/>, so that offsets mean the same.</param>
    /// <param name="lines">The lines, in order.</param>
    internal SourceText Relined(string content, ImmutableArray<TextSpan> lines)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(content.Length, Content.Length);
        return new SourceText(Name, Path, new Lines(content, HasByteOrderMark, lines, [.. lines.Select(_ => LineEnding.LineFeed)]), []);
    }

    private static string TextOf(LineEnding ending) => ending switch
    {
        LineEnding.LineFeed => "\n",
        LineEnding.CarriageReturnLineFeed => "\r\n",
        _ => "",
    };

    /// <summary>The text, and where its lines are.</summary>
    private sealed record Lines(string Content, bool HasByteOrderMark, ImmutableArray<TextSpan> Spans, ImmutableArray<LineEnding> Endings)
    {
        private const int UsualLine = 64;

        public static Lines Of(string decoded)
        {
            var hasMark = decoded.StartsWith('\uFEFF');
            var raw = hasMark ? decoded[1..] : decoded;
            var (spans, endings) = Split(raw);
            return new(raw.Replace("\r\n", "\n", StringComparison.Ordinal), hasMark, spans, endings);
        }

        private static (ImmutableArray<TextSpan>, ImmutableArray<LineEnding>) Split(string raw)
        {
            // Counting lines would take as long as finding them.
            var lines = ImmutableArray.CreateBuilder<TextSpan>((raw.Length / UsualLine) + 1);
            var endings = ImmutableArray.CreateBuilder<LineEnding>(lines.Capacity);
            var dropped = 0;
            for (var start = 0; start < raw.Length;)
            {
                var feed = raw.IndexOf('\n', start);
                var isCarriage = feed > start && raw[feed - 1] == '\r';
                var end = feed < 0 ? raw.Length : isCarriage ? feed - 1 : feed;
                lines.Add(new TextSpan(start - dropped, end - dropped));
                endings.Add(feed < 0 ? LineEnding.None
                    : isCarriage ? LineEnding.CarriageReturnLineFeed : LineEnding.LineFeed);
                if (isCarriage)
                    dropped++;
                start = feed < 0 ? raw.Length : feed + 1;
            }
            return (lines.DrainToImmutable(), endings.DrainToImmutable());
        }
    }
}
