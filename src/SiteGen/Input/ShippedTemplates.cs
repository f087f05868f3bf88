using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Input;

/// <summary>Templates and assets: those of the edition, and for each name that it does not have the one that SiteGen ships.</summary>
internal static class ShippedTemplates
{
    private static readonly Dictionary<string, string> s_resources = typeof(ShippedTemplates).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(EditionFolder.Templates + "/", StringComparison.Ordinal))
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>The files of a folder, whoever they are from, sorted ordinally.</summary>
    /// <inheritdoc cref="EditionFolder.Files"/>
    public static Reported<ImmutableArray<string>> Files(EditionFolder edition, string folder, string[] extensions, bool isDeep = false)
    {
        var shipped = s_resources.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)
            && extensions.Contains(Path.GetExtension(path))
            && (isDeep || !path.AsSpan(folder.Length + 1).Contains('/')));
        var own = edition.Files(folder, extensions, isDeep);
        return new([.. own.Value.Union(shipped).Order(StringComparer.Ordinal)], own.Diagnostics);
    }

    /// <summary>Whether SiteGen ships a file of this name, relative to the root of an edition.</summary>
    public static bool Has(string path) => s_resources.ContainsKey(path);

    /// <summary>The bytes of a file.</summary>
    /// <inheritdoc cref="EditionFolder.Read"/>
    public static Reported<byte[]> Read(EditionFolder edition, string path, long most) =>
        IsOfEdition(edition, path) ? edition.Read(path, most) : Reported.Clean(Shipped(path));

    /// <summary>The text of a template.</summary>
    /// <inheritdoc cref="EditionFolder.ReadText"/>
    public static Reported<string> ReadText(EditionFolder edition, string path) =>
        IsOfEdition(edition, path) ? edition.ReadText(path) : Utf8.Decode(path, Shipped(path));

    private static bool IsOfEdition(EditionFolder edition, string path) =>
        !Has(path) || File.Exists(Path.Combine(edition.Root, path));

    private static byte[] Shipped(string path)
    {
        using var stream = typeof(ShippedTemplates).Assembly.GetManifestResourceStream(s_resources[path])!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
