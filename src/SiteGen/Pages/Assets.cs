using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Pages;

/// <summary>Style sheets, scripts and pictures: copied as they are, but for style sheets, which lose what is there for those who write them.</summary>
internal static class Assets
{
    private const string Folder = "templates/assets";
    private const long Largest = 32 << 20;
    private static readonly string[] s_extensions =
        [".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".woff2", ".txt", ".pdf"];

    private static readonly string[] s_pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"];

    /// <summary>Whether a page can show what an address leads to.</summary>
    public static bool IsPicture(string address) =>
        s_pictures.Any(extension => address.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static Reported<ImmutableArray<OutputFile>> Read(EditionFolder folder)
    {
        var listed = ShippedTemplates.Files(folder, Folder, s_extensions, isDeep: true);
        var paths = listed.Value;
        var files = paths.Select(path => (Path: path, Bytes: ShippedTemplates.Read(folder, path, Largest))).ToList();
        ImmutableArray<Diagnostic> unfit =
            [.. paths.Select(path => (path, PublishedPath(path))).Select(Unfit).OfType<Diagnostic>(), .. Alike(paths), .. LikeFolders(paths)];
        files.RemoveAll(file => unfit.Any(finding => finding.Place.Path == file.Path));
        return new(
            [.. files.Select(file => new OutputFile(PublishedPath(file.Path), Published(file.Path, file.Bytes.Value)))],
            [
                .. listed.Diagnostics, .. files.SelectMany(file => file.Bytes.Diagnostics),
                .. unfit,
            ]);
    }

    /// <summary>What keeps a file from being published under its name; null if nothing does.</summary>
    /// <param name="file">Its path in the edition, and the one in the site.</param>
    public static Diagnostic? Unfit((string Path, string Published) file) =>
        OutputPath.Problem(file.Published) is { } problem
            ? new Diagnostic(Rules.UnfitName, Place.File(file.Path), $"the file cannot be published under this name: {problem}")
            : null;

    // Two names that differ only in case would be one file on many systems.
    private static IEnumerable<Diagnostic> Alike(IReadOnlyList<string> paths) =>
        from same in paths.GroupBy(path => path, StringComparer.OrdinalIgnoreCase)
        let first = same.FirstOrDefault(ShippedTemplates.Has) ?? same.First()
        from other in same
        where other != first
        select Taken(other, first, ShippedTemplates.Has(first)
            ? $"Name the file “{Path.GetFileName(first)}” if it is to take the place of the one that SiteGen ships; if not, rename it." : null);

    private static IEnumerable<Diagnostic> LikeFolders(IReadOnlyList<string> paths)
    {
        var folders = paths.SelectMany(OutputPath.FoldersOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from path in paths
               let folder = folders.TryGetValue(path, out var alike) ? alike : null
               where folder is not null
               select Taken(path, folder, hint: null);
    }

    private static Diagnostic Taken(string path, string other, string? hint) => new(Rules.UnfitName, Place.File(path),
        $"the file cannot be published under this name: {other} differs from it only in case", hint ?? "Rename one of the two: on many systems they are one.");

    private static string PublishedPath(string path) => "assets" + path[Folder.Length..];

    // A style sheet in another encoding says so, and stays as it is.
    private static byte[] Published(string path, byte[] bytes) =>
        path.EndsWith(".css", StringComparison.Ordinal) && System.Text.Unicode.Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetBytes(StyleSheet.Dense(Encoding.UTF8.GetString(bytes))) : bytes;
}
