using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>Checks that everything an editor refers to by id is there.</summary>
internal static class References
{
    public static IEnumerable<Diagnostic> Check(
        EditionSettings settings, ImmutableArray<TextWork> texts, Registers registers)
    {
        var sources = registers.Bibliography.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var editors = settings.Editors.Select(editor => editor.Id).ToHashSet(StringComparer.Ordinal);
        var cited = texts.SelectMany(text => text.Sidecar.Text.Sources)
            .Concat(texts.SelectMany(text => text.Sidecar.Annotations).SelectMany(annotation => annotation.Sources))
            .Concat(registers.Timeline.SelectMany(dated => dated.Sources));
        foreach (var citation in cited)
            if (!sources.Contains(citation.Ref))
                yield return new Diagnostic(Rules.UnknownSource, citation.Place,
                    $"there is no source “{citation.Ref}” in the bibliography", NearestHint(citation.Ref, sources));
        foreach (var sidecar in texts.Select(text => text.Sidecar))
        {
            // A slip in the defaults is one slip, however many annotations take it over.
            var usual = sidecar.Defaults.By;
            if (usual is not null && !editors.Contains(usual))
                yield return new Diagnostic(Rules.UnknownEditor, sidecar.DefaultsPlace,
                    $"the annotations are by “{usual}”, whom edition.yaml does not name", NearestHint(usual, editors));
            foreach (var annotation in sidecar.Annotations)
                if (annotation.Attribution.By is { } by && by != usual && !editors.Contains(by))
                    yield return new Diagnostic(Rules.UnknownEditor, annotation.Place,
                        $"“{annotation.Id}” is by “{by}”, whom edition.yaml does not name", NearestHint(by, editors));
        }
    }

    private static string? NearestHint(string id, IEnumerable<string> known) =>
        Spelling.Nearest(id, known.Order(StringComparer.Ordinal)) is { } nearest ? $"did you mean “{nearest}”?" : null;
}
