using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using SiteGen.Editions;
using SiteGen.Files;

namespace SiteGen.Output;

/// <summary>What an entry of a folder is.</summary>
internal enum EntryKind
{
    /// <summary>A file, also one that is none (a pipe, a device): those have no length and are never opened.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link or a junction, whatever it points to.</summary>
    Link,
}

/// <summary>One entry of a folder.</summary>
/// <param name="Path">Relative to the walked folder, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">In bytes; zero for whatever is not a file.</param>
/// <param name="Modified">When it was changed last.</param>
internal readonly record struct Entry(string Path, EntryKind Kind, long Length, DateTime Modified)
{
    /// <summary>The last part of its path.</summary>
    public ReadOnlySpan<char> Name => Path.AsSpan(Path.LastIndexOf('/') + 1);
}

/// <summary>Some entries of one folder.</summary>
/// <param name="Folder">Relative to the walked folder; empty for that itself.</param>
/// <param name="Entries">What it holds.</param>
internal sealed record FolderEntries(string Folder, List<Entry> Entries);

/// <summary>By what a file is known to be the same without being read.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When it was changed last.</param>
internal readonly record struct FileStamp(long Length, DateTime Modified)
{
    public static FileStamp Of(Entry entry) => new(entry.Length, entry.Modified);
}

/// <summary>Everything that a folder holds, links not followed.</summary>
internal sealed class SiteOnDisk
{
    private readonly Dictionary<string, Entry> _byPath = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    // Of each folder in it, before it was read; null where that says nothing.
    private readonly Dictionary<string, FileMark?> _marks = new(StringComparer.Ordinal);
    private readonly DateTime _begun = DateTime.UtcNow;

    private SiteOnDisk(string root) => Root = root;

    /// <summary>The folder, as a full path.</summary>
    public string Root { get; }

    /// <summary>Whether some folder may not be read, so that what it holds is not among the entries.</summary>
    public bool HasUnreadable { get; private init; }

    /// <summary>All entries; a folder comes before what it holds.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Walks a folder.</summary>
    /// <param name="root">Full path; a folder that is not there holds nothing.</param>
    /// <param name="except">Full path of a folder to pass over.</param>
    public static SiteOnDisk Read(string root, string? except = null)
    {
        if (!Directory.Exists(root))
            return new SiteOnDisk(root);
        try
        {
            return Read(root, except, ignoreInaccessible: false);
        }
        catch (UnauthorizedAccessException)
        {
            return Read(root, except, ignoreInaccessible: true);
        }
    }

    /// <summary>The entry at a path.</summary>
    public bool TryFind(string path, [MaybeNullWhen(false)] out Entry entry) => _byPath.TryGetValue(path, out entry);

    /// <summary>Whether all names in the folder are certainly those that were read, and of the same files.</summary>
    /// <param name="root">Where the folder is now.</param>
    public bool IsAsRead(string root)
    {
        // That it was moved has changed its own mark.
        var top = List(root, except: null, isDeep: false, ignoreInaccessible: false).ToList();
        return top.Count == _entries.Count(entry => !entry.Path.Contains('/'))
            && top.TrueForAll(entry => _byPath.TryGetValue(entry.Path, out var known) && entry.Kind == known.Kind && (entry.Kind == EntryKind.Folder || entry == known))
            && _marks.All(folder => folder.Value is { } mark && FileMark.Of(Path.Join(root, folder.Key)) == mark);
    }

    /// <summary>Entries, folder by folder, the largest first. Who changes a folder keeps others from changing it: each should be one thread's.</summary>
    /// <param name="entries">In an order in which what is in one folder stands together.</param>
    public static IReadOnlyList<FolderEntries> ByFolder(IEnumerable<Entry> entries)
    {
        var folders = new List<FolderEntries>();
        foreach (var entry in entries)
        {
            var folder = OutputPath.FolderOf(entry.Path.AsSpan());
            if (folders.Count == 0 || !folder.SequenceEqual(folders[^1].Folder))
                folders.Add(new FolderEntries(folder.ToString(), []));
            folders[^1].Entries.Add(entry);
        }
        return [.. folders.OrderByDescending(folder => folder.Entries.Count)];
    }

    /// <summary>The full path of an entry.</summary>
    public string FullPath(string path) => Path.Join(Root, path);

    private static SiteOnDisk Read(string root, string? except, bool ignoreInaccessible)
    {
        var site = new SiteOnDisk(root) { HasUnreadable = ignoreInaccessible };
        var haveMarks = FileMark.AreTrue(root);
        foreach (var entry in List(root, except, isDeep: true, ignoreInaccessible))
        {
            site._entries.Add(entry);
            site._byPath.Add(entry.Path, entry);
            // What is in it comes later.
            if (entry.Kind == EntryKind.Folder)
                site._marks[entry.Path] = haveMarks && FileMark.Of(site.FullPath(entry.Path)) is { } mark && FileClock.IsOver(mark.Changed, site._begun) ? mark : null;
        }
        return site;
    }

    // A folder comes before what it holds.
    private static IEnumerable<Entry> List(string root, string? except, bool isDeep, bool ignoreInaccessible)
    {
        List<string> folders = [""];
        while (folders.Count > 0)
        {
            var read = InParallel.Map(folders, folder => In(root, folder, except, ignoreInaccessible));
            folders = [];
            foreach (var entry in read.SelectMany(entries => entries))
            {
                yield return entry;
                if (isDeep && entry.Kind == EntryKind.Folder)
                    folders.Add(entry.Path);
            }
        }
    }

    private static List<Entry> In(string root, string folder, string? except, bool ignoreInaccessible)
    {
        var full = Path.Join(root, folder);
        using var open = OpenFolder.TryOpen(full);
        // Somebody may have deleted it meanwhile.
        return open is null && !Directory.Exists(full) ? [] : [.. ListOne(full, folder, open, except, ignoreInaccessible)];
    }

    private static FileSystemEnumerable<Entry> ListOne(string full, string folder, OpenFolder? open, string? except, bool ignoreInaccessible)
    {
        // Out of the box hidden files are skipped.
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = ignoreInaccessible };
        return new FileSystemEnumerable<Entry>(full, ToEntry, options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => except is null || !entry.IsDirectory || entry.ToFullPath() != except,
        };

        Entry ToEntry(ref FileSystemEntry entry)
        {
            var path = folder.Length == 0 ? entry.FileName.ToString() : string.Concat(folder, "/", entry.FileName);
            if (open is not null && open.TryLook(entry.FileName, out var state))
                return new Entry(path, state.IsLink ? EntryKind.Link : state.IsFolder ? EntryKind.Folder : EntryKind.File,
                    state.IsLink || state.IsFolder ? 0 : state.Length, state.Modified);
            var kind = IsLink(ref entry) ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
            return new Entry(path, kind, kind == EntryKind.File ? entry.Length : 0, entry.LastWriteTimeUtc.UtcDateTime);
        }
    }

    // Files that a cloud drive has not fetched yet are marked like links, but lead nowhere.
    private static bool IsLink(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null;
}
