using SiteGen.Diagnostics;

namespace SiteGen.Input;

/// <summary>A seed that an edition has, read when its turn comes: all texts of a large edition together need not be in memory.</summary>
/// <param name="path">The file, relative to the edition's root.</param>
/// <param name="read">Reads it.</param>
internal sealed class SeedFile(string path, Func<Reported<SeedReader.Seed?>> read)
{
    /// <summary>As sidecars call it: the file name without extension.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The file, relative to the edition's root.</summary>
    public string Path => path;

    /// <inheritdoc cref="SeedReader.Read"/>
    public Reported<SeedReader.Seed?> Read() => read();
}
