using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What two lines must have in common to be the same piece of furniture.</summary>
public static class LineKey
{
    /// <summary>The line folded, in lower case, without bullets and signs at its ends, each number as <c>#</c>.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        var key = WithSignsAtEnd(line).AsSpan();
        while (key.Length > 0 && key[^1] != '#' && !char.IsLetterOrDigit(key[^1]))
            key = key[..^1];
        return key.ToString();
    }

    /// <summary>The key of lines as a rule describes them: <c>#</c> stands for any number.</summary>
    /// <returns>Empty if the words hold neither letter nor <c>#</c>; no rule can do with such a key.</returns>
    public static string OfPattern(string words) => Of(words.Replace('#', '0'));

    /// <summary>The key of beginnings of lines as a rule describes them: as <see cref="OfPattern"/>, but signs at its end
    /// stay, because within a line they count ("Home >" is not how "Home is where the heart is" begins).</summary>
    public static string OfBeginning(string words) => WithSignsAtEnd(words.Replace('#', '0'));

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

    private static string WithSignsAtEnd(ReadOnlySpan<char> line)
    {
        var folded = Folding.Fold(line).ToLowerInvariant().AsSpan();
        while (!folded.IsEmpty && !char.IsLetterOrDigit(folded[0]))
            folded = folded[1..];
        return WithoutNumbers(folded);
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
