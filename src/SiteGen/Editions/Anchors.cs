using System.Collections.Immutable;
using SiteGen.Annotations;

namespace SiteGen.Editions;

/// <summary>All that an edition says of passages of its texts.</summary>
/// <remarks>Drafts too, so that it makes no difference who looks; what was withdrawn speaks of nothing any more.</remarks>
internal sealed class Anchors
{
    private readonly Dictionary<string, Sidecar> _sidecars;
    private readonly Dictionary<string, List<Anchor>> _fromElsewhere = new(StringComparer.Ordinal);

    /// <param name="sidecars">Of each text at most one.</param>
    /// <param name="events">The timeline.</param>
    public Anchors(IEnumerable<Sidecar> sidecars, IEnumerable<TimelineEvent> events)
    {
        _sidecars = sidecars.ToDictionary(sidecar => sidecar.SeedName, StringComparer.Ordinal);
        foreach (var sidecar in _sidecars.Values)
            foreach (var annotation in sidecar.Annotations.Where(IsSaid))
                if (annotation.Content is CrossReference { ToTarget: { } far } reference)
                    AddFromElsewhere(reference.ToSeed, AnchorOf(AnchorKind.FarEnd, annotation, far, sidecar.SeedName));
        foreach (var happened in events)
            foreach (var ofText in happened.Mentions.GroupBy(mention => mention.SeedName, StringComparer.Ordinal))
                foreach (var (index, mention) in ofText.Index())
                    AddFromElsewhere(ofText.Key, new Anchor(
                        new AnchorKey(AnchorKind.Mention, happened.Id, Number: index + 1), mention.Target, mention.Target.Place));
    }

    /// <summary>What is said of a text, sorted by key.</summary>
    public ImmutableArray<Anchor> Of(string seedName)
    {
        var anchors = new List<Anchor>(_fromElsewhere.GetValueOrDefault(seedName, []));
        if (_sidecars.TryGetValue(seedName, out var sidecar))
        {
            anchors.AddRange(sidecar.Annotations.Where(IsSaid).Select(annotation => AnchorOf(AnchorKind.Annotation, annotation, annotation.Target)));
            anchors.AddRange(sidecar.Cleaning.Select(entry => new Anchor(
                new AnchorKey(AnchorKind.Cleaning, "", Number: entry.FirstLine, Last: entry.LastLine), null, entry.Place)));
            anchors.AddRange(sidecar.Structure.Select(entry => new Anchor(
                new AnchorKey(AnchorKind.Structure, "", Number: entry.Line, Last: entry.Line), null, entry.Place)));
        }
        return [.. anchors.OrderBy(anchor => anchor.Key)];
    }

    /// <summary>Those that are not at home in the text's own sidecar: far ends of cross-references and passages of the timeline;
    /// sorted by key.</summary>
    public IEnumerable<Anchor> FromElsewhere(string seedName) => _fromElsewhere.GetValueOrDefault(seedName, []).OrderBy(anchor => anchor.Key);

    private static bool IsSaid(Annotation annotation) => annotation.Attribution.Status != Status.Withdrawn;

    private static Anchor AnchorOf(AnchorKind kind, Annotation annotation, Target target, string from = "") =>
        new(new AnchorKey(kind, annotation.Id, from), target, target.Place) { IsPublished = annotation.Attribution.Status == Status.Published };

    private void AddFromElsewhere(string seedName, Anchor anchor)
    {
        if (!_fromElsewhere.TryGetValue(seedName, out var known))
            _fromElsewhere[seedName] = known = [];
        known.Add(anchor);
    }
}
