using System.Runtime;

namespace SiteGen.Memory;

/// <summary>When what is not needed any more is collected first.</summary>
internal static class Collector
{
    // What a small build uses: collecting would cost it a tenth of its time.
    private const long Least = 200 << 20;
    private const long Most = 1 << 30;

    // A build that takes over nearly everything makes six to ten times as many bytes as it reads of the cache, and lets go of few.
    private const int ForEachByte = 12;

    /// <summary>Lets a build make what a small one needs before anything is collected.</summary>
    /// <param name="cache">The length in bytes of what it takes over: it may make as much more as it needs for that.</param>
    public static void PutOff(long cache = 0)
    {
        var bytes = Math.Clamp(cache * ForEachByte, Least, Math.Max(Least, Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4)));
        if (cache > 0 && bytes == Least)
            return;
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
            GC.TryStartNoGCRegion(bytes);
        }
        catch (Exception refusal) when (refusal is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Whoever has less memory to give gets collections from the start; so does who has made more already.
        }
    }
}
