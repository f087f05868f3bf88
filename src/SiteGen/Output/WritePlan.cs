using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Output;

/// <summary>What has to change for a folder to hold the new site; made without touching anything.</summary>
/// <remarks>What the plan neither writes nor drops stays as it is, its inode and its time included.</remarks>
internal sealed class WritePlan
{
    private readonly HashSet<string> _written;
    private readonly HashSet<string> _dropped;

    private WritePlan(SiteOnDisk old, ImmutableArray<string> written, HashSet<string> dropped)
    {
        Old = old;
        Written = written;
        _written = written.ToHashSet(StringComparer.Ordinal);
        _dropped = dropped;
    }

    /// <summary>The folder as it is.</summary>
    public SiteOnDisk Old { get; }

    /// <summary>The paths of the files that are new or differ; the manifest, if it does, is the last.</summary>
    public ImmutableArray<string> Written { get; }

    /// <summary>The manifest of the new site.</summary>
    public required OutputFile List { get; init; }

    /// <summary>A manifest that lists the files of both the old and the new site.</summary>
    public required Lazy<OutputFile> Transition { get; init; }

    /// <summary>What is in the way, by path; with any of these the plan must not be carried out.</summary>
    public required ImmutableArray<Obstacle> Obstacles { get; init; }

    /// <summary>What the plan comes to.</summary>
    public required WriteSummary Summary { get; init; }

    /// <summary>The number of entries that change.</summary>
    public int ChangeCount => Written.Length + _dropped.Count;

    /// <summary>Whether the file is new or differs.</summary>
    public bool Writes(string path) => _written.Contains(path);

    /// <summary>Whether an entry of the old site is taken away, be it to make room for one of the other kind.</summary>
    public bool Drops(string path) => _dropped.Contains(path);

    /// <summary>Compares a folder with the site that it shall hold.</summary>
    /// <param name="old">The folder.</param>
    /// <param name="files">The site without its manifest, sorted by paths, which are fit.</param>
    /// <param name="force">Whether files that SiteGen did not write may be overwritten.</param>
    public static WritePlan Make(SiteOnDisk old, ImmutableArray<DraftFile> files, bool force)
    {
        var written = files.Where(file => !file.IsSame).Select(file => file.Path).ToList();
        var unchanged = files.Length - written.Count;
        var list = Manifest.FileOf(files.AsSpan());
        if (!IsOnDisk(old, list))
            written.Add(list.Path);

        // A site that is listed as it is and has every file holds nothing that was listed and is not any more.
        var (before, gone) = written.Count == 0 ? (new Manifest(), []) : WasListed(old, files, written);
        var obsolete = gone.SelectMany(path => old.TryFind(path, out var entry) && entry.Kind == EntryKind.File ? new[] { entry } : [])
            .ToLookup(entry => before.Lists(entry.Path, FileContent.Digest(old.FullPath(entry.Path), entry)));
        var dropped = obsolete[true].Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        var summary = new WriteSummary(files.Length - unchanged, unchanged, dropped.Count, obsolete[false].Count());

        var obstacles = FilesInTheWay(old, before, written, dropped).ToHashSet();
        if (force)
        {
            dropped.UnionWith(obstacles.Where(o => o.Needed == EntryKind.Folder).Select(o => o.Path));
            obstacles.Clear();
        }
        // Of what was listed, some may be gone already: by hand, or by a build that was killed.
        DropEmptiedFolders(old, written, [.. gone, .. dropped], dropped);
        obstacles.UnionWith(FoldersInTheWay(old, written, dropped));
        return new WritePlan(old, [.. written], dropped)
        {
            List = list,
            Transition = new(() => before.With(Manifest.Parse(Encoding.UTF8.GetString(list.Content.Span))).ToFile()),
            Obstacles = [.. obstacles.OrderBy(obstacle => obstacle.Path, StringComparer.Ordinal)],
            Summary = summary,
        };
    }

    // What was listed of that which is written now, or is not of the site any more; the paths of the latter.
    private static (Manifest Before, ImmutableArray<string> Gone) WasListed(SiteOnDisk old, ImmutableArray<DraftFile> files, List<string> written)
    {
        if (!old.TryFind(Manifest.FileName, out var entry) || entry is not { Kind: EntryKind.File, Length: > 0 })
            return (new Manifest(), []);
        var isWritten = written.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var next = 0;
        var before = Manifest.Parse(File.ReadAllText(old.FullPath(entry.Path), Encoding.UTF8), path => !IsOfSite(path) || isWritten.Contains(path));
        return (before, [.. before.Paths.Where(path => !IsOfSite(path))]);

        // Both lists are sorted, unless somebody has been at the old one.
        bool IsOfSite(ReadOnlySpan<char> path)
        {
            var (low, high) = next < files.Length && path.SequenceEqual(files[next].Path) ? (next, next + 1) : (0, files.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                var order = path.SequenceCompareTo(files[middle].Path);
                if (order == 0)
                {
                    next = middle + 1;
                    return true;
                }
                (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
            }
            return false;
        }
    }

    private static bool IsOnDisk(SiteOnDisk old, OutputFile file) =>
        old.TryFind(file.Path, out var entry) && entry.Kind == EntryKind.File
            && FileContent.IsSame(old.FullPath(file.Path), entry, file.Content.Span);

    private static IEnumerable<Obstacle> FilesInTheWay(
        SiteOnDisk old, Manifest before, List<string> written, HashSet<string> dropped)
    {
        // In an empty folder nothing is.
        foreach (var path in old.Entries.Count == 0 ? [] : written)
        {
            if (old.TryFind(path, out var there) && there.Kind != EntryKind.Folder)
            {
                // A page that SiteGen wrote and someone edited is still SiteGen's to write.
                var isOurs = there.Kind == EntryKind.File && (before.Lists(path) || path == Manifest.FileName);
                if (!isOurs)
                    yield return new Obstacle(path, there.Kind, EntryKind.File);
            }
            foreach (var folder in OutputPath.FoldersOf(path))
            {
                if (old.TryFind(folder, out there) && there.Kind != EntryKind.Folder && !dropped.Contains(folder))
                    yield return new Obstacle(folder, there.Kind, EntryKind.Folder);
            }
        }
    }

    private static IEnumerable<Obstacle> FoldersInTheWay(
        SiteOnDisk old, List<string> written, HashSet<string> dropped) =>
        from path in written
        where old.TryFind(path, out var there) && there.Kind == EntryKind.Folder && !dropped.Contains(path)
        select new Obstacle(path, EntryKind.Folder, EntryKind.File);

    // A folder goes if it loses a file and nothing is left in it. One that was empty before is somebody else's.
    private static void DropEmptiedFolders(
        SiteOnDisk old, List<string> written, IEnumerable<string> lost, HashSet<string> dropped)
    {
        var occupied = new HashSet<string>(StringComparer.Ordinal);
        var bereft = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in lost)
            AddFoldersOf(path, bereft);
        foreach (var path in written)
            AddFoldersOf(path, occupied);
        for (var index = old.Entries.Count - 1; index >= 0; index--)
        {
            var entry = old.Entries[index];
            if (entry.Kind == EntryKind.Folder && bereft.Contains(entry.Path) && !occupied.Contains(entry.Path))
                dropped.Add(entry.Path);
            else if (!dropped.Contains(entry.Path))
                AddFoldersOf(entry.Path, occupied);
        }
    }

    private static void AddFoldersOf(string path, HashSet<string> folders)
    {
        // Once a folder is known, so are those above it.
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var folder = OutputPath.FolderOf(path.AsSpan()); folder.Length > 0 && known.Add(folder);)
            folder = OutputPath.FolderOf(folder);
    }
}
