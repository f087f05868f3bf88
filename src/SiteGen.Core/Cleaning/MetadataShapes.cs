using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Text;
using static SiteGen.Cleaning.MetadataWords;

namespace SiteGen.Cleaning;

/// <summary>Recognises lines that state who wrote an article, when, and how long it takes to read.</summary>
internal static class MetadataShapes
{
    private const int LongestLine = 200;

    private static readonly SearchValues<char> s_separators = SearchValues.Create("|·•—–⋅・");

    /// <summary>The statements of a line, if it makes nothing but statements.</summary>
    /// <param name="line">The characters of the line.</param>
    /// <param name="start">The offset of the line in its text, which the spans of the answer count from.</param>
    /// <returns>In order; empty if the line is not metadata through and through.</returns>
    public static ImmutableArray<Metadata> Of(ReadOnlySpan<char> line, int start)
    {
        if (line.Length > LongestLine || !MayState(line))
            return [];
        var text = line.ToString();
        var found = ImmutableArray.CreateBuilder<Metadata>();
        // A number in front may be a day's.
        var at = ListMarker.Of(text) is { IsNumber: false } bullet ? bullet.Length : 0;
        while ((at = SkipSigns(text, at)) < text.Length)
        {
            at = Next(text, at, start, found);
            if (at < 0)
                return Glued(text, start);
        }
        return found.DrainToImmutable();
    }

    /// <summary>Whether a line is a byline that could as well be other words: "By Land and Sea", "By Night".</summary>
    /// <param name="line">The characters of the line.</param>
    /// <param name="start">The offset of the line in its text.</param>
    /// <param name="statements">What <see cref="Of"/> made of it.</param>
    public static bool IsDoubtful(ReadOnlySpan<char> line, int start, ImmutableArray<Metadata> statements) =>
        statements is [{ Field: MetadataField.Creator } only] && !PersonNames.AreCertain(only.Value)
        && line[..(only.Span.Start - start)].Trim(" \t\u00A0:•-*").Equals("by", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether words alone on a line say what the next line is.</summary>
    public static bool IsLabel(ReadOnlySpan<char> words) => Label().IsMatch(words);

    // Every shape has a digit, or begins with one of a few words: most lines need not be looked at any closer.
    private static bool MayState(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart(" \t\u00A0-•*·–—|(");
        return HasDigit(line)
            || (words.Length > 0 && "bwapsrBWAPSR".Contains(words[0], StringComparison.Ordinal) && Byline().IsMatch(words.ToString()));
    }

    private static bool HasDigit(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    /// <returns>Where the statement ends; negative if there is none.</returns>
    private static int Next(string text, int at, int start, ImmutableArray<Metadata>.Builder found)
    {
        if (found.Count > 0 && string.CompareOrdinal(text, at, "on ", 0, 3) == 0)
            at += 3;
        if (Dates.MayBeIn(text.AsSpan(at)) && DateLead().Match(text, at) is var lead && Dates.At(text, at + lead.Length) is { } date)
        {
            found.Add(new Metadata(Changed().IsMatch(lead.Value) ? MetadataField.Modified : MetadataField.Issued, date.Iso,
                new TextSpan(start + date.Span.Start, start + date.Span.End)));
            var clockEnd = date.Span.End + TimeOfDay().Match(text, date.Span.End).Length;
            // What is stuck to a date belongs to another box of the page.
            return clockEnd < text.Length && clockEnd == date.Span.End && char.IsLetter(text[clockEnd]) ? -1 : clockEnd;
        }
        if (found.Count == 0 && NameBeforeDate(text, at) is { } named)
            return Add(MetadataField.Creator, text, at, named, start, found);
        if (Byline().Match(text, at) is { Success: true } label)
            return Creator(text, at + label.Length, label.Value, start, found);
        if (ReadingTime().Match(text, at) is { Success: true } time)
            return Add(MetadataField.Extent, text, at, at + time.Length, start, found);
        if (Counter().Match(text, at) is { Success: true } counter)
            return found.Count > 0 ? at + counter.Length : -1;
        if (found.Count == 0)
            return -1;
        if (TimeOfDay().Match(text, at) is { Length: > 0 } clock)
            return at + clock.Length;
        if (Button().Match(text, at) is { Success: true } button)
            return at + button.Length;
        var end = EndOfPart(text, at);
        var words = text.AsSpan(at..end).TrimEnd();
        return Role().IsMatch(words) ? end
            : SiteName().IsMatch(words) ? Add(MetadataField.Publisher, text, at, at + words.Length, start, found) : -1;
    }

    private static int Creator(string text, int at, string label, int start, ImmutableArray<Metadata>.Builder found)
    {
        var end = EndOfPart(text, at);
        if (Dates.Find(text.AsSpan(at..end)) is { } date)
            end = at + DateTail().Match(text[at..(at + date.Span.Start)]).Index;
        if (StuckLabel().Match(text[at..end]) is { Success: true } stuck)
            end = at + stuck.Index;
        if (ReadingTimeAtEnd().Match(text[at..end]) is { Success: true } time)
            end = at + time.Index;
        var name = text.AsSpan(at..end).Trim(" \t\u00A0,;-");
        // "By" begins sentences too; the other labels begin nothing else.
        if (name.Length == 0 || !(IsBare(label) ? PersonNames.Are(name) : FewWords().IsMatch(name)))
            return -1;
        if (name.LastIndexOf(", ") is var comma and > 0 && Role().IsMatch(name[(comma + 2)..]))
            name = name[..comma];
        var from = at + text.AsSpan(at..end).IndexOf(name, StringComparison.Ordinal);
        return Add(MetadataField.Creator, text, from, from + name.Length, start, found);
    }

    // "Jane Doe - 12 May 2024": who else would stand there?
    private static int? NameBeforeDate(string text, int at)
    {
        if (Byline().IsMatch(text, at) || Dates.Find(text.AsSpan(at)) is not { } date)
            return null;
        var end = at + DateTail().Match(text[at..(at + date.Span.Start)]).Index;
        var name = text.AsSpan(at..end).TrimEnd(" \t\u00A0,-|·•—–⋅");
        return name.Length > 0 && PersonNames.Are(name) && PersonNames.AreCertain(name) ? at + name.Length : null;
    }

    private static bool IsBare(string label) => label.AsSpan().Trim(" :\t\u00A0").Equals("by", StringComparison.OrdinalIgnoreCase);

    private static int Add(
        MetadataField field, string text, int from, int to, int start, ImmutableArray<Metadata>.Builder found)
    {
        found.Add(new Metadata(field, text[from..to], new TextSpan(start + from, start + to)));
        return to;
    }

    private static int EndOfPart(string text, int at) =>
        text.AsSpan(at).IndexOfAny(s_separators) is var length and >= 0 ? at + length : text.Length;

    private static int SkipSigns(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or ';' or '/' or '(' or ')' or '-'
            || s_separators.Contains(text[at])))
            at++;
        return at;
    }

    // A date with the section and a counter stuck to it: what is left of a row of boxes without spaces between them.
    private static ImmutableArray<Metadata> Glued(string text, int start)
    {
        if (GluedDate().Match(text) is not { Success: true } match || Dates.Find(match.Groups["date"].Value) is not { } date)
            return [];
        var (day, section) = (match.Groups["date"], match.Groups["section"]);
        return
        [
            new Metadata(MetadataField.Issued, date.Iso, new TextSpan(start + day.Index, start + day.Index + day.Length)),
            new Metadata(MetadataField.Subject, section.Value, new TextSpan(start + section.Index, start + section.Index + section.Length)),
        ];
    }
}
