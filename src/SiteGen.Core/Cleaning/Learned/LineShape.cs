namespace SiteGen.Cleaning.Learned;

/// <summary>What one pass over the characters of a line tells. Only lines with a word have a shape.</summary>
internal struct LineShape
{
    /// <summary>Zero-based line of the seed.</summary>
    public int Line;

    /// <summary>Number of words: stretches without white space that hold a letter or digit; where no spaces are written,
    /// half the number of letters.</summary>
    public int Words;

    /// <summary>Words that begin with a capital.</summary>
    public int Capitalised;

    /// <summary>Number of characters that are not white space.</summary>
    public int Signs;

    /// <summary>Number of letters of any script, of capitals among them, and of letters of scripts that the model knows.</summary>
    public int Letters, Capitals, KnownLetters;

    /// <summary>Number of digits.</summary>
    public int Digits;

    /// <summary>Number of commas and semicolons within the line.</summary>
    public int Commas;

    /// <summary>Sentences that end in the line.</summary>
    public int Sentences;

    /// <summary>Words of each kind.</summary>
    public int Function, Second, First, Calendar, Telling;

    /// <summary>The first and the last sign that is not white space; the list marker does not count.</summary>
    public char Begin, End;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence;

    /// <summary>0 none, 1 a bullet, 2 a number.</summary>
    public byte Marker;

    /// <summary>Number of blank lines just before, at most 3.</summary>
    public byte BlankBefore;

    /// <summary>Signs and forms that it holds.</summary>
    public LineSigns Has;

    /// <summary>Its words in the page's list of words.</summary>
    public int TokenStart, TokenCount;

    /// <summary>The hash of all its words, numbers as one: equal for two lines that say the same.</summary>
    public uint Key;

    /// <summary>The hash of how its first words are written: capitalised, in capitals, a number, or otherwise.</summary>
    public uint Pattern;

    /// <summary>How it begins: one of seven ways.</summary>
    public readonly int Beginning => Begin switch
    {
        _ when char.IsUpper(Begin) => 0,
        _ when char.IsLower(Begin) => 1,
        _ when char.IsDigit(Begin) => 2,
        '"' or '“' or '‘' or '\'' or '«' or '„' => 3,
        '(' or '[' => 4,
        _ when char.IsLetter(Begin) => 5,
        _ => 6,
    };

    /// <summary>How it ends: one of nine ways.</summary>
    public readonly int Ending => End switch
    {
        '.' or '。' or '।' => 0,
        '?' or '!' or '？' or '！' or '؟' => 1,
        ':' => 2,
        '…' => 3,
        ',' or ';' or '-' or '–' => 4,
        ')' or ']' or '"' or '”' or '’' or '\'' or '»' => EndsSentence ? 0 : 5,
        _ when char.IsLetter(End) => 6,
        _ when char.IsDigit(End) => 7,
        _ => 8,
    };

    /// <summary>Whether most letters are of scripts whose words the model knows; true of a line without letters.</summary>
    public readonly bool IsKnownScript => KnownLetters * 2 >= Letters;

    /// <summary>Running text, strictly: a long sentence, or two.</summary>
    public readonly bool IsProse => (EndsSentence && Words >= 14) || (Sentences >= 2 && Words >= 12) || Words >= 35;

    /// <summary>Running text, loosely.</summary>
    public readonly bool IsSentence => EndsSentence && Words >= 7 || Words >= 25;

    /// <summary>Looks like a headline: some words, and no end to the sentence.</summary>
    public readonly bool IsHeadline => !EndsSentence && Words is >= 4 and <= 18;

    /// <summary>A word or three that end nothing.</summary>
    public readonly bool IsLabel => !EndsSentence && Words <= 3;

    /// <summary>A date, a time or a counter, and little else.</summary>
    public readonly bool IsStamp => Words <= 8 && (Has & (LineSigns.Clock | LineSigns.Year | LineSigns.Ago)) != 0
        || Words <= 4 && (Calendar > 0 || Digits * 2 >= Signs);
}
