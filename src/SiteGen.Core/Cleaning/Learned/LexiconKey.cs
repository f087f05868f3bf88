namespace SiteGen.Cleaning.Learned;

/// <summary>How a word stands in its line, or in the line beside it.</summary>
internal enum WordPosition : uint
{
    /// <summary>Anywhere in a short line.</summary>
    Word = 1,

    /// <summary>With the next one, in a short line.</summary>
    Pair = 2,

    /// <summary>First in a short line.</summary>
    First = 3,

    /// <summary>Last in a short line.</summary>
    Last = 4,

    /// <summary>First in a longer line.</summary>
    Lead = 5,

    /// <summary>The first two of a longer line.</summary>
    LeadPair = 6,

    /// <summary>Anywhere in a longer line.</summary>
    Long = 7,

    /// <summary>All words of a line of at most four.</summary>
    Line = 8,

    /// <summary>All words of the line before, if at most four.</summary>
    LineBefore = 9,

    /// <summary>All words of the line after, if at most four.</summary>
    LineAfter = 10,

    /// <summary>How the words of a short line are written.</summary>
    Pattern = 11,

    /// <summary>How the words of the line before are written, if it is short.</summary>
    PatternBefore = 12,

    /// <summary>How the words of the line after are written, if it is short.</summary>
    PatternAfter = 13,

    /// <summary>The first word of the line before.</summary>
    FirstBefore = 14,

    /// <summary>The first word of the line after.</summary>
    FirstAfter = 15,
}

/// <summary>Names of features of words, as the file of weights has them: <c>pair:read more</c>.</summary>
internal static class LexiconKey
{
    private static readonly string[] s_names =
    [
        "", "word", "pair", "first", "last", "lead", "lead-pair", "long", "line", "line-before", "line-after",
        "pattern", "pattern-before", "pattern-after", "first-before", "first-after",
    ];

    /// <summary>The key of a word in a position.</summary>
    /// <param name="position">How it stands there.</param>
    /// <param name="hash">Of the word, the pair, the line or the pattern.</param>
    public static uint Of(WordPosition position, uint hash) => TokenHash.Pair((uint)position * 0x01000193, hash);

    /// <summary>The name of a feature.</summary>
    /// <param name="position">How the words stand in their line.</param>
    /// <param name="words">In lower case, each number as <c>#</c>, with single spaces; or a pattern.</param>
    public static string Name(WordPosition position, string words) => $"{s_names[(int)position]}:{words}";

    /// <summary>The key that a name stands for; null if it is none.</summary>
    public static uint? Parse(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0 || name.Length == colon + 1)
            return null;
        var position = s_names.Length - 1;
        // Thousands of names are read when a program starts; most positions differ in length.
        while (position > 0 && (s_names[position].Length != colon || !name.StartsWith(s_names[position])))
            position--;
        return position == 0 ? null : Of((WordPosition)position, HashOf((WordPosition)position, name[(colon + 1)..]));
    }

    /// <summary>The hash of words as a feature's name has them.</summary>
    public static uint HashOf(WordPosition position, ReadOnlySpan<char> words)
    {
        switch (position)
        {
            case WordPosition.Pair or WordPosition.LeadPair:
                var space = words.IndexOf(' ');
                return space < 0 ? TokenHash.Of(words)
                    : TokenHash.Pair(TokenHash.Of(words[..space]), TokenHash.Of(words[(space + 1)..]));
            case WordPosition.Line or WordPosition.LineBefore or WordPosition.LineAfter:
                var key = TokenHash.Empty;
                foreach (var range in words.Split(' '))
                    key = TokenHash.Pair(key, TokenHash.Of(words[range]));
                return key;
            default:
                return TokenHash.Of(words);
        }
    }
}
