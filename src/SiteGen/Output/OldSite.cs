using SiteGen.Editions;

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
            FolderRemoval.MakeWritable(folder);
            if (isAsRead)
                Clear(plan.Old.Entries, Delete);
            Clear(SiteOnDisk.Read(folder).Entries, RetireEntry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The new site is published. What cannot be cleared now, the next build will try to.
        }

        void Delete(Entry entry)
        {
            onStep?.Invoke($"retire {entry.Path}");
            var from = Path.Join(folder, entry.Path);
            if (entry.Kind != EntryKind.Folder)
                File.Delete(from);
            else if (!Directory.EnumerateFileSystemEntries(from).Any())
                Directory.Delete(from);
        }

        void RetireEntry(Entry entry)
        {
            if (!IsKnown(plan, entry))
                HandOver(entry, Path.Join(folder, entry.Path), plan.Old.FullPath(entry.Path));
            Delete(entry);
        }
    }

    // Whatever is in a folder before the folder.
    private static void Clear(IReadOnlyList<Entry> entries, Action<Entry> remove)
    {
        var kinds = entries.Reverse().ToLookup(entry => entry.Kind == EntryKind.Folder);
        InParallel.Each([.. kinds[false]], remove);
        foreach (var entry in kinds[true])
            remove(entry);
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
