using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary>Finds the edition that a command is about.</summary>
internal static class EditionLookup
{
    /// <summary>The edition's folder; null, after a message, if there is none.</summary>
    public static EditionFolder? Find(string? given, TextWriter error)
    {
        var found = Find(given);
        foreach (var finding in found.Diagnostics)
        {
            error.WriteLine($"{finding.Place}: error {finding.Rule.Code}: {finding.Message}");
            error.WriteLine($"  hint: {finding.Advice}");
        }
        return found.Value;
    }

    /// <summary>The edition's folder; null, with one error, if there is none.</summary>
    public static Reported<EditionFolder?> Find(string? given)
    {
        var start = Path.GetFullPath(given ?? Environment.CurrentDirectory);
        if (Directory.Exists(start) && EditionFolder.Find(start) is { } folder)
            return Reported.Clean<EditionFolder?>(folder);
        return Reported.With<EditionFolder?>(null, new Diagnostic(Rules.NoEdition, Place.File(start), Directory.Exists(start)
            ? "neither this folder nor one above it holds an edition.yaml" : "there is no such folder"));
    }
}
