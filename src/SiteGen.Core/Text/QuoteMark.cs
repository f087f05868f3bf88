namespace SiteGen.Text;

/// <summary>The signs with which mails and Markdown say that a line is quoted: <c>&gt; </c> at its beginning.</summary>
/// <param name="Length">Length of all of them, with the white space before, between and after them, in UTF-16 code units; zero if there is none.</param>
/// <param name="Depth">How many there are: a quotation within a quotation has two.</param>
public readonly record struct QuoteMark(int Length, int Depth)
{
    // More white space in front makes it a sign of something else.
    private const int WidestMargin = 3;

    /// <summary>The marks of a line.</summary>
    /// <remarks>The last one stands before a space or ends the line: <c>&gt;&gt;&gt;</c> before a word is an arrow.</remarks>
    public static QuoteMark Of(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < WidestMargin && line[at] == ' ')
            at++;
        var (depth, end) = (0, 0);
        while (at < line.Length && line[at] == '>')
        {
            depth++;
            end = ++at;
            // One space belongs to the mark; more are the line's own indentation.
            if (at < line.Length && line[at] == ' ')
                end = ++at;
        }
        return depth == 0 || (end < line.Length && line[end - 1] != ' ') ? default : new QuoteMark(end, depth);
    }
}
