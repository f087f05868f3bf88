using SiteGen.Diagnostics;

namespace SiteGen.Output;

/// <summary>Something in the output folder that SiteGen did not write and that is in the way of the new site.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Found">What is there.</param>
/// <param name="Needed">What the site has there, a file or a folder.</param>
internal sealed record Obstacle(string Path, EntryKind Found, EntryKind Needed)
{
    /// <summary>Whether <c>--force</c> removes it; never a folder, which may hold who knows what.</summary>
    public bool YieldsToForce => Found != EntryKind.Folder;

    /// <summary>The finding.</summary>
    /// <param name="output">The output folder as the editor calls it.</param>
    public Diagnostic ToDiagnostic(string output)
    {
        var message = Found == EntryKind.File && Needed == EntryKind.File
            ? "SiteGen did not write this file, and the site has another one of this name"
            : $"this {Word(Found)} is where the site has a {Word(Needed)}";
        var hint = YieldsToForce ? null : "Move the folder away, or choose another output folder with --output.";
        return new Diagnostic(Rules.ForeignFile, Place.File($"{output}/{Path}"), message, hint);
    }

    private static string Word(EntryKind kind) => kind switch
    {
        EntryKind.File => "file",
        EntryKind.Folder => "folder",
        _ => "link",
    };
}
