using SiteGen.Editions;
using SiteGen.Files;

namespace SiteGen.Output;

/// <summary>The site that was published before, once it has made place.</summary>
internal static class OldSite
{
    /// <summary>Deletes the old site, but not what others put into it while the new one was prepared.</summary>
    /// <param name="plan">What was known of the old site.</param>
    /// <param name="retired">Where it is now.</param>
    /// <param name="onStep">Called before each step.</param>
    public static void Retire(WritePlan plan, Publication.Retired retired, Action<string>? onStep)
    {
        var folder = retired.Folder;
        try
        {
            onStep?.Invoke("retire");
            // To look at each file again would take as long as to delete it.
            var isAsRead = retired.SharesFiles && plan.Old.IsAsRead(folder);
            if (isAsRead)
                ClearAsRead();
            FolderRemoval.MakeWritable(folder);
            Clear(SiteOnDisk.Read(folder).Entries, RetireEntry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The new site is published. What cannot be cleared now, the next build will try to.
        }

        void ClearAsRead()
        {
            FolderRemoval.MakeWritableAlone(folder);
            foreach (var entry in plan.Old.Entries.Where(entry => entry.Kind == EntryKind.Folder))
                FolderRemoval.MakeWritableAlone(Path.Join(folder, entry.Path));
            Clear(plan.Old.Entries, Delete);
        }

        // Whatever is in a folder before the folder.
        void Clear(IReadOnlyList<Entry> entries, Action<Entry, OpenFolder?> remove)
        {
            var kinds = entries.Reverse().ToLookup(entry => entry.Kind == EntryKind.Folder);
            InParallel.Each(SiteOnDisk.ByFolder(kinds[false]), files =>
            {
                using var open = OpenFolder.TryOpen(Path.Join(folder, files.Folder));
                foreach (var entry in files.Entries)
                    remove(entry, open);
            });
            foreach (var entry in kinds[true])
                remove(entry, null);
        }

        void Delete(Entry entry, OpenFolder? open)
        {
            onStep?.Invoke($"retire {entry.Path}");
            if (open?.TryDelete(entry.Name) == true)
                return;
            var from = Path.Join(folder, entry.Path);
            if (entry.Kind != EntryKind.Folder)
                File.Delete(from);
            else if (!Directory.EnumerateFileSystemEntries(from).Any())
                Directory.Delete(from);
        }

        void RetireEntry(Entry entry, OpenFolder? open)
        {
            if (!IsKnown(plan, entry))
                HandOver(entry, Path.Join(folder, entry.Path), plan.Old.FullPath(entry.Path));
            Delete(entry, open);
        }
    }

    private static bool IsKnown(WritePlan plan, Entry entry)
    {
        if (plan.Writes(entry.Path) || plan.Drops(entry.Path))
            return true;
        // A folder's time says nothing: what is in it is looked at by itself.
        return plan.Old.TryFind(entry.Path, out var known)
            && (entry == known || entry.Kind == EntryKind.Folder && known.Kind == EntryKind.Folder);
    }

    private static void HandOver(Entry entry, string from, string to)
    {
        if (entry.Kind == EntryKind.Folder)
        {
            Directory.CreateDirectory(to);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        // Two names of one file: the system then moves nothing, and the file is where it should be.
        File.Move(from, to, overwrite: true);
    }
}
