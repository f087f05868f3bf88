namespace SiteGen.Text;

/// <summary>Scripts in which no spaces part words.</summary>
public static class UnspacedScripts
{
    /// <summary>Whether a character is of one of them: Thai and Lao, Burmese, Khmer, Japanese, Chinese (of the basic plane).</summary>
    public static bool Hold(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
            or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
