using System.Runtime.InteropServices;

namespace SiteGen.Memory;

/// <summary>Memory in pieces of two megabytes for four kilobytes, where the system gives such to those who ask (Linux: transparent huge pages).</summary>
/// <remarks>Each piece that is touched for the first time interrupts the program: of a small build that was a quarter of the time in a virtual machine.</remarks>
internal static partial class HugePages
{
    // MADV_HUGEPAGE; MADV_DODUMP; and MADV_COLLAPSE, which kernels before 6.1 refuse.
    private const int Ask = 14;
    private const int Dump = 17;
    private const int Collapse = 25;
    private const int ReadAndWrite = 3;
    private const nint Length = 2 << 20;

    // The heap's first regions: one for large objects, and those of the older generations.
    private const nint Below = 40 << 20;

    // What a heap without regions reserves is 256 MB; a build of 10,000 texts has less at a time.
    private const nint Usable = 200 << 20;

    /// <summary>Asks for them wherever the heap will grow. Nothing else changes, whatever the system answers.</summary>
    public static void Use()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            // The heap's addresses are reserved at the start, twice as many as there is memory, and taken from the low end.
            var here = AddressOfNew() / Length * Length;
            var memory = (nint)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
            _ = MAdvise(here - Below, Below + memory, Ask);
            // The collector makes them usable 64 kB at a time, and a piece is only given where all of it is alike; so they are made like those beforehand.
            var usable = Math.Min(Usable, memory / 4);
            _ = MProtect(here, usable, ReadAndWrite);
            _ = MAdvise(here, usable, Dump);
            // Where the first objects are, small pieces have been touched already.
            _ = MAdvise(here, Length, Collapse);
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library; it was a wish.
        }
    }

    private static nint AddressOfNew()
    {
        var handle = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        var address = handle.AddrOfPinnedObject();
        handle.Free();
        return address;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int MAdvise(nint address, nint length, int advice);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int MProtect(nint address, nint length, int protection);
}
