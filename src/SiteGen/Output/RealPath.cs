namespace SiteGen.Output;

/// <summary>Where a path leads.</summary>
internal static class RealPath
{
    // What Linux allows as well.
    private const int MaxLinks = 40;

    /// <summary>The full path with all links resolved; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

        string Resolve(string full)
        {
            if (Path.GetDirectoryName(full) is not { } folder)
                return full;
            folder = Resolve(folder);
            var here = Path.Join(folder, Path.GetFileName(full));
            if (new FileInfo(here).LinkTarget is not { } target)
                return here;
            if (++links > MaxLinks)
                throw new IOException($"too many links on the way to '{path}'");
            return Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, folder)));
        }
    }

    /// <summary>Whether a path is a folder or lies in it.</summary>
    /// <param name="path">As <see cref="Of"/> gives it.</param>
    /// <param name="folder">As <see cref="Of"/> gives it.</param>
    public static bool IsIn(string path, string folder)
    {
        // Most discs of the other two systems ignore case.
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Equals(folder, comparison) || path.StartsWith(prefix, comparison);
    }
}
