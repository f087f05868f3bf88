using System.Buffers;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Files;

namespace SiteGen.Input;

/// <summary>The folder of an edition: where its files are, and under which names an editor knows them.</summary>
internal sealed record EditionFolder(string Root)
{
    /// <summary>Where it is written down which text files were read; null if nobody asks.</summary>
    public ReadLog? Log { get; init; }

    /// <summary>What is known of files that need not be read again; null knows nothing.</summary>
    public IDigestMemory? Digests { get; init; }

    public const string SettingsFile = "edition.yaml";
    public const string Seeds = "seeds";
    public const string Annotations = "annotations";
    public const string Registers = "annotations/registers";
    public const string Bibliography = $"{Registers}/bibliography.yaml";
    public const string Pages = "annotations/pages";
    public const string Templates = "templates";

    private const long LargestText = 16 << 20;

    private static readonly EnumerationOptions s_listed = new()
    {
        // A link can lead out of the edition or round in a circle.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>The nearest folder, from a folder upwards, that holds an edition.yaml; null if none does.</summary>
    public static EditionFolder? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, SettingsFile)))
                return new EditionFolder(folder.FullName);
        return null;
    }

    /// <summary>The files below a folder of the edition, relative to its root, sorted ordinally.</summary>
    /// <param name="folder">Relative to the root.</param>
    /// <param name="extensions">With their dots, in lower case.</param>
    /// <param name="isDeep">Whether folders in the folder count.</param>
    /// <returns>None if there is no such folder; with an error for each folder that cannot be listed.</returns>
    public Reported<ImmutableArray<string>> Files(string folder, ReadOnlySpan<string> extensions, bool isDeep = false)
    {
        if (!Directory.Exists(Path.Combine(Root, folder)))
            return Reported.Clean<ImmutableArray<string>>([]);
        var files = new List<string>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var next))
        {
            try
            {
                foreach (var (name, isFolder) in List(Path.Combine(Root, next)))
                    if (!isFolder && extensions.Contains(Path.GetExtension(name).ToLowerInvariant()))
                        files.Add(PathOf(next, name));
                    else if (isFolder && isDeep)
                        folders.Push(PathOf(next, name));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                findings.Add(new Diagnostic(Rules.Unreadable, Place.File(next), problem switch
                {
                    DirectoryNotFoundException => "there is no such folder",
                    UnauthorizedAccessException => "you may not read this folder",
                    _ => problem.Message,
                }, "Check that you may open it, and that its name is in UTF-8: what is in it belongs to the edition."));
            }
        }
        files.Sort(StringComparer.Ordinal);
        return new([.. files], findings.ToImmutable());
    }

    /// <summary>Whether a file lies in a folder, and not in one below it.</summary>
    /// <param name="folder">Relative to the root.</param>
    /// <param name="path">Relative to the root.</param>
    /// <param name="extensions">Those that are meant, with their dots, in lower case.</param>
    public static bool Has(string folder, string path, params ReadOnlySpan<string> extensions) => path.LastIndexOf('/') == folder.Length
        && path.StartsWith(folder, StringComparison.Ordinal) && extensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    private static FileSystemEnumerable<(string Name, bool IsFolder)> List(string full) =>
        new(full, (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), s_listed);

    private static string PathOf(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>The bytes of a file of the edition.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="most">The largest size allowed, in bytes.</param>
    /// <returns>The bytes; none, with one error, if the file cannot be read or is larger.</returns>
    public Reported<byte[]> Read(string path, long most)
    {
        var full = Path.Combine(Root, path);
        // To open a pipe would be to wait until somebody writes into it.
        if (SystemCalls.IsNoFile(full))
            return Reported.With<byte[]>([], new Diagnostic(Rules.Unreadable, Place.File(path),
                $"it is {(Directory.Exists(full) ? "a folder" : "a pipe, a socket or a device")}, not a file", "Put a file in its place, or take it away."));
        try
        {
            if (new FileInfo(full).Length is var length && length > most)
                return Reported.With<byte[]>([], new Diagnostic(Rules.TooLarge, Place.File(path),
                    FormattableString.Invariant($"the file has {length} bytes; at most {most} are read")));
            return Reported.Clean(File.ReadAllBytes(full));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Reported.With<byte[]>([], new Diagnostic(Rules.Unreadable, Place.File(path), problem switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException => "you may not read this file",
                _ => problem.Message,
            }));
        }
    }

    /// <summary>The SHA-256 of a file's bytes, in lower-case hexadecimal, without keeping them.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="most">The largest size allowed, in bytes.</param>
    /// <returns>Null if the file cannot be read or is larger: whoever reads it hears why.</returns>
    public string? DigestOf(string path, long most)
    {
        var mark = MarkOf(path);
        if (mark is { } now && Digests!.DigestOf(path, now) is { } known)
            return known;
        var digest = Borrow(path, most, Fingerprint.OfBytes);
        if (digest is not null)
            Note(path, mark, digest);
        return digest;
    }

    /// <summary>By what a file that is about to be read can be known the next time.</summary>
    public FileMark? MarkOf(string path) => Digests?.MarkOf(Path.Combine(Root, path));

    /// <summary>Notes what was read.</summary>
    /// <param name="path">The file, relative to the root.</param>
    /// <param name="mark">What <see cref="MarkOf"/> gave before.</param>
    /// <param name="digest">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
    public void Note(string path, FileMark? mark, string digest)
    {
        if (mark is { } before)
            Digests!.Remember(path, before, digest);
    }

    /// <summary>What a file says whose digest is known.</summary>
    /// <param name="path">Relative to the root; UTF-8.</param>
    /// <param name="digest">What <see cref="DigestOf"/> gave.</param>
    /// <exception cref="FileChangedException">It is not the same file any more.</exception>
    public string ReadAgain(string path, string digest) =>
        Borrow(path, Array.MaxLength - 1, bytes => Fingerprint.OfBytes(bytes) == digest ? Encoding.UTF8.GetString(bytes) : null)
        ?? throw new FileChangedException(path);

    // What is made of a file's bytes, which are not kept; null if it cannot be read or is larger.
    private string? Borrow(string path, long most, Func<ReadOnlySpan<byte>, string?> make)
    {
        var full = Path.Combine(Root, path);
        if (SystemCalls.IsNoFile(full))
            return null;
        byte[]? buffer = null;
        try
        {
            using var file = File.OpenHandle(full);
            var length = RandomAccess.GetLength(file);
            if (length > most)
                return null;
            buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
            var used = 0;
            for (int read; used < buffer.Length && (read = RandomAccess.Read(file, buffer.AsSpan(used), used)) > 0;)
                used += read;
            // Nothing is known of one that grows meanwhile.
            return used == length ? make(buffer.AsSpan(0, used)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            if (buffer is not null)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Puts a text in the place of a file of the edition, whole or not at all.</summary>
    /// <remarks>The one way in which anything but the site is written. A byte order mark stays, and so does the mode.</remarks>
    /// <returns>Why it could not be written; null if it was.</returns>
    public string? Replace(string path, string text)
    {
        var full = Path.Combine(Root, path);
        // A hidden file is nobody's sidecar, even if the program dies now; the next time it is overwritten.
        var fresh = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.new");
        try
        {
            var isThere = File.Exists(full);
            var mark = isThere && File.ReadAllBytes(full).AsSpan().StartsWith("\uFEFF"u8);
            File.WriteAllText(fresh, text, new UTF8Encoding(mark));
            if (isThere && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(full));
            File.Move(fresh, full, overwrite: true);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }

    /// <summary>The SHA-256 of a text file of the editors, for one who may know what it says.</summary>
    /// <inheritdoc cref="DigestOf"/>
    public string? Look(string path, long most = LargestText)
    {
        var digest = DigestOf(path, most);
        if (digest is not null)
            Log?.Add(path, digest);
        return digest;
    }

    /// <summary>A text file of the editors: sidecar, register, page or template.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="most">The largest size allowed, in bytes: by default far more than anybody writes by hand.</param>
    /// <returns>The file; an empty one, with one error, if it cannot be read.</returns>
    public Reported<TextFile> Open(string path, long most = LargestText)
    {
        var mark = MarkOf(path);
        var bytes = Read(path, most);
        var file = new TextFile(path, bytes.Value);
        if (bytes.Diagnostics.IsEmpty)
        {
            Log?.Add(path, file.Digest);
            Note(path, mark, file.Digest);
        }
        return new(file, bytes.Diagnostics);
    }

    /// <summary>What a text file of the editors says, without byte order mark; empty, with one error, if it cannot be read.</summary>
    /// <inheritdoc cref="Open"/>
    public Reported<string> ReadText(string path, long most = LargestText)
    {
        var file = Open(path, most);
        return file.Diagnostics.IsEmpty ? file.Value.Decode() : new("", file.Diagnostics);
    }
}
