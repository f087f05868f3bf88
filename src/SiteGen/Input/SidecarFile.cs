using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Input;

/// <summary>A sidecar that an edition has, read together with its seed.</summary>
/// <remarks>All of them at once would have every processor in the YAML library, whose threads wait for each other.</remarks>
/// <param name="path">The file, relative to the edition's root.</param>
/// <param name="read">Reads it.</param>
internal sealed class SidecarFile(string path, Func<Reported<Sidecar>> read)
{
    /// <summary>The seed it belongs to: the file name without extension.</summary>
    public string SeedName { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The file, relative to the edition's root.</summary>
    public string Path => path;

    /// <inheritdoc cref="SidecarReader.Read"/>
    public Reported<Sidecar> Read() => read();
}
