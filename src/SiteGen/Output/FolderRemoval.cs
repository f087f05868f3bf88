namespace SiteGen.Output;

/// <summary>Removes folders whose files may have a second name in the published site.</summary>
internal static class FolderRemoval
{
    /// <summary>Removes a folder with all it holds, links not followed; none there is fine.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            MakeWritable(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Gives the owner the right to change what a folder and the folders in it hold.</summary>
    /// <remarks>Folders keep their modes when they are prepared anew, and a read-only one does not let go of its files.
    /// The modes of files are not touched: a file here may be a published one under its second name.</remarks>
    public static void MakeWritable(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        MakeWritableAlone(folder);
        foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories())
        {
            if (inner.LinkTarget is null)
                MakeWritable(inner.FullName);
        }
    }

    /// <summary>Gives the owner the right to change what a folder holds, but not what is in the folders in it.</summary>
    public static void MakeWritableAlone(string folder)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder,
                File.GetUnixFileMode(folder) | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
