using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Recognises lines that state who wrote an article, when, and how long it takes to read.</summary>
internal static partial class MetadataShapes
{
    private static readonly string[] s_dateFormats =
    [
        "yyyy-MM-dd", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMM. yyyy",
        "MMMM d yyyy", "MMM d yyyy",
    ];

    private static readonly char[] s_separators = ['|', '·', '•', '—', '–'];

    /// <summary>The statements of a line, if it makes nothing but statements.</summary>
    /// <param name="line">The characters of the line.</param>
    /// <param name="start">The offset of the line in its text, which the spans of the answer count from.</param>
    /// <returns>In order; empty if the line is not metadata through and through.</returns>
    public static ImmutableArray<Metadata> Of(ReadOnlySpan<char> line, int start)
    {
        var text = line.ToString();
        var found = ImmutableArray.CreateBuilder<Metadata>();
        foreach (var part in PartsOf(text))
        {
            if (!TryRead(text, part, start, found))
                return Glued(text, start);
        }
        return found.DrainToImmutable();
    }

    private static IEnumerable<TextSpan> PartsOf(string text)
    {
        var at = ListMarker.Of(text).Length;
        while (at < text.Length)
        {
            var end = text.IndexOfAny(s_separators, at);
            if (end < 0)
                end = text.Length;
            var (from, to) = (at, end);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return new TextSpan(from, to);
            at = end + 1;
        }
    }

    private static bool TryRead(string text, TextSpan part, int start, ImmutableArray<Metadata>.Builder found)
    {
        var words = text.Substring(part.Start, part.Length);
        if (DateLabel().Match(words) is var label && DateOf(words[label.Length..]) is { } date)
            found.Add(At(MetadataField.Issued, date, part.Start + label.Length, part.End, start));
        else if (Byline().Match(words) is { Success: true } byline && byline.Groups["name"] is var name)
            found.Add(At(MetadataField.Creator, name.Value, part.Start + name.Index,
                part.Start + name.Index + name.Length, start));
        else if (ReadingTime().IsMatch(words))
            found.Add(At(MetadataField.Extent, words, part.Start, part.End, start));
        else if (found.Count > 0 && SiteName().IsMatch(words))
            found.Add(At(MetadataField.Publisher, words, part.Start, part.End, start));
        else
            return false;
        return true;
    }

    // A date with the section and a counter stuck to it: what is left of a row of boxes without spaces between them.
    private static ImmutableArray<Metadata> Glued(string text, int start)
    {
        if (GluedDate().Match(text) is not { Success: true } match || DateOf(match.Groups["date"].Value) is not { } date)
            return [];
        var section = match.Groups["section"];
        return
        [
            At(MetadataField.Issued, date, match.Groups["date"].Index, section.Index, start),
            At(MetadataField.Subject, section.Value, section.Index, section.Index + section.Length, start),
        ];
    }

    private static string? DateOf(string words) =>
        DateOnly.TryParseExact(words.Trim(), s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static Metadata At(MetadataField field, string value, int from, int to, int start) =>
        new(field, value, new TextSpan(start + from, start + to));

    [GeneratedRegex(@"^(?:(?:First\s+)?Published|Posted|Updated|Last\s+updated|Date)?(?:\s+on)?\s*:?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^(?:(?:Writer|Author|Written by|Posted by)\s*:?\s+|[Bb][Yy]:?\s+(?=\p{Lu}))(?<name>\S+(?:\s+\S+){0,5})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:Reading time:?\s*)?(?:About\s+)?\d{1,3}[\s-]*(?:min|mins|minute|minutes)\.?(?:\s*(?:read|reading time))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^\p{Lu}\S*(?:\s+\S+){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();

    [GeneratedRegex(@"^\s*(?<date>\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})(?<section>\p{Lu}\p{L}*(?: \p{L}+){0,2})\d*\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex GluedDate();
}
