namespace SiteGen.Files;

/// <summary>What tells one state of a file or folder from another without reading it; of a link, that of what it leads to.</summary>
/// <param name="Device">Of the file system that it is on.</param>
/// <param name="Number">Its own on that (inode).</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its bytes changed last, UTC; anyone can set that.</param>
/// <param name="Changed">When anything about it changed last, its times and its names included, UTC; nobody can set that.</param>
internal readonly record struct FileMark(long Device, long Number, long Length, DateTime Modified, DateTime Changed)
{
    /// <summary>The mark of what is there now; null if nothing is, or the system has no such mark: only Linux has.</summary>
    public static FileMark? Of(string path) => SystemCalls.MarkOf(path);
}
