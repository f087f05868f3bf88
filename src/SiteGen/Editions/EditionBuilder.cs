using System.Collections.Immutable;
using SiteGen.Annotations;
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
    /// <param name="memory">What was worked out before in the same process; null works out all.</param>
    /// <param name="last">What a build before has found out; null knows nothing.</param>
    public static Reported<Edition> Build(
        EditionSettings settings, ImmutableArray<TextWork> texts, Registers registers, ImmutableArray<EditorialPage> pages,
        WorkMemory? memory = null, ITextMemory? last = null)
    {
        var described = Describer.Describe(texts, settings.Language);
        var linker = new CrossLinker(texts, described.Value, last);
        var links = InParallel.Map(texts, (_, index) => linker.LinksFrom(index));
        var timeline = linker.Date(registers.Timeline);

        var incoming = links.SelectMany(own => own.Value).Where(link => link.ToSpan is not null).ToLookup(link => link.ToText);
        var finder = new KnownNames(registers.Names, memory, last);
        // All that needs a text's words is done at once: they may be read for it.
        var complete = InParallel.Map(texts, (text, index) =>
        {
            ImmutableArray<AnchoredAnnotation> annotations =
                [.. text.Annotations, .. incoming[index].Select(link => CrossLinker.BackReferenceOf(link, texts[link.FromText].Name))];
            var order = last is null ? Order() : last.OrderOf("order", text.Id, incoming[index].Select(link => texts[link.FromText].Id), Order);
            var made = new EditionText(text, described.Value[index], [.. order.Select(place => annotations[place])], links[index].Value, () =>
                memory is null ? Edit() : memory.Of("edit", text.Name, Edit, [text, .. incoming[index]]));
            var findings = last.FindingsOf("edit", text.Id, [], () =>
                memory is null ? Check() : memory.Of("edit findings", text.Name, Check, [text, .. incoming[index]]));
            return (Text: made, Findings: findings, Mentions: finder.MentionsIn(text));

            ImmutableArray<int> Order() => Editor.ReadingOrder(text.Document, annotations);

            EditedText Edit() => Editor.Edit(text.Document, annotations).Value;

            ImmutableArray<Diagnostic> Check() => Editor.Check(text.Document, made.Annotations);
        });

        ImmutableArray<EditionText> all = [.. complete.Select(text => text.Text)];
        var edition = new Edition(
            settings, all,
            registers.Bibliography.DistinctBy(entry => entry.Id).ToImmutableDictionary(entry => entry.Id, StringComparer.Ordinal),
            CitationLabels.Of(registers.Bibliography.DistinctBy(entry => entry.Id)), Citations.Of(all, timeline.Value),
            finder.Of([.. complete.Select(text => text.Mentions)]), timeline.Value,
            pages.ToImmutableDictionary(page => page.Name, StringComparer.Ordinal));
        return new(edition,
        [
            .. described.Diagnostics, .. links.SelectMany(own => own.Diagnostics), .. timeline.Diagnostics, .. complete.SelectMany(text => text.Findings),
            .. References.Check(settings, texts, registers),
        ]);
    }
}
