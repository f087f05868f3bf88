using System.IO.Enumeration;
using SiteGen.Diagnostics;

namespace SiteGen.Input;

/// <summary>Finds what lies among seeds and annotations and is passed over: links, which can lead out of the edition or round in a circle, and what is not
/// of the kind that its place or its name says.</summary>
internal static class PassedOver
{
    // What somebody may take for a seed.
    private static readonly string[] s_texts = ["", ".text", ".md", ".markdown", ".xhtml", ".mhtml", ".rtf", ".doc", ".docx", ".odt", ".pdf"];

    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    private static readonly EnumerationOptions s_withoutLinks =
        new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>A warning for each.</summary>
    public static List<Diagnostic> In(EditionFolder edition)
    {
        var findings = new List<Diagnostic>();
        foreach (var folder in new[] { EditionFolder.Seeds, EditionFolder.Annotations, EditionFolder.Registers, EditionFolder.Pages })
            if (File.Exists(Path.Combine(edition.Root, folder)))
                findings.Add(NotRead(folder, "it is a file, and a folder is looked for", "Put what it holds into a file in a folder of this name."));
        Look(edition, EditionFolder.Seeds, findings);
        Look(edition, EditionFolder.Annotations, findings);
        findings.Sort((one, other) => string.CompareOrdinal(one.Place.Path, other.Place.Path));
        return findings;
    }

    private static void Look(EditionFolder edition, string root, List<Diagnostic> findings)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                LookIn(edition, root, folder, folders, findings);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // That a folder cannot be listed is said by whoever reads what is in it.
            }
        }
    }

    private static void LookIn(EditionFolder edition, string root, string folder, Stack<string> folders, List<Diagnostic> findings)
    {
        var full = Path.Combine(edition.Root, folder);
        if (!Directory.Exists(full))
            return;
        // Hardly a folder holds links, and names are made only to tell which they are.
        if (Count(full, s_all) != Count(full, s_withoutLinks))
            findings.AddRange(Names(full, s_all).Except(Names(full, s_withoutLinks))
                .Select(name => NotRead($"{folder}/{name}", "it is a link, and links are not followed", "Put the file itself there.")));
        var isOfSeeds = root == EditionFolder.Seeds;
        var others = new FileSystemEnumerable<(string Name, bool IsFolder)>(full, (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), s_withoutLinks)
        {
            ShouldIncludePredicate = (ref entry) => entry.IsDirectory || (isOfSeeds && IsText(entry.FileName)),
        };
        foreach (var (name, isFolder) in others)
        {
            var path = $"{folder}/{name}";
            if (!isFolder)
                findings.Add(NotRead(path, "no seed has a name that ends so", "Seeds are called .txt, .html or .htm: save it as plain text, or rename it."));
            else if (Path.GetExtension(name.AsSpan()) is ".yaml" or ".yml" or ".txt" or ".html" or ".htm")
                findings.Add(NotRead(path, "it is a folder, and a file is looked for", "Rename it, or put a file in its place."));
            if (isFolder)
                folders.Push(path);
        }
    }

    private static bool IsText(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase))
            return false;
        var extension = Path.GetExtension(name);
        foreach (var text in s_texts)
            if (extension.Equals(text, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static int Count(string full, EnumerationOptions options) => new FileSystemEnumerable<int>(full, (ref _) => 0, options).Count();

    private static FileSystemEnumerable<string> Names(string full, EnumerationOptions options) => new(full, (ref entry) => entry.FileName.ToString(), options);

    private static Diagnostic NotRead(string path, string message, string hint) => new(Rules.FileNotRead, Place.File(path), message, hint);
}
