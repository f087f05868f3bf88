using System.Collections.Concurrent;
using SiteGen.Diagnostics;

namespace SiteGen.Input;

/// <summary>What was made of an edition's files, so that after a change only what has changed is made again.</summary>
/// <remarks>For one process that builds an edition many times. A file is the same if its size and the time of its last change
/// are, and nobody has said that it changed; a file that was changed a moment ago may be changed again within the same tick of
/// the file system's clock, and is read again.</remarks>
internal sealed class FileMemory
{
    // The coarsest clock of a file system in use, that of FAT.
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (Stamp Stamp, object Made)> _files = new(StringComparer.Ordinal);

    private readonly record struct Stamp(long Length, DateTime Changed);

    /// <summary>What is made of a file: what was made of it before, if it is still the same file.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="path">Relative to its root.</param>
    /// <param name="make">Reads the file and makes something of it, and of nothing else.</param>
    public Reported<T> Of<T>(EditionFolder folder, string path, Func<Reported<T>> make)
    {
        var file = new FileInfo(Path.Combine(folder.Root, path));
        var stamp = file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc) : default;
        if (_files.TryGetValue(path, out var known) && known.Stamp == stamp && known.Made is Reported<T> before)
            return before;
        var made = make();
        if (file.Exists && DateTime.UtcNow - stamp.Changed > s_tick)
            _files[path] = (stamp, made);
        else
            _files.TryRemove(path, out _);
        return made;
    }

    /// <summary>Forgets what was made of files that have changed, whatever their size and time say: both can be kept.</summary>
    /// <param name="changed">Files, and folders with all that is in them, relative to the root; “.” is the root.</param>
    public void Forget(IReadOnlySet<string> changed)
    {
        foreach (var file in _files.Keys)
            if (changed.Contains(".") || changed.Contains(file) || FoldersOf(file).Any(changed.Contains))
                _files.TryRemove(file, out _);
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
