using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Files;

/// <summary>A folder that is open: the system does not look for it again, part by part of its path, for each name in it. Of a site
/// with thousands of files in one folder that is most of the work of looking at them and of giving them second names.</summary>
internal sealed partial class OpenFolder : IDisposable
{
    // To read, not for child processes; numbers of Linux on all processors that .NET runs on.
    private const int Flags = 0x80000;

    // In bytes; what has more has no name that Linux's own file systems would take.
    private const int LongestName = 255;

    private readonly int _number;

    private OpenFolder(int number) => _number = number;

    /// <summary>Opens a folder.</summary>
    /// <returns>Null where this is not to be had: then whoever asks has the paths.</returns>
    public static OpenFolder? TryOpen(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() && Open(path, Flags, 0) is >= 0 and var number ? new OpenFolder(number) : null;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What a name stands for; of a link, the link itself.</summary>
    /// <returns>False if nothing can be told of it.</returns>
    public bool TryLook(ReadOnlySpan<char> name, out FileState state)
    {
        Span<byte> bytes = stackalloc byte[LongestName + 1];
        Span<byte> answer = stackalloc byte[FileState.AnswerLength];
        var isThere = TryEncode(name, bytes) && StatX(_number, bytes, FileState.OfLinks, FileState.Basics, answer) == 0;
        state = isThere ? FileState.Of(answer) : default;
        return isThere;
    }

    /// <summary>Gives a file, or a link itself, the same name in another folder.</summary>
    /// <returns>Whether it was done.</returns>
    public bool TryLink(ReadOnlySpan<char> name, OpenFolder to)
    {
        Span<byte> bytes = stackalloc byte[LongestName + 1];
        return TryEncode(name, bytes) && LinkAt(_number, bytes, to._number, bytes, 0) == 0;
    }

    /// <summary>Takes a name away that is not a folder's.</summary>
    /// <returns>Whether it was done.</returns>
    public bool TryDelete(ReadOnlySpan<char> name)
    {
        Span<byte> bytes = stackalloc byte[LongestName + 1];
        return TryEncode(name, bytes) && UnlinkAt(_number, bytes, 0) == 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _ = Close(_number);

    // Ends with a zero, as C has it.
    private static bool TryEncode(ReadOnlySpan<char> name, Span<byte> bytes)
    {
        if (!Encoding.UTF8.TryGetBytes(name, bytes[..^1], out var length))
            return false;
        bytes[length] = 0;
        return true;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int StatX(int folder, ReadOnlySpan<byte> name, int flags, uint mask, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "linkat")]
    private static partial int LinkAt(int oldFolder, ReadOnlySpan<byte> oldName, int newFolder, ReadOnlySpan<byte> newName, int flags);

    [LibraryImport("libc", EntryPoint = "unlinkat")]
    private static partial int UnlinkAt(int folder, ReadOnlySpan<byte> name, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
