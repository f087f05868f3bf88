using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Finds the other ends of cross-references and the passages that the timeline speaks of.</summary>
internal sealed class CrossLinker(ImmutableArray<TextWork> texts, ImmutableArray<Description> descriptions, ITextMemory? memory = null)
{
    private readonly Dictionary<string, int> _byName = Index(texts);

    /// <summary>The cross-references of a text, with both ends.</summary>
    /// <remarks>It may be asked from several threads.</remarks>
    public Reported<ImmutableArray<CrossLink>> LinksFrom(int text)
    {
        var unknown = new List<Diagnostic>();
        var references = new List<(AnchoredAnnotation From, Target? Target, int To)>();
        foreach (var from in texts[text].Annotations)
            if (from.Annotation.Content is CrossReference reference && TextOf(reference.ToSeed, reference.ToPlace, unknown) is { } other)
                references.Add((from, reference.ToTarget, other));
        if (references.Count == 0)
            return new([], [.. unknown]);
        var found = memory is null ? Find()
            : memory.SpansOf("links", texts[text].Id, references.Select(reference => texts[reference.To].Id), [], Find);
        return new(
        [
            .. references.Zip(found.Value).Where(entry => entry.First.Target is null || entry.Second is not null).Select(entry =>
                new CrossLink(text, entry.First.From, entry.First.To, entry.Second,
                    entry.Second is null ? null : $"{descriptions[text].Slug}.{entry.First.From.Annotation.Id}")),
        ], [.. unknown, .. found.Diagnostics]);

        Reported<ImmutableArray<TextSpan?>> Find()
        {
            var there = references.Select(reference => reference.Target is null
                ? Reported.Clean<TextSpan?>(null) : texts[reference.To].Find(reference.Target)).ToImmutableArray();
            return new([.. there.Select(span => span.Value)], [.. there.SelectMany(span => span.Diagnostics)]);
        }
    }

    /// <summary>The events by date, with the passages that speak of them.</summary>
    public Reported<ImmutableArray<DatedEvent>> Date(ImmutableArray<TimelineEvent> events)
    {
        var findings = new List<Diagnostic>();
        ImmutableArray<DatedEvent> dated =
        [
            .. events.OrderBy(happened => happened.Date, StringComparer.Ordinal).Select(happened => new DatedEvent(happened,
                [.. happened.Mentions.Select(Find).OfType<Mention>().OrderBy(mention => (mention.Text, mention.Span.Start))])),
        ];
        return new(dated, [.. findings]);

        Mention? Find(TimelineMention mention)
        {
            if (TextOf(mention.SeedName, mention.Place, findings) is not { } text)
                return null;
            var found = texts[text].Find(mention.Target);
            findings.AddRange(found.Diagnostics);
            return found.Value is { } span ? new Mention(text, span) : null;
        }
    }

    /// <summary>The annotation that is drawn where a cross-reference points to.</summary>
    public static AnchoredAnnotation BackReferenceOf(CrossLink link, string fromSeed)
    {
        var origin = link.From.Annotation;
        var content = new BackReference(((CrossReference)origin.Content).Relation, fromSeed, origin.Id);
        return new AnchoredAnnotation(origin with { Id = link.BackId!, Content = content }, link.ToSpan!.Value);
    }

    private int? TextOf(string seedName, Place place, List<Diagnostic> findings)
    {
        if (_byName.TryGetValue(seedName, out var text))
            return text;
        findings.Add(new Diagnostic(Rules.UnknownText, place, $"there is no text “{seedName}” in this edition",
            Spelling.Hint(seedName, _byName.Keys.Order(StringComparer.Ordinal))));
        return null;
    }

    private static Dictionary<string, int> Index(ImmutableArray<TextWork> texts)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var text = 0; text < texts.Length; text++)
            byName.TryAdd(texts[text].Name, text);
        return byName;
    }
}
