namespace SiteGen.Files;

/// <summary>What tells one state of a file or folder from another without reading it; of a link, that of what it leads to.</summary>
/// <param name="Device">Of the file system that it is on.</param>
/// <param name="Number">Its own on that (inode).</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its bytes changed last, UTC; anyone can set that.</param>
/// <param name="Changed">When anything about it changed last, its times and its names included, UTC; nobody can set that.</param>
internal readonly record struct FileMark(long Device, long Number, long Length, DateTime Modified, DateTime Changed)
{
    // Of the machine's own disks and memory. What is mounted from elsewhere, from the host of a virtual machine for one, may give old marks.
    private static readonly string[] s_fileSystems = ["bcachefs", "btrfs", "ext2", "ext3", "ext4", "ext2/ext3", "f2fs", "overlay", "overlayfs", "tmpfs", "xfs", "zfs"];

    /// <summary>Whether marks of files in a folder are those of this moment.</summary>
    public static bool AreTrue(string folder)
    {
        try
        {
            return OperatingSystem.IsLinux() && s_fileSystems.Contains(new DriveInfo(folder).DriveFormat);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Who is not told cannot know.
            return false;
        }
    }

    /// <summary>The mark of what is there now; null if nothing is, or the system has no such mark: only Linux has.</summary>
    public static FileMark? Of(string path) => SystemCalls.MarkOf(path);
}
