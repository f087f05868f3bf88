using System.Collections.Immutable;

namespace SiteGen.Output;

/// <summary>Which folders are file systems of their own.</summary>
internal static class Mounts
{
    /// <summary>The mount points in a folder, the folder itself included.</summary>
    /// <remarks>A mount point cannot be moved, and what is mounted in a folder must not be taken for its own.</remarks>
    /// <param name="folder">As <see cref="RealPath"/> gives it.</param>
    public static ImmutableArray<string> In(string folder) =>
        [.. DriveInfo.GetDrives()
            .Select(drive => Path.TrimEndingDirectorySeparator(drive.RootDirectory.FullName))
            .Where(mount => RealPath.IsIn(mount, folder))];
}
