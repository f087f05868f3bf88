using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Input;

/// <summary>One seed of an edition and what the editors say about it.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Sidecar">Says nothing if the seed has none.</param>
internal sealed record SeedInput(SeedReader.Seed Seed, Sidecar Sidecar)
{
    /// <summary>Reads a seed and its sidecar.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="path">The seed's file, relative to the edition's root.</param>
    /// <returns>Both; null, with an error, if the seed cannot be read.</returns>
    public static Reported<SeedInput?> Read(EditionFolder folder, string path)
    {
        var seed = SeedReader.Read(folder, path);
        if (seed.Value is not { } read)
            return new(null, seed.Diagnostics);
        if (SidecarOf(folder, read.Text.Name) is not { } file)
            return new(new SeedInput(read, Sidecar.None(read.Text.Name)), seed.Diagnostics);
        var text = folder.ReadText(file);
        var sidecar = SidecarReader.Read(file, read.Text.Name, text.Value);
        return new(new SeedInput(read, sidecar.Value),
            [.. seed.Diagnostics, .. text.Diagnostics.IsEmpty ? sidecar.Diagnostics : text.Diagnostics]);
    }

    /// <summary>The file of a seed's sidecar, relative to the edition's root; null if there is none.</summary>
    public static string? SidecarOf(EditionFolder folder, string seedName) =>
        SidecarFile.In(folder).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == seedName);
}
