using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Memory;

namespace SiteGen.Tests.Memory;

public sealed class HugePagesTests
{
    private const string State = "/sys/kernel/mm/transparent_hugepage/enabled";

    // Less than what is made usable.
    private const long Ahead = 64 << 20;

    [Fact]
    public void The_heap_is_marked_for_them()
    {
        Assert.SkipUnless(File.Exists(State), "This system knows no transparent huge pages.");

        HugePages.Use();
        HugePages.Use();

        Assert.Contains("hg", MarksAt(AddressOfNew()));
    }

    [Fact]
    public void Memory_that_the_heap_has_not_asked_for_yet_is_usable_as_one_piece()
    {
        Assert.SkipUnless(File.Exists(State), "This system knows no transparent huge pages.");

        HugePages.Use();
        var marks = MarksAt(AddressOfNew() + Ahead);

        Assert.Contains("wr", marks);
        Assert.DoesNotContain("dd", marks);
    }

    private static long AddressOfNew()
    {
        var handle = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        var address = handle.AddrOfPinnedObject();
        handle.Free();
        return address;
    }

    // The kernel's own word on the mapping of an address: "VmFlags: rd wr mr mw me dd hg".
    private static string[] MarksAt(long address)
    {
        var isHere = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            if (line.StartsWith("VmFlags:", StringComparison.Ordinal) && isHere)
                return line.Split(' ');
            var bounds = line.Split(' ', 2)[0].Split('-');
            if (bounds.Length == 2 && long.TryParse(bounds[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var start)
                && long.TryParse(bounds[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var end))
                isHere = start <= address && address < end;
        }
        return [];
    }
}
