using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Input;

/// <summary>Reads a sidecar.</summary>
internal static class SidecarReader
{
    private static readonly Attribution s_unattributed = new(null, null, Status.Published, null);

    /// <summary>The sidecar, as far as it is right.</summary>
    /// <param name="path">As an editor knows it.</param>
    /// <param name="seedName">The seed it belongs to.</param>
    /// <param name="text">The YAML.</param>
    public static Reported<Sidecar> Read(string path, string seedName, string text)
    {
        var file = ShapedFile.Read(path, text, SidecarShape.Root, "a sidecar");
        var defaults = file.Map("defaults") is { } given
            ? AnnotationReader.AttributionOf(given, s_unattributed) : s_unattributed;
        var annotations = ImmutableArray.CreateBuilder<Annotation>();
        foreach (var entry in file.Entries("corrections", "a correction"))
            annotations.Add(AnnotationReader.Read(entry, new Correction(
                entry.Word<CorrectionKind>("kind")!.Value, entry.TextOrNull("reading")), "reason", defaults));
        foreach (var entry in file.Entries("notes", "a note"))
            annotations.Add(AnnotationReader.Read(entry, new Note(entry.Word<NoteKind>("kind")), "body", defaults));
        foreach (var entry in file.Entries("crossReferences", "a cross-reference"))
            annotations.Add(AnnotationReader.Read(entry, CrossReferenceOf(entry), "body", defaults));
        foreach (var entry in file.Entries("gaps", "a gap"))
            annotations.Add(AnnotationReader.Read(entry, new Gap(entry.Word<GapUnit>("unit")!.Value), "body", defaults));

        var sidecar = new Sidecar(
            seedName, path, DigestOf(file.Root), defaults, TextOf(file),
            [.. file.Entries("cleaning", "a cleaning entry").Select(CleaningOf)],
            [.. file.Entries("structure", "a structure entry").Select(StructureOf)],
            annotations.ToImmutable())
        { DefaultsPlace = file.Root["defaults"] is YamlMap { } map ? (map["by"] ?? map).Place : default };
        return new(sidecar,
        [
            .. file.Diagnostics, .. UniqueIds.Check(
            [
                .. sidecar.Annotations.Select(annotation => (annotation.Id, annotation.Place)),
                .. sidecar.Structure.Where(entry => entry.Id is not null).Select(entry => (entry.Id!, entry.Place)),
            ]),
        ]);
    }

    private static CrossReference CrossReferenceOf(YamlMap entry)
    {
        var to = (YamlMap)entry["to"]!;
        return new CrossReference(entry.Word<Relation>("relation")!.Value, to.Text("seed"),
            to["target"] is { } target ? AnnotationReader.TargetOf(target) : null, to["seed"]!.Place);
    }

    private static (string, Place)? DigestOf(YamlMap root) =>
        root["sha256"] is YamlText digest && TextForms.Problem(TextForm.Sha256, digest.Value) is null
            ? (digest.Value, digest.Place) : null;

    private static TextDescription TextOf(ShapedFile file)
    {
        if (file.Map("text") is not { } text)
            return TextDescription.Empty;
        var remarks = text["remarks"] as YamlMap;
        return new TextDescription(
            text.Text("title"), text.Text("shortTitle"), text.Text("slug"), text.Text("creator"),
            text.Text("publisher"), text.Text("issued"), text.Text("subject"), text.Text("source"),
            text.Text("language"), AnnotationReader.SourcesOf(text),
            remarks?.Entries.ToImmutableDictionary(entry => entry.Key.Value, entry => ((YamlText)entry.Value).Value)
                ?? ImmutableDictionary<string, string>.Empty,
            text["slug"]?.Place ?? text.Place);
    }

    private static CleaningEntry CleaningOf(YamlMap entry)
    {
        var (first, last) = TextForms.LinesOf(entry.Text("lines"))!.Value;
        return new CleaningEntry(first, last, entry.Word<CleaningAction>("action"), entry.Text("reason"),
            entry.Text("remark"), entry["lines"]!.Place);
    }

    private static Structure StructureOf(YamlMap entry) => new(
        entry.TextOrNull("id"), entry.Number("line")!.Value, entry.Word<StructureKind>("as"), entry.Number("level"),
        entry.Texts("items"), entry.Text("remark"), entry["line"]!.Place);
}
