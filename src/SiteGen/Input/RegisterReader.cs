using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Input;

/// <summary>Reads the registers that all texts share.</summary>
internal static class RegisterReader
{
    public static Reported<ImmutableArray<BibliographyEntry>> Bibliography(string path, string text) =>
        Read(path, text, RegisterShapes.Bibliography, "a bibliography", "entries", "a source", entry =>
            new BibliographyEntry(
                entry.Text("id"), entry["id"]!.Place, entry.Text("type"), entry.Text("title"), entry.Text("author"),
                entry.Text("publisher"), entry.Text("container-title"), entry.TextOrNull("issued"), entry.Text("URL"),
                entry.Text("unopened"), entry.Texts("archived"), entry.Word<SourceKind>("kind"),
                entry.Word<Consulted>("consulted"), entry.Text("note"), entry.Text("annote")),
            entry => (entry.Id, entry.Place));

    public static Reported<ImmutableArray<NameEntry>> Names(string path, string text) =>
        Read(path, text, RegisterShapes.Names, "an index of names", "names", "a name", entry =>
            new NameEntry(
                entry.Text("id"), entry["id"]!.Place, entry.Text("name"), entry.Word<NameCategory>("category")!.Value,
                entry.Text("definition"), entry.Texts("aliases")),
            entry => (entry.Id, entry.Place));

    public static Reported<ImmutableArray<TimelineEvent>> Timeline(string path, string text) =>
        Read(path, text, RegisterShapes.Timeline, "a timeline", "events", "an event", entry =>
            new TimelineEvent(
                entry.Text("id"), entry["id"]!.Place, entry.Text("date"), entry.Text("title"), entry.Text("body"),
                AnnotationReader.SourcesOf(entry), [.. entry.Items("mentions").Cast<YamlMap>().Select(MentionOf)]),
            entry => (entry.Id, entry.Place));

    private static TimelineMention MentionOf(YamlMap mention) => new(
        mention.Text("seed"), AnnotationReader.TargetOf(mention["target"]!), mention["seed"]!.Place);

    private static Reported<ImmutableArray<T>> Read<T>(
        string path, string text, MapShape shape, string name, string key, string entryName, Func<YamlMap, T> read,
        Func<T, (string Id, Place Place)> identify)
    {
        var file = ShapedFile.Read(path, text, shape, name);
        var entries = file.Entries(key, entryName).Select(read).ToImmutableArray();
        return new(entries, [.. file.Diagnostics, .. UniqueIds.Check(entries.Select(identify))]);
    }
}
