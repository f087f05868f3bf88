using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>Gives a target the numbers with which it is found at a certain place.</summary>
public static class Retarget
{
    /// <summary>The target, found at the place by <see cref="Anchorer.Find(Target)"/>.</summary>
    /// <param name="anchorer">Of the seed.</param>
    /// <param name="target">What the editor quotes.</param>
    /// <param name="place">The passage quoted; of a point, the passage that it is before or after.</param>
    /// <returns>The target itself if it is found there as it is; one with another <c>line</c> or <c>occurrence</c> where it
    /// has such numbers; null if it cannot be found there by other numbers.</returns>
    public static Target? To(Anchorer anchorer, Target target, TextSpan place)
    {
        if (IsAt(target))
            return target;
        var starts = anchorer.Places(target.Start);
        foreach (var start in starts.Where(start => start.Start == place.Start))
        {
            var begun = target with { Start = Renumbered(anchorer, target.Start, start, starts) };
            if (target.End is null)
            {
                if (IsAt(begun))
                    return begun;
                continue;
            }
            var ends = anchorer.Places(target.End).RemoveAll(end => end.Start < start.Start);
            foreach (var end in ends.Where(end => Math.Max(start.End, end.End) == place.End))
                if (begun with { End = Renumbered(anchorer, target.End, end, ends) } is var whole && IsAt(whole))
                    return whole;
        }
        return null;

        bool IsAt(Target candidate) => anchorer.PlaceOf(candidate with { At = null }) == place;
    }

    /// <summary>The target in the words of a place: its quotation, and of what tells it apart that which it has.</summary>
    /// <returns>Null if it is a range, or cannot be found there in those words.</returns>
    public static Target? InWordsOf(Anchorer anchorer, Target target, TextSpan place)
    {
        if (To(anchorer, target, place) is { } asItIs)
            return asItIs;
        if (target.End is not null || place.IsEmpty)
            return null;
        var content = anchorer.Source.Content;
        var words = target.Start with { Exact = content[place.Start..place.End] };
        return To(anchorer, target with { Start = words }, place) ?? To(anchorer, target with
        {
            Start = words with
            {
                Prefix = words.Prefix.Length == 0 ? "" : LastWords(content[..place.Start], words.Prefix.Length),
                Suffix = words.Suffix.Length == 0 ? "" : FirstWords(content[place.End..], words.Suffix.Length),
            },
        }, place);
    }

    /// <summary>The target, told apart by the line in which it begins and, if need be, by its occurrence in that line.</summary>
    /// <returns>Null if that does not tell it apart either.</returns>
    public static Target? ByNumbers(Anchorer anchorer, Target target, TextSpan place)
    {
        var start = target.Start with { Line = 1, Occurrence = null };
        return To(anchorer, target with { Start = start }, place)
            ?? To(anchorer, target with { Start = start with { Occurrence = int.MaxValue } }, place);
    }

    private static string LastWords(string text, int length)
    {
        var words = text.TrimEnd();
        var start = Math.Max(0, words.Length - length);
        while (start > 0 && !char.IsWhiteSpace(words[start - 1]))
            start--;
        return words[start..];
    }

    private static string FirstWords(string text, int length)
    {
        var words = text.TrimStart();
        var end = Math.Min(words.Length, length);
        while (end < words.Length && !char.IsWhiteSpace(words[end]))
            end++;
        return words[..end];
    }

    private static Quotation Renumbered(
        Anchorer anchorer, Quotation quotation, TextSpan place, ImmutableArray<TextSpan> places)
    {
        var line = anchorer.Source.PositionOf(place.Start).Line;
        var among = quotation.Line is null ? places
            : places.RemoveAll(other => anchorer.Source.PositionOf(other.Start).Line != line);
        return quotation with
        {
            Line = quotation.Line is null ? null : line,
            Occurrence = quotation.Occurrence is null ? null : among.IndexOf(place) + 1,
        };
    }
}
