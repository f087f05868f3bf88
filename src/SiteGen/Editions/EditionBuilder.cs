using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editing;
using SiteGen.Text;

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
        var links = Enumerable.Range(0, texts.Length).Select(linker.LinksFrom).ToImmutableArray();
        var timeline = linker.Date(registers.Timeline);

        var incoming = links.SelectMany(own => own).Where(link => link.ToSpan is not null).ToLookup(link => link.ToText);
        ImmutableArray<EditionText> complete = [.. InParallel.Map(texts, (text, index) =>
        {
            ImmutableArray<AnchoredAnnotation> annotations =
                [.. text.Annotations, .. incoming[index].Select(link => CrossLinker.BackReferenceOf(link, texts[link.FromText].Name))];
            var order = last is null ? Order() : last.OrderOf("order", text.Id, incoming[index].Select(link => texts[link.FromText].Id), Order);
            return new EditionText(text, described.Value[index], [.. order.Select(place => annotations[place])], links[index], () =>
                memory is null ? Edit() : memory.Of("edit", text.Name, Edit, [text, .. incoming[index]]));

            ImmutableArray<int> Order() => Editor.ReadingOrder(text.Document, annotations);

            EditedText Edit() => Editor.Edit(text.Document, annotations).Value;
        })];
        var findings = InParallel.Map(complete, (text, index) =>
        {
            return last.FindingsOf("edit", text.Work.Id, [], () =>
                memory is null ? Check() : memory.Of("edit findings", text.Name, Check, [text.Work, .. incoming[index]]));

            ImmutableArray<Diagnostic> Check() => Editor.Check(text.Work.Document, text.Annotations);
        });

        var edition = new Edition(
            settings, complete,
            registers.Bibliography.DistinctBy(entry => entry.Id).ToImmutableDictionary(entry => entry.Id, StringComparer.Ordinal),
            CitationLabels.Of(registers.Bibliography.DistinctBy(entry => entry.Id)), Citations.Of(complete, timeline), FindNames(registers.Names, texts, memory, last), timeline,
            pages.ToImmutableDictionary(page => page.Name, StringComparer.Ordinal));
        return new(edition,
        [
            .. described.Diagnostics, .. linker.Findings, .. findings.SelectMany(found => found),
            .. References.Check(settings, texts, registers),
        ]);
    }

    private static ImmutableArray<NameMentions> FindNames(ImmutableArray<NameEntry> names, ImmutableArray<TextWork> texts, WorkMemory? memory, ITextMemory? last)
    {
        if (names.IsEmpty)
            return [];
        var finder = new NameFinder(names);
        var aliases = Fingerprint.Of([.. names.SelectMany(name => name.Aliases.Prepend(name.Aliases.Length.ToString(CultureInfo.InvariantCulture)))]);
        var found = InParallel.Map(texts, text =>
        {
            return memory is null ? Known() : memory.Of("names", text.Name, Known, text, names);

            TextSpan?[] Known() => last is null ? Find()
                : [.. last.SpansOf("names", text.Id, [], [aliases], () => Reported.Clean(ImmutableCollectionsMarshal.AsImmutableArray(Find()))).Value];

            TextSpan?[] Find() => finder.FirstMentions(text.Clean, text.Anchorer.Folded);
        });
        return [.. names.Select((name, index) => new NameMentions(name,
            [.. found.SelectMany((mentions, text) => mentions[index] is { } span ? new[] { new Mention(text, span) } : [])]))];
    }
}
