using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Something that an editor says of a passage of a text, wherever it is said.</summary>
/// <param name="Key">Its name among all those of the text.</param>
/// <param name="Target">The passage; null for lines.</param>
/// <param name="Place">Where the words or numbers stand.</param>
internal sealed record Anchor(AnchorKey Key, Target? Target, Place Place)
{
    /// <summary>Whether readers see it, so that it must be found.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>All that its passage depends on but the seed.</summary>
    public IEnumerable<string> Words =>
    [
        Key.ToString(), .. Target is null ? [] : new[] { Target.Start, Target.End }.OfType<Quotation>()
            .SelectMany(part => new[] { part.Exact, part.Prefix, part.Suffix, Shown(part.Occurrence), Shown(part.Line) }),
    ];

    private static string Shown(int? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>The passage in a seed; of a point, the passage that it is before or after.</summary>
    /// <returns>Null if it is not in exactly one place, or the seed has no such lines.</returns>
    public TextSpan? In(Anchorer anchorer)
    {
        var source = anchorer.Source;
        if (Target is not null)
            return anchorer.PlaceOf(Target with { At = null });
        return Key.Last > source.LineCount ? null
            : new TextSpan(source.LineSpan(Key.Number - 1).Start, source.LineSpan(Key.Last - 1).End);
    }
}
