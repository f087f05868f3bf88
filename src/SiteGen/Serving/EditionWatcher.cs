using System.Threading.Channels;
using SiteGen.Input;
using SiteGen.Input.Locks;

namespace SiteGen.Serving;

/// <summary>Tells when files of an edition have changed, whichever way an editor saves them.</summary>
/// <remarks>Some write into the file, some rename a new one over it, some delete and create it: all of that comes as several
/// events within a few milliseconds. So a change is told once nothing has happened for a moment.</remarks>
internal sealed class EditionWatcher : IDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(25);
    private static readonly string[] s_folders = [EditionFolder.Seeds, EditionFolder.Annotations, EditionFolder.Templates];

    private readonly EditionFolder _edition;
    private readonly Channel<Change> _changes = Channel.CreateUnbounded<Change>();
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    // Whether the name stands for another file or folder now, or for none, and not for the same with other content.
    private readonly record struct Change(string FullPath, bool IsOfName);

    public EditionWatcher(EditionFolder edition)
    {
        _edition = edition;
        // The root is watched for edition.yaml, and for folders that come and go; never what is below, where the site is.
        Watch("", isDeep: false);
        WatchFolders();
    }

    /// <summary>Waits for a change.</summary>
    /// <returns>The paths that changed, relative to the edition. Of a folder anything that is in it may have changed.</returns>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken stop)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (changed.Count == 0)
            Take(await _changes.Reader.ReadAsync(stop), changed);
        while (await HasMoreAsync(stop))
        {
            while (_changes.Reader.TryRead(out var more))
                Take(more, changed);
        }
        WatchFolders();
        return changed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher.Dispose();
    }

    private async Task<bool> HasMoreAsync(CancellationToken stop)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stop);
        quiet.CancelAfter(s_quiet);
        try
        {
            return await _changes.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Take(Change change, HashSet<string> changed)
    {
        var path = Path.GetRelativePath(_edition.Root, change.FullPath).Replace(Path.DirectorySeparatorChar, '/');
        if (!IsOfEdition(path))
            return;
        changed.Add(path);
        // A folder that was deleted and made again needs a new watcher, even if it was away for no time at all.
        if (change.IsOfName && _watchers.Remove(path, out var watcher))
            watcher.Dispose();
    }

    private static bool IsOfEdition(string path) => !LockFile.Is(path)
        && (path == EditionFolder.SettingsFile || path == "." || s_folders.Contains(path.Split('/')[0]));

    private void WatchFolders()
    {
        foreach (var folder in s_folders)
        {
            var isThere = Directory.Exists(Path.Combine(_edition.Root, folder));
            if (isThere && !_watchers.ContainsKey(folder))
                TryWatch(folder);
            else if (!isThere && _watchers.Remove(folder, out var watcher))
                watcher.Dispose();
        }
    }

    private void TryWatch(string folder)
    {
        try
        {
            Watch(folder, isDeep: true);
        }
        catch (Exception problem) when (problem is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            // It has gone this moment; when it comes back, that is a change of the root.
        }
    }

    private void Watch(string folder, bool isDeep)
    {
        var watcher = new FileSystemWatcher(Path.Combine(_edition.Root, folder))
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Tell(change.FullPath, isOfName: false);
        watcher.Created += (_, change) => Tell(change.FullPath, isOfName: true);
        watcher.Deleted += (_, change) => Tell(change.FullPath, isOfName: true);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath, isOfName: true);
            Tell(change.FullPath, isOfName: true);
        };
        // More happened than the system could tell: anything may have changed.
        watcher.Error += (_, _) => Tell(_edition.Root, isOfName: false);
        watcher.EnableRaisingEvents = true;
        _watchers[folder] = watcher;
    }

    private void Tell(string fullPath, bool isOfName) => _changes.Writer.TryWrite(new Change(fullPath, isOfName));
}
