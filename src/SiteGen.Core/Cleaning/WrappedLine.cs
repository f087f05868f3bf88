using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What shows whether a line was broken at a column: its length, and how it begins and ends.</summary>
internal readonly record struct WrappedLine
{
    // A line of fewer words is too easily as long as its neighbours by chance.
    private const int LeastSpaces = 3;

    /// <param name="line">The line.</param>
    public WrappedLine(ReadOnlySpan<char> line)
    {
        var mark = QuoteMark.Of(line);
        Depth = mark.Depth;
        var words = line[mark.Length..].TrimEnd();
        Length = words.Length;
        var first = words.TrimStart();
        Indent = Length - first.Length;
        if (first.IsEmpty)
            return;
        Marker = ListMarker.Of(words);
        MarkerSign = Marker.Length == 0 ? '\0' : Marker.IsNumber ? '1' : first[0];
        BeginsList = Marker.Length > 0 && (!Marker.IsNumber || first is ['1', '.' or ')', ..]);
        var space = first.IndexOfAny(' ', '\t');
        FirstWord = space < 0 ? first.Length : space;
        // Letters without case go on as small ones do.
        HasColumns = first.Contains("   ", StringComparison.Ordinal) || first.Contains('\t');
        BeginsSmall = char.IsLetter(first[0]) && !char.IsUpper(first[0]);
        var last = first.TrimEnd("\"'”’»)]*_") is { IsEmpty: false } trimmed ? trimmed[^1] : first[^1];
        EndsSentence = last is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':';
    }

    /// <summary>How often the line is quoted.</summary>
    public int Depth { get; }

    /// <summary>Without quote marks and white space at the end; zero for a blank line.</summary>
    public int Length { get; }

    /// <summary>White space at the beginning, after quote marks.</summary>
    public int Indent { get; }

    /// <summary>Length of the first word.</summary>
    public int FirstWord { get; }

    /// <summary>Its bullet or number.</summary>
    public ListMarker Marker { get; }

    /// <summary>The bullet, or <c>1</c> for any number; U+0000 if there is no marker.</summary>
    public char MarkerSign { get; }

    /// <summary>Whether it can be the first item of a list: a number above one is none, but perhaps a date.</summary>
    public bool BeginsList { get; }

    public bool BeginsSmall { get; }

    /// <summary>Whether it is a row of a table: wide white space stands within it.</summary>
    public bool HasColumns { get; }

    /// <summary>Whether it ends as a sentence does, or in a colon.</summary>
    public bool EndsSentence { get; }

    public bool IsBlank => Length == 0;

    /// <summary>Whether a sentence that begins in this line goes on in the next: nothing ends here, and nothing begins there.</summary>
    public bool RunsOnInto(in WrappedLine next) =>
        !IsBlank && !next.IsBlank && !EndsSentence && next.BeginsSmall && next.Depth == Depth;

    /// <summary>Whether the next line's first word had no room in this one.</summary>
    /// <param name="next">The next line.</param>
    /// <param name="width">The column.</param>
    public bool IsFull(in WrappedLine next, int width) => Length + 1 + next.FirstWord > width;

    /// <summary>Whether a line has so many words that its length is no chance.</summary>
    public static bool HasWords(ReadOnlySpan<char> line) => line.Trim().Count(' ') >= LeastSpaces;
}
