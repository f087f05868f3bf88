using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>Checks that everything an editor refers to by id is there.</summary>
internal sealed class References(EditionSettings settings, Registers registers)
{
    private readonly HashSet<string> _sources = registers.Bibliography.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _editors = settings.Editors.Select(editor => editor.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is not there, of all that is referred to.</summary>
    public IEnumerable<Diagnostic> Check(ImmutableArray<TextWork> texts) =>
    [
        .. InParallel.Map(texts, text => Check(text.Sidecar)).SelectMany(found => found),
        .. CheckTimeline(),
    ];

    private List<Diagnostic> CheckTimeline()
    {
        var findings = new List<Diagnostic>();
        foreach (var dated in registers.Timeline)
            Check(dated.Sources, findings);
        return findings;
    }

    private List<Diagnostic> Check(Sidecar sidecar)
    {
        var findings = new List<Diagnostic>();
        Check(sidecar.Text.Sources, findings);
        // A slip in the defaults is one slip, however many annotations take it over.
        var usual = sidecar.Defaults.By;
        if (usual is not null && !_editors.Contains(usual))
            findings.Add(new Diagnostic(Rules.UnknownEditor, sidecar.DefaultsPlace,
                $"the annotations are by “{usual}”, whom edition.yaml does not name", NearestHint(usual, _editors)));
        foreach (var annotation in sidecar.Annotations)
        {
            Check(annotation.Sources, findings);
            if (annotation.Attribution.By is { } by && by != usual && !_editors.Contains(by))
                findings.Add(new Diagnostic(Rules.UnknownEditor, annotation.Place,
                    $"“{annotation.Id}” is by “{by}”, whom edition.yaml does not name", NearestHint(by, _editors)));
        }
        return findings;
    }

    private void Check(ImmutableArray<Citation> cited, List<Diagnostic> findings)
    {
        foreach (var citation in cited)
            if (!_sources.Contains(citation.Ref))
                findings.Add(new Diagnostic(Rules.UnknownSource, citation.Place,
                    $"there is no source “{citation.Ref}” in the bibliography", NearestHint(citation.Ref, _sources)));
    }

    private static string? NearestHint(string id, IEnumerable<string> known) =>
        Spelling.Nearest(id, known.Order(StringComparer.Ordinal)) is { } nearest ? $"did you mean “{nearest}”?" : null;
}
