namespace SiteGen.Files;

/// <summary>The clock by which systems stamp files.</summary>
internal static class FileClock
{
    // It ticks a hundred times a second or more often.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether whatever is changed from now on gets another time than one that was changed at a time: some file systems count
    /// whole seconds, and within one tick of the system's clock a file can change twice.</summary>
    /// <param name="changed">That time, UTC.</param>
    /// <param name="now">When that is asked, UTC.</param>
    public static bool IsOver(DateTime changed, DateTime now) => changed.Ticks % TimeSpan.TicksPerSecond != 0 && now - changed > s_tick;
}
