namespace SiteGen.Cleaning.Learned;

/// <summary>A word as a number: FNV-1a over its lower-case letters (Fowler, Noll and Vo), the same on every machine.</summary>
internal static class TokenHash
{
    /// <summary>The hash of no letters; where every word begins.</summary>
    public const uint Empty = 2166136261;

    /// <summary>The hash of letters so far and one more.</summary>
    /// <param name="hash">Of the letters so far.</param>
    /// <param name="c">In lower case.</param>
    public static uint With(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>The hash of a word in lower case.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Empty;
        foreach (var c in word)
            hash = With(hash, c);
        return hash;
    }

    /// <summary>The hash of two things in this order.</summary>
    public static uint Pair(uint first, uint second)
    {
        var mixed = (first ^ (second * 0x9E3779B1)) * 0x85EBCA6B;
        return mixed ^ (mixed >> 15);
    }
}
