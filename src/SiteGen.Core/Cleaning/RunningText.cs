using System.Buffers;

namespace SiteGen.Cleaning;

/// <summary>Tells a statement from a headline by how its sentences end.</summary>
internal static class RunningText
{
    private const int LongestAbbreviation = 4;

    // What may stand around a word.
    private const string Around = "\"'“”‘’()[]\t\u00A0";

    private static readonly SearchValues<char> s_aroundWords = SearchValues.Create(Around + " ");

    private static readonly SearchValues<char> s_ends = SearchValues.Create(".。।!?…！？؟");

    /// <summary>Whether a line holds two sentences, or one that ends in a full stop. Abbreviations end nothing: "U.S. and U.K.
    /// to Meet in St. Louis" is a headline.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        var sentences = 0;
        var endsInStop = false;
        // Most words have no such sign, and end nothing.
        for (int sign; (sign = line.IndexOfAny(s_ends)) >= 0;)
        {
            var start = line[..sign].LastIndexOf(' ') + 1;
            var length = line[sign..].IndexOf(' ') is >= 0 and var space ? sign + space - start : line.Length - start;
            var word = line.Slice(start, length).Trim(Around);
            line = line[(start + length)..];
            var end = word[^1];
            var isStop = end is '.' or '。' or '।' && !IsAbbreviation(word);
            if (isStop || end is '!' or '?' or '…' or '！' or '？' or '؟')
                sentences++;
            endsInStop = isStop && line.IndexOfAnyExcept(s_aroundWords) < 0;
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
