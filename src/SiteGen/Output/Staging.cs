using Microsoft.Win32.SafeHandles;

namespace SiteGen.Output;

/// <summary>The hidden folder beside a site in which the next one is prepared, held by one build at a time.</summary>
/// <remarks>
/// <para>For <c>site</c> it is <c>.site.staging</c>. It lies on the same file system, so that what is made in it can be
/// moved into place in one step. A killed build leaves it behind; the next one clears it.</para>
/// <para>It holds the lock; <c>new</c>, the site in preparation and after the exchange the old one; and, only while one
/// folder is moved out and another in, <c>old</c>.</para>
/// </remarks>
internal sealed class Staging : IDisposable
{
    private const int MaxAttempts = 20;

    // Windows deletes no open file. Elsewhere this option would delete whatever has the name by then.
    private static readonly FileOptions s_lockOptions =
        OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    private readonly string _folder;
    private readonly string _output;
    private readonly SafeFileHandle _lock;

    private Staging(string folder, string output, SafeFileHandle handle)
    {
        _folder = folder;
        _output = output;
        _lock = handle;
    }

    /// <summary>The site in preparation; after the exchange, the old site.</summary>
    public string New => Path.Join(_folder, "new");

    /// <summary>The old site while it has no other place.</summary>
    public string Old => Path.Join(_folder, "old");

    /// <summary>The staging folder of a site.</summary>
    /// <param name="output">Full path of the site.</param>
    /// <param name="inside">Whether it lies in the site, for want of a place beside it on the same file system.</param>
    public static string FolderFor(string output, bool inside) =>
        Path.Join(inside ? output : Path.GetDirectoryName(output), $".{Path.GetFileName(output)}.staging");

    /// <summary>Makes the folder and locks it.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="output">Full path of the site.</param>
    /// <returns>Null if another build holds it.</returns>
    /// <exception cref="IOException">There is a file, a link or somebody's folder of that name.</exception>
    public static Staging? Enter(string folder, string output)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(folder);
                if (!IsOurs(folder))
                    throw new IOException($"'{folder}' is in the way: SiteGen did not make it, and needs the name");
                var handle = File.OpenHandle(
                    LockFile(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, s_lockOptions);
                if (IsStillThere(LockFile(folder), handle))
                    return new Staging(folder, output, handle);
                handle.Dispose();
            }
            catch (IOException exception) when (IsSharingViolation(exception))
            {
                return null;
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // Most likely the other build is just done and took the folder away between two of our steps.
            }
        }
    }

    /// <summary>Removes everything but the lock; puts the old site back first if it has lost its place.</summary>
    /// <remarks>That is so if a build was killed between moving the old site out and the new one in.</remarks>
    public void Clear()
    {
        if (Directory.Exists(Old) && !Path.Exists(_output))
            Directory.Move(Old, _output);
        FolderRemoval.Remove(New);
        FolderRemoval.Remove(Old);
    }

    /// <summary>Lets the next build in. What is still in the folder stays for it to clear.</summary>
    public void Dispose()
    {
        try
        {
            // While the lock is held, so that it cannot be the next build's.
            if (!OperatingSystem.IsWindows())
                File.Delete(LockFile(_folder));
            _lock.Dispose();
            Directory.Delete(_folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not empty, or the next build has already entered.
            _lock.Dispose();
        }
    }

    private static string LockFile(string folder) => Path.Join(folder, "lock");

    // A user's own folder of that name must not be cleared.
    private static bool IsOurs(string folder) =>
        new DirectoryInfo(folder).LinkTarget is null && Directory.EnumerateFileSystemEntries(folder)
            .All(path => Path.GetFileName(path) is "lock" or "new" or "old");

    // Outside of Windows a build can get hold of a lock file that its owner has just deleted, while a third build
    // makes a new one. A length of our own choosing tells whether the file we hold is the one that others see.
    private static bool IsStillThere(string file, SafeFileHandle handle)
    {
        if (OperatingSystem.IsWindows())
            return true;
        var sign = Random.Shared.Next(1, 1 << 16);
        RandomAccess.SetLength(handle, sign);
        return new FileInfo(file) is { Exists: true } seen && seen.Length == sign;
    }

    // The error numbers of Linux, macOS and Windows.
    private static bool IsSharingViolation(IOException exception) =>
        exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
