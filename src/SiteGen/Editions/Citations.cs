using System.Collections.Immutable;
using SiteGen.Annotations;

namespace SiteGen.Editions;

/// <summary>Turns citations round: for each source, where it is cited.</summary>
internal static class Citations
{
    /// <summary>Where each source is cited: texts in order, each in reading order, then the timeline.</summary>
    public static ImmutableDictionary<string, ImmutableArray<CitedAt>> Of(
        ImmutableArray<EditionText> texts, ImmutableArray<DatedEvent> timeline)
    {
        var cited = new Dictionary<string, ImmutableArray<CitedAt>.Builder>(StringComparer.Ordinal);
        for (var text = 0; text < texts.Length; text++)
        {
            Add(cited, texts[text].Description.Sources, text, null);
            foreach (var anchored in texts[text].Annotations)
                if (anchored.Annotation.Content is not BackReference)
                    Add(cited, anchored.Annotation.Sources, text, anchored.Annotation.Id);
        }
        foreach (var dated in timeline)
            Add(cited, dated.Event.Sources, null, dated.Event.Id);
        return cited.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.ToImmutable(), StringComparer.Ordinal);
    }

    private static void Add(
        Dictionary<string, ImmutableArray<CitedAt>.Builder> cited, ImmutableArray<Citation> sources, int? text, string? id)
    {
        foreach (var source in sources)
        {
            if (!cited.TryGetValue(source.Ref, out var places))
                cited[source.Ref] = places = ImmutableArray.CreateBuilder<CitedAt>();
            places.Add(new CitedAt(text, id, source.Locator));
        }
    }
}
