using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>Finds passages that were reviewed in one state of a seed in another, without having the old one.</summary>
/// <remarks>
/// Looked for is the reviewed text, character by character, not the target: numbers and folding could lead elsewhere. The
/// place that has both surroundings is the one; if none has, the one that has a whole surrounding on one side. Where that is
/// not exactly one, and where it is not what the target quotes, nothing is decided here: what resembles the passage is only
/// suggested.
/// </remarks>
public sealed class Reanchorer(Anchorer anchorer)
{
    private readonly SourceText _source = anchorer.Source;
    private readonly TextSearch _search = new(anchorer.Source.Content);

    /// <summary>Where a quoted passage stands now.</summary>
    /// <param name="reviewed">As it was.</param>
    /// <param name="target">What the editor quotes.</param>
    public Reanchoring Find(ReviewedPassage reviewed, Target target)
    {
        var places = PlacesOf(reviewed);
        var kept = InTheirSurroundings(reviewed, places);
        if (kept.Length > 1)
            return new(Reanchored.Ambiguous, kept);
        if (kept.Length == 1 && Retarget.To(anchorer, target, kept[0]) is not null)
            return new(HowFound(reviewed, kept[0]), kept);

        var quoted = anchorer.PlaceOf(target with { At = null });
        if (kept.Length == 1)
            return quoted is null && anchorer.Places(target.Start) is { Length: > 1 } several
                ? new(Reanchored.Ambiguous, several) : new(Reanchored.Reworded, [quoted ?? kept[0]]);
        if (places.Length > 1)
            return new(Reanchored.Ambiguous, places);
        return Suggest(quoted ?? (places.Length == 1 ? places[0] : Resembling(reviewed)));
    }

    /// <summary>Where whole lines stand now.</summary>
    /// <param name="reviewed">The lines as they were, without the last line break.</param>
    public Reanchoring FindLines(ReviewedPassage reviewed)
    {
        var places = PlacesOf(reviewed).RemoveAll(place => WholeLines(place) != place);
        var kept = InTheirSurroundings(reviewed, places);
        if (kept.Length == 1)
            return new(HowFound(reviewed, kept[0]), kept);
        if (kept.Length > 1 || places.Length > 1)
            return new(Reanchored.Ambiguous, kept.Length > 1 ? kept : places);
        return Suggest(places.Length == 1 ? places[0] : Resembling(reviewed) is { } near ? WholeLines(near) : null);
    }

    private static Reanchoring Suggest(TextSpan? place) =>
        place is { } span ? new(Reanchored.Reworded, [span]) : new(Reanchored.Gone, []);

    private Reanchored HowFound(ReviewedPassage reviewed, TextSpan place) =>
        ReviewedPassage.Of(_source, place) == reviewed ? Reanchored.Unchanged : Reanchored.Moved;

    private ImmutableArray<TextSpan> InTheirSurroundings(ReviewedPassage reviewed, ImmutableArray<TextSpan> places)
    {
        var both = places.RemoveAll(place => !(HasBefore(place) && HasAfter(place)));
        // The edge of a text is no surrounding that could tell one place from another.
        return !both.IsEmpty ? both : places.RemoveAll(place =>
            !(Context.IsFull(reviewed.Before) && HasBefore(place)) && !(Context.IsFull(reviewed.After) && HasAfter(place)));

        bool HasBefore(TextSpan place) => Context.Before(_source.Content, place.Start) == reviewed.Before;
        bool HasAfter(TextSpan place) => Context.After(_source.Content, place.End) == reviewed.After;
    }

    private ImmutableArray<TextSpan> PlacesOf(ReviewedPassage reviewed)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        var content = _source.Content;
        foreach (var at in _search.PlacesOf(reviewed.Text.Begins))
            if (EndOf(reviewed, at) is { } end && reviewed.Text.Is(content.AsSpan(at, end - at)))
                places.Add(new TextSpan(at, end));
        return places.DrainToImmutable();
    }

    private int? EndOf(ReviewedPassage reviewed, int start)
    {
        if (reviewed.Text.IsWhole)
            return start + reviewed.Text.Begins.Length;
        var end = start;
        for (var left = reviewed.End - reviewed.Start; left > 0; left--)
        {
            if (end >= _source.Content.Length)
                return null;
            end += char.IsSurrogatePair(_source.Content, end) ? 2 : 1;
        }
        return end;
    }

    private TextSpan? Resembling(ReviewedPassage reviewed) =>
        BetweenTheSurroundings(reviewed) ?? NearestPassage.Of(anchorer.Folded, Folding.Fold(reviewed.Text.Begins));

    // What stands now where both surroundings, each in one place only, leave room.
    private TextSpan? BetweenTheSurroundings(ReviewedPassage reviewed)
    {
        const int Near = Context.Length / 2;
        var content = _source.Content;
        var before = Only(reviewed.Before) ?? Only(Context.End(reviewed.Before, Near));
        var after = Only(reviewed.After) ?? Only(Context.Beginning(reviewed.After, Near));
        if (before is not { } left || after is not { } right)
            return null;
        var (start, end) = (left.End, right.Start);
        while (start < end && char.IsWhiteSpace(content[start]))
            start++;
        while (start < end && char.IsWhiteSpace(content[end - 1]))
            end--;
        return start < end && end - start <= Furthest(reviewed) ? new TextSpan(start, end) : null;

        TextSpan? Only(string words)
        {
            var at = words.Length < Near ? -1 : content.IndexOf(words, StringComparison.Ordinal);
            return at < 0 || content.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0 ? null : new TextSpan(at, at + words.Length);
        }
    }

    private static int Furthest(ReviewedPassage reviewed) => 100 + (3 * (reviewed.End - reviewed.Start));

    // A line break at the end of the text is in no line: what ends with it is not whole lines, and comes out shorter.
    private TextSpan WholeLines(TextSpan span) => _source.LineCount == 0 ? span : new(
        _source.LineSpan(_source.LineAt(span.Start)).Start, _source.LineSpan(_source.LineAt(span.End)).End);
}
