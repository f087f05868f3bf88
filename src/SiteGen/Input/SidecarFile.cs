using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Locks;

namespace SiteGen.Input;

/// <summary>A sidecar that an edition has, read together with its seed.</summary>
/// <remarks>All of them at once would have every processor in the YAML library, whose threads wait for each other.</remarks>
/// <param name="path">The file, relative to the edition's root.</param>
/// <param name="read">Reads it.</param>
internal sealed class SidecarFile(string path, Func<Reported<Sidecar>> read)
{
    /// <summary>With their dots, in lower case.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".yaml", ".yml"];

    /// <summary>The seed it belongs to: the file name without extension.</summary>
    public string SeedName { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The file, relative to the edition's root.</summary>
    public string Path => path;

    /// <summary>The files of an edition that are sidecars, relative to its root, sorted ordinally; of two of one seed the first is read.</summary>
    public static IEnumerable<string> In(EditionFolder folder) => folder.Files(EditionFolder.Annotations, Extensions.AsSpan()).Value.Where(Is);

    /// <summary>Whether a file, relative to the edition's root, is a sidecar.</summary>
    public static bool Is(string path) => EditionFolder.Has(EditionFolder.Annotations, path, Extensions.AsSpan()) && !LockFile.Is(path);

    /// <inheritdoc cref="SidecarReader.Read"/>
    public Reported<Sidecar> Read() => read();
}
