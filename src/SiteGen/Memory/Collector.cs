using System.Runtime;

namespace SiteGen.Memory;

/// <summary>When what is not needed any more is collected first.</summary>
internal static class Collector
{
    // As much may be made without a collection in any case (System.GC.Gen0Size).
    private const long Anyway = 32 << 20;

    // Fresh memory costs time as well: who makes more than this from nothing is quicker with collections.
    private const long MostForTexts = 200 << 20;
    private const long ForEachText = 700_000;

    // A build that takes over nearly everything makes six to ten times as many bytes as it reads of the cache, and lets go of few;
    // a changed text and the pages of the whole edition come to it.
    private const long MostForCache = 1 << 30;
    private const long ForEachByte = 12;
    private const long ForChanges = 100 << 20;

    /// <summary>Lets a build from nothing make what it needs before anything is collected, if it is a small one.</summary>
    /// <param name="texts">The number of its texts.</param>
    public static void PutOffForTexts(int texts) => PutOff(texts * ForEachText <= MostForTexts ? texts * ForEachText : 0, MostForTexts);

    /// <summary>Lets a build make what it needs to take over the last one before anything is collected.</summary>
    /// <param name="length">The length in bytes of what it takes over.</param>
    public static void PutOffForCache(long length)
    {
        if (length * ForEachByte > Anyway)
            PutOff((length * ForEachByte) + ForChanges, MostForCache);
    }

    // In place of what was asked for before: a cache may turn out to be another program's.
    private static void PutOff(long bytes, long most)
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
            if (bytes > Anyway)
                GC.TryStartNoGCRegion(Math.Min(bytes, Math.Min(most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4)));
        }
        catch (Exception refusal) when (refusal is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Whoever has less memory to give gets collections from the start; so does who has made more already.
        }
    }
}
