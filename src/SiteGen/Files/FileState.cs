using System.Runtime.InteropServices;

namespace SiteGen.Files;

/// <summary>What Linux says of a file (statx); the layout of the answer is the kernel's and the same on every processor.</summary>
/// <param name="Mode">What it is, and who may do what with it.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its bytes changed last, UTC.</param>
internal readonly record struct FileState(ushort Mode, long Length, DateTime Modified)
{
    /// <summary>The length of the answer in bytes.</summary>
    public const int AnswerLength = 256;

    /// <summary>Asks for what every file system knows.</summary>
    public const uint Basics = 0x7FF;

    /// <summary>Asks of links, not of what they lead to.</summary>
    public const int OfLinks = 0x100;

    private const int Types = 0xF000;

    /// <summary>Whether it is a file, and not a folder, a link, a pipe, a socket or a device.</summary>
    public bool IsFile => (Mode & Types) == 0x8000;

    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => (Mode & Types) == 0x4000;

    /// <summary>Whether it is a symbolic link.</summary>
    public bool IsLink => (Mode & Types) == 0xA000;

    /// <summary>Reads an answer.</summary>
    public static FileState Of(ReadOnlySpan<byte> answer) => new(MemoryMarshal.Read<ushort>(answer[28..]), Long(answer[40..]), TimeAt(answer[112..]));

    /// <summary>Reads an answer as a mark.</summary>
    public static FileMark MarkOf(ReadOnlySpan<byte> answer) =>
        new(Long(answer[136..]), Long(answer[32..]), Long(answer[40..]), TimeAt(answer[112..]), TimeAt(answer[96..]));

    private static long Long(ReadOnlySpan<byte> at) => MemoryMarshal.Read<long>(at);

    private static DateTime TimeAt(ReadOnlySpan<byte> at) =>
        DateTime.UnixEpoch.AddSeconds(Long(at)).AddTicks(MemoryMarshal.Read<uint>(at[8..]) / TimeSpan.NanosecondsPerTick);
}
