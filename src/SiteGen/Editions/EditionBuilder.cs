using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editing;

namespace SiteGen.Editions;

/// <summary>Makes one edition of all texts: the pass that needs to see them all.</summary>
internal static class EditionBuilder
{
    /// <summary>The edition, as complete as what was right allows.</summary>
    public static Reported<Edition> Build(
        EditionSettings settings, ImmutableArray<TextWork> texts, Registers registers, ImmutableArray<EditorialPage> pages)
    {
        var described = Describer.Describe(texts, settings.Language);
        var linker = new CrossLinker(texts, described.Value);
        var links = Enumerable.Range(0, texts.Length).Select(linker.LinksFrom).ToImmutableArray();
        var timeline = linker.Date(registers.Timeline);

        var incoming = links.SelectMany(own => own).Where(link => link.ToSpan is not null).ToLookup(
            link => link.ToText, link => CrossLinker.BackReferenceOf(link, texts[link.FromText].Name));
        var edited = texts.AsParallel().AsOrdered()
            .Select((text, index) => Editor.Edit(text.Document, [.. text.Annotations, .. incoming[index]])).ToImmutableArray();
        var complete = texts.Select((text, index) => new EditionText(
            text, described.Value[index], edited[index].Value, links[index])).ToImmutableArray();

        var edition = new Edition(
            settings, complete,
            registers.Bibliography.DistinctBy(entry => entry.Id).ToImmutableDictionary(entry => entry.Id, StringComparer.Ordinal),
            CitationLabels.Of(registers.Bibliography.DistinctBy(entry => entry.Id)), Citations.Of(complete, timeline), FindNames(registers.Names, texts), timeline,
            pages.ToImmutableDictionary(page => page.Name, StringComparer.Ordinal));
        return new(edition,
        [
            .. described.Diagnostics, .. linker.Findings, .. edited.SelectMany(text => text.Diagnostics),
            .. References.Check(settings, texts, registers),
        ]);
    }

    private static ImmutableArray<NameMentions> FindNames(ImmutableArray<NameEntry> names, ImmutableArray<TextWork> texts)
    {
        if (names.IsEmpty)
            return [];
        var finder = new NameFinder(names);
        var found = texts.AsParallel().AsOrdered()
            .Select(text => finder.FirstMentions(text.Clean, text.Anchorer.Folded)).ToArray();
        return [.. names.Select((name, index) => new NameMentions(name,
            [.. found.SelectMany((mentions, text) => mentions[index] is { } span ? new[] { new Mention(text, span) } : [])]))];
    }
}
