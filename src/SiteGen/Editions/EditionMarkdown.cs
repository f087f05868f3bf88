using SiteGen.Annotations;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>Markdown of the editors, and where it is from.</summary>
/// <param name="Markdown">The text; empty if there is none.</param>
/// <param name="Place">Where the text, or the entry that holds it, begins.</param>
/// <param name="IsWholeFile">Whether its lines are those of the file from there on.</param>
/// <param name="Sentence">The key of a text that is to be one paragraph; null if it may be more.</param>
internal readonly record struct EditorsMarkdown(string Markdown, Place Place, bool IsWholeFile = false, string? Sentence = null);

/// <summary>All the Markdown of an edition, for checks.</summary>
internal static class EditionMarkdown
{
    /// <summary>What is said of a text.</summary>
    public static IEnumerable<EditorsMarkdown> Markdown(this EditionText text)
    {
        var sidecar = text.Work.Sidecar;
        foreach (var annotation in text.Work.Annotations)
            yield return new(annotation.Annotation.Body, annotation.Annotation.Place,
                Sentence: annotation.Annotation.Content is CrossReference ? "body" : null);
        foreach (var entry in sidecar.Cleaning)
            yield return new(entry.Remark, entry.Place);
        foreach (var entry in sidecar.Structure)
            yield return new(entry.Remark, entry.Place);
        foreach (var remark in sidecar.Text.Remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal))
            yield return new(remark.Value, sidecar.Text.SlugPlace);
    }

    /// <summary>What is said of no text.</summary>
    public static IEnumerable<EditorsMarkdown> Markdown(this Edition edition)
    {
        yield return new(edition.Settings.Statement, edition.Settings.Places.Statement);
        yield return new(edition.Settings.Rights, edition.Settings.Places.Rights);
        foreach (var entry in edition.Bibliography.Values)
        {
            yield return new(entry.Note, entry.Place);
            yield return new(entry.Annote, entry.Place);
        }
        foreach (var name in edition.Names)
            yield return new(name.Name.Definition, name.Name.Place, Sentence: "definition");
        foreach (var dated in edition.Timeline)
            yield return new(dated.Event.Body, dated.Event.Place);
        foreach (var page in edition.Pages.Values)
            yield return new(page.Markdown, new Place(page.Path, page.FirstLine, 1), IsWholeFile: true);
    }
}
