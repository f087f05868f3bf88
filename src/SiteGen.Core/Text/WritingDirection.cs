namespace SiteGen.Text;

/// <summary>Which way words run.</summary>
public static class WritingDirection
{
    /// <summary>Whether most letters are of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their like in the
    /// blocks that Unicode keeps for them (classes R and AL of annex 9; of the basic plane).</summary>
    /// <remarks>Most letters, and not the first: an article may begin with the name of an agency in another script.</remarks>
    public static bool IsRightToLeft(ReadOnlySpan<char> words)
    {
        if (!words.ContainsAnyInRange('\u0590', '\u08FF') && !words.ContainsAnyInRange('\uFB1D', '\uFEFC'))
            return false;
        var balance = 0;
        foreach (var c in words)
            if (char.IsLetter(c))
                balance += RunsToTheLeft(c) ? 1 : -1;
        return balance > 0;
    }

    private static bool RunsToTheLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
