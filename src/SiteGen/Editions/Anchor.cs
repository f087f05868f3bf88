using System.Collections.Immutable;
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

    /// <summary>All that an edition says of passages, by seed name, sorted.</summary>
    /// <remarks>Drafts too, so that it makes no difference who looks; what was withdrawn speaks of nothing any more.</remarks>
    public static Dictionary<string, ImmutableArray<Anchor>> Of(
        IEnumerable<Sidecar> sidecars, IEnumerable<TimelineEvent> events)
    {
        var anchors = new Dictionary<string, List<Anchor>>(StringComparer.Ordinal);
        foreach (var sidecar in sidecars)
            AddAll(sidecar);
        foreach (var happened in events)
            foreach (var ofText in happened.Mentions.GroupBy(mention => mention.SeedName, StringComparer.Ordinal))
                foreach (var (index, mention) in ofText.Index())
                    Add(ofText.Key, new AnchorKey(AnchorKind.Mention, happened.Id, Number: index + 1), mention.Target);
        return anchors.ToDictionary(entry => entry.Key,
            entry => entry.Value.OrderBy(anchor => anchor.Key).ToImmutableArray(), StringComparer.Ordinal);

        void AddAll(Sidecar sidecar)
        {
            var name = sidecar.SeedName;
            foreach (var annotation in sidecar.Annotations.Where(annotation => annotation.Attribution.Status != Status.Withdrawn))
            {
                var isPublished = annotation.Attribution.Status == Status.Published;
                Add(name, new AnchorKey(AnchorKind.Annotation, annotation.Id), annotation.Target, isPublished);
                if (annotation.Content is CrossReference { ToTarget: { } far } reference)
                    Add(reference.ToSeed, new AnchorKey(AnchorKind.FarEnd, annotation.Id, name), far, isPublished);
            }
            foreach (var entry in sidecar.Cleaning)
                List(name).Add(new Anchor(
                    new AnchorKey(AnchorKind.Cleaning, "", Number: entry.FirstLine, Last: entry.LastLine), null, entry.Place));
            foreach (var entry in sidecar.Structure)
                List(name).Add(new Anchor(
                    new AnchorKey(AnchorKind.Structure, "", Number: entry.Line, Last: entry.Line), null, entry.Place));
        }

        void Add(string seed, AnchorKey key, Target target, bool isPublished = true) =>
            List(seed).Add(new Anchor(key, target, target.Place) { IsPublished = isPublished });

        List<Anchor> List(string seed) => anchors.TryGetValue(seed, out var known) ? known : anchors[seed] = [];
    }

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
