using SiteGen.Editions;
using SiteGen.Files;

namespace SiteGen.Output;

/// <summary>Completes the site in the staging folder, where the files that are new or differ are already. The published
/// site is only read.</summary>
internal static class StagedSite
{
    /// <summary>Adds what does not change.</summary>
    /// <remarks>What does not change is there under a second name rather than as a copy, so that it keeps its inode,
    /// time and mode, and the work is that of the change.</remarks>
    /// <param name="plan">What changes.</param>
    /// <param name="folder">The staging folder.</param>
    /// <param name="onStep">Called before each step.</param>
    /// <param name="sharesFiles">Whether every file is there under a second name, and none as a copy.</param>
    /// <returns>False if something that is not SiteGen's would come out otherwise than it was.</returns>
    public static bool TryComplete(WritePlan plan, string folder, Action<string>? onStep, out bool sharesFiles)
    {
        Directory.CreateDirectory(folder);
        var kept = plan.Old.Entries.Where(entry => !plan.Drops(entry.Path) && !plan.Writes(entry.Path)).ToLookup(entry => entry.Kind == EntryKind.Folder);
        var areCopied = false;
        var areKept = kept[true].All(TryKeepFolder);
        InParallel.Each(SiteOnDisk.ByFolder(kept[false]), TryKeepFiles);
        sharesFiles = !areCopied;
        return areKept && TryKeepFolders(plan, folder);

        bool TryKeepFolder(Entry entry)
        {
            onStep?.Invoke($"keep {entry.Path}");
            return TryMakeAgain(entry, plan.Old.FullPath(entry.Path), Path.Join(folder, entry.Path));
        }

        void TryKeepFiles(FolderEntries files)
        {
            using var old = OpenFolder.TryOpen(plan.Old.FullPath(files.Folder));
            using var young = OpenFolder.TryOpen(Path.Join(folder, files.Folder));
            foreach (var entry in files.Entries)
                if (!Volatile.Read(ref areKept))
                    return;
                else if (!TryKeep(entry, old, young))
                    Volatile.Write(ref areKept, false);
        }

        bool TryKeep(Entry entry, OpenFolder? old, OpenFolder? young)
        {
            onStep?.Invoke($"keep {entry.Path}");
            if (old is not null && young is not null && old.TryLink(entry.Name, young))
                return true;
            var (from, to) = (plan.Old.FullPath(entry.Path), Path.Join(folder, entry.Path));
            if (SystemCalls.TryHardLink(from, to))
                return true;
            if (entry.Kind == EntryKind.File)
                Volatile.Write(ref areCopied, true);
            return TryMakeAgain(entry, from, to);
        }
    }

    private static bool TryMakeAgain(Entry entry, string from, string to)
    {
        if (entry.Kind == EntryKind.Folder)
            Directory.CreateDirectory(to);
        else if (entry.Kind == EntryKind.Link && File.GetAttributes(from).HasFlag(FileAttributes.Directory))
            Directory.CreateSymbolicLink(to, new FileInfo(from).LinkTarget!);
        else if (entry.Kind == EntryKind.Link)
            File.CreateSymbolicLink(to, new FileInfo(from).LinkTarget!);
        else if (!TryCopy(from, to))
            return false;
        return SystemCalls.TryKeepOwner(from, to);
    }

    private static bool TryCopy(string from, string to)
    {
        try
        {
            // Its time and mode are copied, too.
            File.Copy(from, to);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Last, since whatever is made in a folder changes its time, and a read-only folder would refuse it.
    private static bool TryKeepFolders(WritePlan plan, string folder)
    {
        var dropped = plan.Old.Entries.Select(entry => entry.Path).Where(plan.Drops);
        var changed = plan.Written.Concat(dropped)
            .Select(OutputPath.FolderOf).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in plan.Old.Entries.Reverse())
        {
            if (entry.Kind != EntryKind.Folder || plan.Drops(entry.Path))
                continue;
            var to = Path.Join(folder, entry.Path);
            KeepMode(plan.Old.FullPath(entry.Path), to);
            if (!changed.Contains(entry.Path))
                Directory.SetLastWriteTimeUtc(to, entry.Modified);
        }
        var isOwned = SystemCalls.TryKeepOwner(plan.Old.Root, folder);
        KeepMode(plan.Old.Root, folder);
        return isOwned;
    }

    private static void KeepMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }
}
