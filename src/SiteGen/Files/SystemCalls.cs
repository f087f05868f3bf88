using System.Runtime.InteropServices;

namespace SiteGen.Files;

/// <summary>The few things that file systems can do and .NET cannot ask for.</summary>
internal static partial class SystemCalls
{
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;
    private const int LinuxWorkingFolder = -100;
    private const int MacWorkingFolder = -2;
    private const uint UserAndGroup = 0x18;

    /// <summary>Exchanges two folders in one step: at no time is either name missing.</summary>
    /// <returns>Whether it was done; false where the system or the file system cannot.</returns>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return RenameAt2(LinuxWorkingFolder, one, LinuxWorkingFolder, other, RenameExchange) == 0;
            if (OperatingSystem.IsMacOS())
                return RenameX(one, other, RenameSwap) == 0;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // An old C library; the caller has another way.
        }
        return false;
    }

    /// <summary>Gives a file, or a link itself, a second name.</summary>
    /// <returns>Whether it was done; false where the system or the file system cannot.</returns>
    public static bool TryHardLink(string from, string to)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return CreateHardLink(to, from, 0);
            // Not link(2), which on some systems follows a symbolic link.
            var workingFolder = OperatingSystem.IsLinux() ? LinuxWorkingFolder : MacWorkingFolder;
            return (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
                && LinkAt(workingFolder, from, workingFolder, to, 0) == 0;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Gives an entry the owner and the group of another; links are not followed.</summary>
    /// <returns>False if it may not be done; true also where .NET is not told of owners.</returns>
    public static bool TryKeepOwner(string from, string to)
    {
        try
        {
            return !OperatingSystem.IsLinux()
                || OwnerOf(from) is not { } owner
                || OwnerOf(to) == owner
                || ChangeOwner(to, owner.User, owner.Group) == 0;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    /// <inheritdoc cref="FileMark.Of"/>
    public static FileMark? MarkOf(string path)
    {
        Span<byte> answer = stackalloc byte[FileState.AnswerLength];
        try
        {
            return OperatingSystem.IsLinux() && StatX(LinuxWorkingFolder, path, 0, FileState.Basics, answer) == 0 ? FileState.MarkOf(answer) : null;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a path leads to something else than a file: a folder, a pipe, a socket or a device.</summary>
    /// <returns>False also if nothing is there, or it is not known: Windows has no such things among the files.</returns>
    public static bool IsNoFile(string path)
    {
        Span<byte> answer = stackalloc byte[FileState.AnswerLength];
        try
        {
            if (OperatingSystem.IsLinux())
                return StatX(LinuxWorkingFolder, path, 0, FileState.Basics, answer) == 0 && !FileState.Of(answer).IsFile;
            if (!OperatingSystem.IsMacOS())
                return false;
            var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatOnIntel(path, answer) : Stat(path, answer);
            return failed == 0 && !new FileState(MemoryMarshal.Read<ushort>(answer[4..]), 0, default).IsFile;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    private static (uint User, uint Group)? OwnerOf(string path)
    {
        Span<byte> answer = stackalloc byte[FileState.AnswerLength];
        return StatX(LinuxWorkingFolder, path, FileState.OfLinks, UserAndGroup, answer) == 0
            ? (MemoryMarshal.Read<uint>(answer[20..]), MemoryMarshal.Read<uint>(answer[24..]))
            : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, Span<byte> answer);

    // There the plain name is that of an older answer.
    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatOnIntel(string path, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string from, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinkAt(int oldFolder, string oldPath, int newFolder, string newPath, int flags);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string newPath, string existingPath, nint securityAttributes);
}
