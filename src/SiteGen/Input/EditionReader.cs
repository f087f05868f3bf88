using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Input;

/// <summary>Reads edition.yaml and the editorial pages.</summary>
internal static class EditionReader
{
    private const string Fence = "---";

    private static readonly string[] s_ownPages =
        ["index", "corrections", "removed", "missing", "connections", "names", "timeline", "sources", "search"];

    public static Reported<EditionSettings> Settings(string path, string text)
    {
        var file = ShapedFile.Read(path, text, RegisterShapes.Edition, "edition.yaml");
        var root = file.Root;
        var entries = file.Entries("editors", "an editor").ToList();
        var editors = entries.Select(entry => new EditionEditor(entry.Text("id"), entry.Text("name"))).ToImmutableArray();
        return new(new EditionSettings(
            root.Text("title"), root.Text("subtitle"), root.TextOrNull("language") ?? "en", root.Text("publisher"), editors,
            root.Text("statement"), root.Text("rights"),
            root.TextOrNull("horizon") is { } day && TextForms.Problem(TextForm.Date, day) is null ? day : null,
            root.TextOrNull("baseUrl") is { } address ? WithSlash(address) : null,
            root.Text("index") == "true",
            Math.Max(1, root.Number("textsPerPage") ?? EditionSettings.UsualTextsPerPage))
        { Places = (PlaceOf("statement"), PlaceOf("rights")) },
            [.. file.Diagnostics, .. UniqueIds.Check(entries.Select(entry => (entry.Text("id"), entry["id"]!.Place)))]);

        Place PlaceOf(string key) => root[key]?.Place ?? new Place(path, 1, 1);
    }

    /// <summary>A page of Markdown with its title in front.</summary>
    /// <param name="path">As an editor knows it.</param>
    /// <param name="name">The file name without extension.</param>
    /// <param name="text">The file.</param>
    public static Reported<EditorialPage> Page(string path, string name, string text)
    {
        if (TextForms.Problem(TextForm.Slug, name) is not null || s_ownPages.Contains(name))
            return Reported.With(new EditorialPage(name, name, "", path, 1), new Diagnostic(
                Rules.PageName, Place.File(path), $"no page of the editors can be called “{name}”"));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
            return Reported.With(new EditorialPage(name, name, text, path, 1), new Diagnostic(
                Rules.FrontMatter, new Place(path, 1, 1), "the page does not begin with its title between two lines `---`"));
        var file = ShapedFile.Read(path, string.Join('\n', lines[1..end]), RegisterShapes.FrontMatter, "the front matter", 2);
        return new(new EditorialPage(name, file.Root.Text("title"), string.Join('\n', lines[(end + 1)..]), path, end + 2),
            file.Diagnostics);
    }

    public static string WithSlash(string address) => address.EndsWith('/') ? address : address + "/";
}
