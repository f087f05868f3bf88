namespace SiteGen.Cleaning;

/// <summary>Tells a statement from a headline by how its sentences end.</summary>
internal static class RunningText
{
    private const int LongestAbbreviation = 4;

    /// <summary>Whether a line holds two sentences, or one that ends in a full stop. Abbreviations end nothing: "U.S. and U.K.
    /// to Meet in St. Louis" is a headline.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        var sentences = 0;
        var endsInStop = false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.IsEmpty)
                continue;
            // Most words end as words do.
            if (char.IsAsciiLetterLower(word[^1]))
            {
                endsInStop = false;
                continue;
            }
            word = word.Trim("\"'“”‘’()[]\t\u00A0");
            if (word.IsEmpty)
                continue;
            var end = word[^1];
            endsInStop = end is '.' or '。' or '।' && !IsAbbreviation(word);
            if (endsInStop || end is '!' or '?' or '…' or '！' or '？' or '؟')
                sentences++;
        }
        return sentences > 1 || endsInStop;
    }

    // "U.S.", "St.", "Jr.", "vs.", "J."; "No." may end a sentence as well, and is rarer there.
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var letters = word[..^1];
        return letters.Contains('.')
            || (letters.Length <= LongestAbbreviation && letters.Length > 0 && char.IsUpper(letters[0]) && letters.IndexOfAnyInRange('0', '9') < 0
                && (letters.Length <= 2 || letters is "Gov" or "Sen" or "Rep" or "Mrs" or "Inc" or "Ltd" or "Gen" or "Prof" or "Dept"))
            || letters is "vs" or "v" or "feat" or "ft";
    }
}
