using SiteGen.Diagnostics;
using SiteGen.Input.Locks;

namespace SiteGen.Input;

/// <summary>Finds what an editor has written in vain: files of annotations that lie where none is looked for.</summary>
internal static class UnreadFiles
{
    private static readonly string[] s_registers = ["bibliography", "names", "timeline"];

    /// <summary>A warning for each.</summary>
    /// <param name="annotations">All files of annotations, wherever they lie.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<string> annotations) =>
        annotations.Where(path => !IsRead(path)).Select(path =>
            new Diagnostic(Rules.FileNotRead, Place.File(path), "no annotation is looked for there", HintFor(path)));

    private static bool IsRead(string path) => LockFile.Is(path) || Path.GetDirectoryName(path)!.Replace('\\', '/') switch
    {
        // Whoever leaves a word for colleagues beside the sidecars means no annotation.
        EditionFolder.Annotations => !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(path) == "README.md",
        EditionFolder.Pages => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase),
        EditionFolder.Registers => s_registers.Any(name => path == $"{EditionFolder.Registers}/{name}.yaml"),
        _ => false,
    };

    private static string? HintFor(string path) =>
        path.StartsWith(EditionFolder.Registers + "/", StringComparison.Ordinal)
        && Spelling.Nearest(Path.GetFileNameWithoutExtension(path), s_registers) is { } nearest ? $"did you mean {nearest}.yaml?" : null;
}
