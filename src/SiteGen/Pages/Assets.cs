using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Pages;

/// <summary>Style sheets, scripts and pictures: copied as they are, but for the comments of style sheets.</summary>
internal static class Assets
{
    private const string Folder = "templates/assets";
    private const long Largest = 32 << 20;
    private static readonly string[] s_extensions =
        [".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".woff2", ".txt", ".pdf"];

    public static Reported<ImmutableArray<OutputFile>> Read(EditionFolder folder)
    {
        var files = ShippedTemplates.Files(folder, Folder, s_extensions, isDeep: true)
            .Select(path => (Path: path, Bytes: ShippedTemplates.Read(folder, path, Largest))).ToList();
        var unfit = files.Select(file => (file.Path, Published: PublishedPath(file.Path))).Select(Unfit)
            .OfType<Diagnostic>().ToImmutableArray();
        files.RemoveAll(file => unfit.Any(finding => finding.Place.Path == file.Path));
        return new(
            [.. files.Select(file => new OutputFile(PublishedPath(file.Path), Published(file.Path, file.Bytes.Value)))],
            [
                .. files.SelectMany(file => file.Bytes.Diagnostics),
                .. unfit,
            ]);
    }

    /// <summary>What keeps a file from being published under its name; null if nothing does.</summary>
    /// <param name="file">Its path in the edition, and the one in the site.</param>
    public static Diagnostic? Unfit((string Path, string Published) file) =>
        OutputPath.Problem(file.Published) is { } problem
            ? new Diagnostic(Rules.UnfitName, Place.File(file.Path), $"the file cannot be published under this name: {problem}")
            : null;

    private static string PublishedPath(string path) => "assets" + path[Folder.Length..];

    private static byte[] Published(string path, byte[] bytes) =>
        path.EndsWith(".css", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(StyleSheet.Dense(Encoding.UTF8.GetString(bytes))) : bytes;
}
