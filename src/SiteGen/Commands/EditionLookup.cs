using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary>Finds the edition that a command is about.</summary>
internal static class EditionLookup
{
    /// <summary>The edition's folder; null, after a message, if there is none.</summary>
    public static EditionFolder? Find(string? given, TextWriter error)
    {
        var start = Path.GetFullPath(given ?? Environment.CurrentDirectory);
        if (Directory.Exists(start) && EditionFolder.Find(start) is { } folder)
            return folder;
        error.WriteLine($"{start}: error {Rules.NoEdition.Code}: "
            + (Directory.Exists(start) ? "neither this folder nor one above it holds an edition.yaml" : "there is no such folder"));
        error.WriteLine($"  hint: {Rules.NoEdition.Hint}");
        return null;
    }
}
