using SiteGen.Editions;

namespace SiteGen.Output;

/// <summary>The site that was published before, once it has made place.</summary>
internal static class OldSite
{
    /// <summary>Deletes the old site, but not what others put into it while the new one was prepared.</summary>
    /// <param name="plan">What was known of the old site.</param>
    /// <param name="folder">Where it is now.</param>
    /// <param name="onStep">Called before each step.</param>
    public static void Retire(WritePlan plan, string folder, Action<string>? onStep)
    {
        try
        {
            onStep?.Invoke("retire");
            FolderRemoval.MakeWritable(folder);
            var entries = SiteOnDisk.Read(folder).Entries.Reverse().ToLookup(entry => entry.Kind == EntryKind.Folder);
            InParallel.Each([.. entries[false]], Retire);
            foreach (var entry in entries[true])
                Retire(entry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The new site is published. What cannot be cleared now, the next build will try to.
        }

        void Retire(Entry entry)
        {
            onStep?.Invoke($"retire {entry.Path}");
            var from = Path.Join(folder, entry.Path);
            if (!IsKnown(plan, entry))
                HandOver(entry, from, plan.Old.FullPath(entry.Path));
            if (entry.Kind == EntryKind.Folder)
                Directory.Delete(from);
            else
                File.Delete(from);
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
