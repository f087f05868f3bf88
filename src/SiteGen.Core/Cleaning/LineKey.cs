using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What two lines must have in common to be the same piece of furniture.</summary>
public static class LineKey
{
    /// <summary>The line folded, in lower case, without bullets and signs at its ends, each number as <c>#</c>.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        var words = FromFirstWord(line);
        var end = words.Length;
        while (end > 0 && !char.IsLetterOrDigit(words[end - 1]))
            end--;
        return WithoutNumbers(words.AsSpan(0, end));
    }

    /// <summary>The key of lines as a rule describes them: <c>#</c> stands for any number.</summary>
    /// <returns>Empty if the words hold neither letter nor <c>#</c>; no rule can do with such a key.</returns>
    public static string OfPattern(string words) => Of(words.Replace('#', '0'));

    /// <summary>The key with which the keys of lines begin that begin as a rule describes them. Signs at its end count:
    /// "Home >" is the beginning of a path, "Home" of anything.</summary>
    /// <returns>See <see cref="OfPattern"/>.</returns>
    public static string OfBeginning(string words) => WithoutNumbers(FromFirstWord(words.Replace('#', '0')));

    /// <summary>Nothing but the letters and digits, in lower case: equal for two copies of a title of which one has
    /// lost its apostrophes.</summary>
    public static string Letters(ReadOnlySpan<char> line)
    {
        var letters = new System.Text.StringBuilder(line.Length);
        foreach (var c in line)
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }

    private static string FromFirstWord(ReadOnlySpan<char> line)
    {
        var folded = Folding.Fold(line).ToLowerInvariant();
        var start = 0;
        while (start < folded.Length && !char.IsLetterOrDigit(folded[start]))
            start++;
        return folded[start..];
    }

    private static string WithoutNumbers(ReadOnlySpan<char> text)
    {
        var key = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                key.Append(c);
            else if (key.Length == 0 || key[^1] != '#')
                key.Append('#');
        }
        return key.ToString();
    }
}
