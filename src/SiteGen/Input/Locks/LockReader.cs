using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Input.Locks;

/// <summary>Reads locks.</summary>
internal static class LockReader
{
    /// <summary>The lock.</summary>
    /// <returns>Null, with one error, if the file is not what SiteGen writes: then it is not known what was reviewed.</returns>
    public static Reported<AnchorsLock?> Read(string path, string text)
    {
        var file = ShapedFile.Read(path, text, LockShape.Root, "an anchors lock");
        var anchors = file.Entries("anchors", "an anchor").ToList();
        var history = file.Entries("history", "a change").ToList();
        if (!file.Diagnostics.IsEmpty)
            return Broken(file.Diagnostics[0].Place, file.Diagnostics[0].Message);
        var locked = ImmutableArray.CreateBuilder<LockedAnchor>(anchors.Count);
        foreach (var anchor in anchors)
        {
            if (KeyOf(anchor) is not { } key)
                return Broken(anchor.Place, "it is not said what is anchored here");
            if (locked.Count > 0 && locked[^1].Key.CompareTo(key) >= 0)
                return Broken(anchor.Place, $"“{key}” is there twice, or not in its place");
            locked.Add(new LockedAnchor(key, PassageOf(anchor), anchor.TextOrNull("reviewed")));
        }
        return Reported.Clean<AnchorsLock?>(
            new AnchorsLock(file.Root.Text("sha256"), locked.ToImmutable(), [.. history.Select(ChangeOf)]));
    }

    private static Reported<AnchorsLock?> Broken(Place place, string message) =>
        Reported.With<AnchorsLock?>(null, new Diagnostic(Rules.LockUnreadable, place, $"this is no anchors lock as SiteGen writes it: {message}"));

    private static AnchorKey? KeyOf(YamlMap anchor)
    {
        if (anchor.TextOrNull("id") is { } id)
            return anchor.TextOrNull("from") is { } from
                ? new AnchorKey(AnchorKind.FarEnd, id, from) : new AnchorKey(AnchorKind.Annotation, id);
        if (anchor.TextOrNull("event") is { } happened)
            return new AnchorKey(AnchorKind.Mention, happened, Number: anchor.Number("passage") ?? 1);
        return LinesOf(anchor, "cleaning", AnchorKind.Cleaning) ?? LinesOf(anchor, "structure", AnchorKind.Structure);
    }

    private static AnchorKey? LinesOf(YamlMap anchor, string name, AnchorKind kind) =>
        anchor.TextOrNull(name) is { } lines && TextForms.LinesOf(lines) is { } range
            ? new AnchorKey(kind, "", Number: range.First, Last: range.Last) : null;

    private static ReviewedPassage PassageOf(YamlMap anchor)
    {
        var at = (YamlMap)anchor["at"]!;
        var text = anchor.TextOrNull("text") is { } whole
            ? new PassageText(whole, "", "")
            : new PassageText(anchor.Text("begins"), anchor.Text("ends"), anchor.Text("sha256"));
        return new ReviewedPassage(at.Number("start")!.Value, at.Number("end")!.Value, at.Number("line")!.Value,
            at.Number("column")!.Value, text, anchor.Text("before"), anchor.Text("after"));
    }

    private static ReviewedChange ChangeOf(YamlMap change) => new(
        change.Text("from"), change.Text("to"), change.Number("unchanged")!.Value, change.Texts("moved"), change.Texts("reworded"));
}
