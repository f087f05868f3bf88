using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>Reads an edition as a careful colleague would: nothing in it is wrong, but this and that is worth a second look.</summary>
internal static class Review
{
    /// <summary>What is worth a look; meaningful only of an edition without errors.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="today">The day after which is the future.</param>
    public static IEnumerable<Diagnostic> Of(Edition edition, DateOnly today) =>
    [
        .. UnusedSources(edition), .. UnusedEditors(edition), .. NamesNotMentioned(edition), .. WithoutSources(edition),
        .. WithoutTitles(edition), .. DoubtfulAddresses(edition), .. FutureDates(edition, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    // Drafts count: who has written them knows what the source is for.
    private static IEnumerable<Annotation> Annotations(Edition edition) => edition.Texts
        .SelectMany(text => text.Work.Sidecar.Annotations).Where(annotation => annotation.Attribution.Status != Status.Withdrawn);

    private static IEnumerable<Diagnostic> UnusedSources(Edition edition)
    {
        var cited = Annotations(edition).SelectMany(annotation => annotation.Sources)
            .Concat(edition.Texts.SelectMany(text => text.Work.Sidecar.Text.Sources))
            .Concat(edition.Timeline.SelectMany(dated => dated.Event.Sources))
            .Select(citation => citation.Ref).ToHashSet(StringComparer.Ordinal);
        return edition.Bibliography.Values.Where(entry => !cited.Contains(entry.Id))
            .Select(entry => new Diagnostic(Rules.UnusedSource, entry.Place, $"nothing cites “{entry.Id}”"));
    }

    private static IEnumerable<Diagnostic> UnusedEditors(Edition edition)
    {
        var signed = Annotations(edition).Select(annotation => annotation.Attribution.By)
            .Concat(edition.Texts.Select(text => text.Work.Sidecar.Defaults.By)).ToHashSet(StringComparer.Ordinal);
        return edition.Settings.Editors.Where(editor => !signed.Contains(editor.Id))
            .Select(editor => new Diagnostic(Rules.UnusedEditor, Place.File("edition.yaml"), $"nothing is signed by “{editor.Id}”"));
    }

    private static IEnumerable<Diagnostic> NamesNotMentioned(Edition edition) => edition.Names
        .Where(name => name.First.IsEmpty && !name.Name.Aliases.IsEmpty)
        .Select(name => new Diagnostic(Rules.NameNotMentioned, name.Name.Place,
            $"no text mentions “{name.Name.Id}” as {string.Join(" or ", name.Name.Aliases.Select(alias => $"“{alias}”"))}"));

    private static IEnumerable<Diagnostic> WithoutSources(Edition edition) =>
        Annotations(edition).Where(annotation => annotation.Sources.IsEmpty).Select(annotation => annotation.Content switch
        {
            Note => new Diagnostic(Rules.NoteWithoutSources, annotation.Place, $"the note “{annotation.Id}” names no source"),
            Correction { Kind: CorrectionKind.Factual or CorrectionKind.Anachronism } => new Diagnostic(
                Rules.CorrectionWithoutSources, annotation.Place, $"the correction “{annotation.Id}” names no source"),
            _ => null,
        }).OfType<Diagnostic>();

    private static IEnumerable<Diagnostic> WithoutTitles(Edition edition) => edition.Texts
        .Where(text => text.Description.IsUntitled)
        .Select(text => new Diagnostic(Rules.TextWithoutTitle, Place.File(text.Work.Path), $"no line was taken for its title, so pages call the text “{text.Description.ShownTitle}”"));

    private static IEnumerable<Diagnostic> DoubtfulAddresses(Edition edition)
    {
        var given = edition.Bibliography.Values
            .SelectMany(entry => entry.Archived.Prepend(entry.Unopened).Prepend(entry.Url).Select(address => (Address: address, entry.Place)))
            .Concat(edition.Texts.Select(text => (text.Work.Sidecar.Text.Source, text.Work.Sidecar.Text.SlugPlace)));
        foreach (var (address, place) in given.Distinct())
            if (address.Length > 0 && WebAddress.Problem(address) is { } problem)
                yield return new Diagnostic(Rules.DoubtfulAddress, place, $"“{address}” {problem}");
    }

    // Dates of any precision compare as their words do: what begins with today's year or month is not later.
    private static IEnumerable<Diagnostic> FutureDates(Edition edition, string today)
    {
        // A slip in the defaults is one slip, however many annotations take it over.
        var sidecars = edition.Texts.Select(text => text.Work.Sidecar).Where(sidecar => sidecar.Defaults.Date is not null);
        var usual = sidecars.Select(sidecar => (sidecar.Path, sidecar.Defaults.Date)).ToHashSet();
        var dated = Annotations(edition).Where(annotation => !usual.Contains((annotation.Place.Path, annotation.Attribution.Date)))
            .Select(annotation => (annotation.Attribution.Date, annotation.Place, What: $"“{annotation.Id}”"))
            .Concat(sidecars.Select(sidecar => (sidecar.Defaults.Date, sidecar.DefaultsPlace, "what has no date of its own")))
            .Concat(edition.Texts.Select(text => ((string?)text.Work.Sidecar.Text.Issued, text.Work.Sidecar.Text.SlugPlace, "`issued:` of the text")))
            .Concat(edition.Bibliography.Values.Select(entry => (entry.Issued, entry.Place, $"`issued:` of “{entry.Id}”")))
            .Concat(edition.Timeline.Select(happened => ((string?)happened.Event.Date, happened.Event.Place, $"the event “{happened.Event.Id}”")))
            .Append((edition.Settings.Horizon, Place.File("edition.yaml"), "`horizon:`"));
        foreach (var (date, place, what) in dated)
            if (!string.IsNullOrEmpty(date) && string.CompareOrdinal(date, 0, today, 0, date.Length) > 0)
                yield return new Diagnostic(Rules.DateInFuture, place, $"{what} is dated {date}");
    }
}
