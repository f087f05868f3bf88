namespace SiteGen.Text;

/// <summary>Shortens texts without cutting a character in two: the halves of a surrogate pair stay together.</summary>
/// <remarks>Lengths and offsets are UTF-16 code units, zero-based; an offset lies before the unit of its number.</remarks>
public static class Shortening
{
    /// <summary>A text, or as much of its beginning as there is room for, with “…” behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most that is given back, “…” included; at least one.</param>
    /// <returns>The text as it is if it is no longer.</returns>
    public static string Of(ReadOnlySpan<char> text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        return text.Length <= longest ? text.ToString() : $"{text[..EndAt(text, longest - 1)]}…";
    }

    /// <summary>Where a part of a text may begin: at an offset, or one unit after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">From zero to the text's length.</param>
    public static int StartAt(ReadOnlySpan<char> text, int offset) => IsWithinCharacter(text, offset) ? offset + 1 : offset;

    /// <summary>Where a part of a text may end: at an offset, or one unit before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">From zero to the text's length.</param>
    public static int EndAt(ReadOnlySpan<char> text, int offset) => IsWithinCharacter(text, offset) ? offset - 1 : offset;

    private static bool IsWithinCharacter(ReadOnlySpan<char> text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
