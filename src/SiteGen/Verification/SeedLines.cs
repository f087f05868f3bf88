using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Verification;

/// <summary>One line of a seed.</summary>
/// <param name="Number">One-based, as the page has it.</param>
/// <param name="Words">Without the line break.</param>
/// <param name="Ending">The line break; empty if there is none.</param>
internal sealed record SeedLine(int Number, string Words, string Ending);

/// <summary>A seed as lines, wherever they come from.</summary>
internal sealed record SeedLines(ImmutableArray<SeedLine> Lines, bool HasByteOrderMark)
{
    /// <summary>The lines of a text.</summary>
    public static SeedLines Of(SourceText text) => new(
        [.. Enumerable.Range(0, text.LineCount).Select(line => new SeedLine(line + 1, text.Line(line).ToString(), text.LineEndingOf(line) switch
        {
            LineEnding.CarriageReturnLineFeed => "\r\n",
            LineEnding.None => "",
            _ => "\n",
        }))], text.HasByteOrderMark);

    /// <summary>The file that the lines make.</summary>
    public byte[] Rebuild()
    {
        var seed = new StringBuilder(HasByteOrderMark ? "\uFEFF" : "");
        foreach (var line in Lines)
            seed.Append(line.Words).Append(line.Ending);
        return Encoding.UTF8.GetBytes(seed.ToString());
    }
}
