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
    private readonly Channel<string> _paths = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    public EditionWatcher(EditionFolder edition)
    {
        _edition = edition;
        // The root is watched for edition.yaml, and for folders that come and go; never what is below, where the site is.
        Watch("", isDeep: false);
        WatchFolders();
    }

    /// <summary>Waits for a change.</summary>
    /// <returns>The paths that changed, relative to the edition.</returns>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken stop)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (changed.Count == 0)
        {
            if (IsOfEdition(await _paths.Reader.ReadAsync(stop), out var path))
                changed.Add(path);
        }
        while (await HasMoreAsync(stop))
        {
            while (_paths.Reader.TryRead(out var more))
                if (IsOfEdition(more, out var path))
                    changed.Add(path);
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
            return await _paths.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private bool IsOfEdition(string fullPath, out string path)
    {
        path = Path.GetRelativePath(_edition.Root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        var first = path.Split('/')[0];
        if (LockFile.Is(path))
            return false;
        return path == EditionFolder.SettingsFile || path == "." || s_folders.Contains(first);
    }

    // A folder that was deleted and made again needs a new watcher.
    private void WatchFolders()
    {
        foreach (var folder in s_folders)
        {
            var isThere = Directory.Exists(Path.Combine(_edition.Root, folder));
            if (isThere && !_watchers.ContainsKey(folder))
                Watch(folder, isDeep: true);
            else if (!isThere && _watchers.Remove(folder, out var watcher))
                watcher.Dispose();
        }
    }

    private void Watch(string folder, bool isDeep)
    {
        var watcher = new FileSystemWatcher(Path.Combine(_edition.Root, folder))
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => _paths.Writer.TryWrite(change.FullPath);
        watcher.Created += (_, change) => _paths.Writer.TryWrite(change.FullPath);
        watcher.Deleted += (_, change) => _paths.Writer.TryWrite(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            _paths.Writer.TryWrite(change.OldFullPath);
            _paths.Writer.TryWrite(change.FullPath);
        };
        // More happened than the system could tell: anything may have changed.
        watcher.Error += (_, _) => _paths.Writer.TryWrite(_edition.Root);
        watcher.EnableRaisingEvents = true;
        _watchers[folder] = watcher;
    }
}
