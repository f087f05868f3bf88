using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages.Pictures;

/// <summary>Where in a text a place lies, for pictures: every line counts the same, whether it is short, long or blank,
/// because lines are what the pages number.</summary>
internal static class LinePlace
{
    /// <summary>The place of an offset, in lines from the top: 2.5 is the middle of the third line.</summary>
    /// <returns>0 to the number of lines; never less for a later offset.</returns>
    public static double Of(SourceText source, int offset)
    {
        if (source.LineCount == 0)
            return 0;
        var line = source.LineAt(offset);
        var span = source.LineSpan(line);
        var within = span.IsEmpty ? 0 : Math.Min(1, (double)(offset - span.Start) / span.Length);
        return line + within;
    }

    /// <summary>The middle of a passage, so that two that begin together are still told apart.</summary>
    public static double OfMiddle(EditionText text, TextSpan span) =>
        Of(text.Source, span.Start + (span.Length / 2));
}
