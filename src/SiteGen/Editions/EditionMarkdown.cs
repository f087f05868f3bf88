using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>All the Markdown of an edition, for checks.</summary>
internal static class EditionMarkdown
{
    /// <summary>What is said of a text. Each piece of Markdown and where the entry that holds it begins; and whether its lines are
    /// those of the file from there on.</summary>
    public static IEnumerable<(string Markdown, Place Place, bool IsWholeFile)> Markdown(this EditionText text)
    {
        var sidecar = text.Work.Sidecar;
        foreach (var annotation in text.Work.Annotations)
            yield return (annotation.Annotation.Body, annotation.Annotation.Place, false);
        foreach (var entry in sidecar.Cleaning)
            yield return (entry.Remark, entry.Place, false);
        foreach (var entry in sidecar.Structure)
            yield return (entry.Remark, entry.Place, false);
        foreach (var remark in sidecar.Text.Remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal))
            yield return (remark.Value, sidecar.Text.SlugPlace, false);
    }

    /// <summary>What is said of no text.</summary>
    /// <inheritdoc cref="Markdown(EditionText)"/>
    public static IEnumerable<(string Markdown, Place Place, bool IsWholeFile)> Markdown(this Edition edition)
    {
        var settings = new Place("edition.yaml", 1, 1);
        yield return (edition.Settings.Statement, settings, false);
        yield return (edition.Settings.Rights, settings, false);
        foreach (var entry in edition.Bibliography.Values)
        {
            yield return (entry.Note, entry.Place, false);
            yield return (entry.Annote, entry.Place, false);
        }
        foreach (var name in edition.Names)
            yield return (name.Name.Definition, name.Name.Place, false);
        foreach (var dated in edition.Timeline)
            yield return (dated.Event.Body, dated.Event.Place, false);
        foreach (var page in edition.Pages.Values)
            yield return (page.Markdown, new Place(page.Path, page.FirstLine, 1), true);
    }
}
