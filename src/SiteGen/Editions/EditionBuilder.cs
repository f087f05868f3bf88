using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editing;

namespace SiteGen.Editions;

/// <summary>Makes one edition of all texts: the pass that needs to see them all.</summary>
internal static class EditionBuilder
{
    /// <summary>The edition, as complete as what was right allows.</summary>
    /// <param name="settings">What edition.yaml says.</param>
    /// <param name="texts">By name.</param>
    /// <param name="registers">What all texts share.</param>
    /// <param name="pages">The editors' pages.</param>
    /// <param name="names">Where the texts mention the names of the register.</param>
    /// <param name="memory">What was worked out before in the same process; null works out all.</param>
    /// <param name="last">What a build before has found out; null knows nothing.</param>
    public static Reported<Edition> Build(
        EditionSettings settings, ImmutableArray<TextWork> texts, Registers registers, ImmutableArray<EditorialPage> pages,
        ImmutableArray<NameMentions> names, WorkMemory? memory = null, ITextMemory? last = null)
    {
        var described = Describer.Describe(texts, settings.Language);
        var linker = new CrossLinker(texts, described.Value, last);
        var links = InParallel.Map(texts, (_, index) => linker.LinksFrom(index));
        var timeline = linker.Date(registers.Timeline);

        var incoming = links.SelectMany(own => own.Value).Where(link => link.ToSpan is not null).ToLookup(link => link.ToText);
        ImmutableArray<EditionText> all = [.. InParallel.Map(texts, (text, index) =>
        {
            var annotations = text.Annotations;
            if (incoming[index].Any())
            {
                annotations = [.. annotations, .. incoming[index].Select(link => CrossLinker.BackReferenceOf(link, texts[link.FromText].Name))];
                var order = last is null ? Order() : last.OrderOf("order among links", text.Id, incoming[index].Select(link => texts[link.FromText].Id), Order);
                annotations = [.. order.Select(place => annotations[place])];
            }
            return new EditionText(text, described.Value[index], annotations, links[index].Value, () =>
                memory is null ? Edit() : memory.Of("edit", text.Name, Edit, [text, .. incoming[index]]));

            ImmutableArray<int> Order() => Editor.ReadingOrder(text.Document, annotations);

            EditedText Edit() => Editor.Edit(text.Document, annotations).Value;
        })];
        var edition = new Edition(
            settings, all,
            registers.Bibliography.DistinctBy(entry => entry.Id).ToImmutableDictionary(entry => entry.Id, StringComparer.Ordinal),
            CitationLabels.Of(registers.Bibliography.DistinctBy(entry => entry.Id)), Citations.Of(all, timeline.Value),
            names, timeline.Value,
            pages.ToImmutableDictionary(page => page.Name, StringComparer.Ordinal));
        return new(edition,
        [
            .. described.Diagnostics, .. links.SelectMany(own => own.Diagnostics), .. timeline.Diagnostics,
            .. new References(settings, registers).Check(texts),
        ]);
    }
}
