using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>All the Markdown of an edition, for checks.</summary>
internal static class EditionMarkdown
{
    /// <summary>Each piece of Markdown and where it, or the entry that holds it, begins.</summary>
    public static IEnumerable<(string Markdown, Place Place)> Markdown(this Edition edition)
    {
        var settings = new Place("edition.yaml", 1, 1);
        yield return (edition.Settings.Statement, settings);
        yield return (edition.Settings.Rights, settings);
        foreach (var text in edition.Texts)
        {
            var sidecar = text.Work.Sidecar;
            foreach (var annotation in text.Work.Annotations)
                yield return (annotation.Annotation.Body, annotation.Annotation.Place);
            foreach (var entry in sidecar.Cleaning)
                yield return (entry.Remark, entry.Place);
            foreach (var entry in sidecar.Structure)
                yield return (entry.Remark, entry.Place);
            foreach (var remark in sidecar.Text.Remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal))
                yield return (remark.Value, sidecar.Text.SlugPlace);
        }
        foreach (var entry in edition.Bibliography.Values)
        {
            yield return (entry.Note, entry.Place);
            yield return (entry.Annote, entry.Place);
        }
        foreach (var name in edition.Names)
            yield return (name.Name.Definition, name.Name.Place);
        foreach (var dated in edition.Timeline)
            yield return (dated.Event.Body, dated.Event.Place);
        foreach (var page in edition.Pages.Values)
            yield return (page.Markdown, new Place(page.Path, page.FirstLine, 1));
    }
}
