using System.Runtime.InteropServices;

namespace SiteGen.Memory;

/// <summary>Memory in pieces of two megabytes for four kilobytes, where the system gives such to those who ask (Linux: transparent huge pages).</summary>
/// <remarks>Each piece that is touched for the first time interrupts the program: of a small build that was a quarter of the time in a virtual machine.</remarks>
internal static partial class HugePages
{
    // MADV_HUGEPAGE; and MADV_COLLAPSE, which kernels before 6.1 refuse.
    private const int Ask = 14;
    private const int Collapse = 25;
    private const nint Length = 2 << 20;

    // The heap's first regions: one for large objects, and those of the older generations.
    private const nint Below = 40 << 20;

    /// <summary>Asks for them wherever the heap will grow. Nothing else changes, whatever the system answers.</summary>
    /// <param name="grow">Puts memory at the heap's disposal, which it needs at once.</param>
    public static void Use(Action grow)
    {
        // The heap's addresses are reserved at the start, twice as many as there is memory, and taken from the low end.
        var here = AddressOfNew() / Length * Length;
        Advise(here - Below, Below + (nint)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, Ask);
        grow();
        // Where the first objects are, small pieces have been touched already.
        Advise(here, Length, Collapse);
    }

    private static void Advise(nint address, nint length, int advice)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                _ = MAdvise(address, length, advice);
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
}
