using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What two lines must have in common to be the same piece of furniture.</summary>
public static class LineKey
{
    /// <summary>The line folded, in lower case, without bullets and signs at its ends, each number as <c>#</c>.</summary>
    public static string Of(ReadOnlySpan<char> line) => Of(line, new char[line.Length]).ToString();

    /// <summary>The key of a line without making a string of it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="buffer">As long as the line, or longer.</param>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> line, Span<char> buffer) => WithoutSignsAtEnd(WithSignsAtEnd(line, buffer));

    /// <summary>The key of lines as a rule describes them: <c>#</c> stands for any number.</summary>
    /// <returns>Empty if the words hold neither letter nor <c>#</c>; no rule can do with such a key.</returns>
    public static string OfPattern(string words) => Of(words.Replace('#', '0'));

    /// <summary>The key of beginnings of lines as a rule describes them: as <see cref="OfPattern"/>, but signs at its end
    /// stay, because within a line they count ("Home >" is not how "Home is where the heart is" begins).</summary>
    public static string OfBeginning(string words) => WithSignsAtEnd(words.Replace('#', '0'), new char[words.Length]).ToString();

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

    private static ReadOnlySpan<char> WithoutSignsAtEnd(ReadOnlySpan<char> key)
    {
        while (key.Length > 0 && key[^1] != '#' && !char.IsLetterOrDigit(key[^1]))
            key = key[..^1];
        return key;
    }

    // In one go, because every line of every text comes through here.
    private static ReadOnlySpan<char> WithSignsAtEnd(ReadOnlySpan<char> line, Span<char> key)
    {
        var length = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiLetter(c))
            {
                key[length++] = (char)(c | 0x20);
                continue;
            }
            var sign = c == ' ' ? c : char.ToLowerInvariant(Folding.Fold(c));
            if (char.IsAsciiDigit(sign))
                sign = '#';
            var before = length == 0 ? '\0' : key[length - 1];
            var isBeforeFirst = before == '\0' && (c == '#' || (sign != '#' && !char.IsLetterOrDigit(sign)));
            var isSameNumber = sign == '#' && c != '#' && before == '#';
            if (!isBeforeFirst && !isSameNumber && sign != '\0' && (sign != ' ' || before != ' '))
                key[length++] = sign;
        }
        return length > 0 && key[length - 1] == ' ' ? key[..(length - 1)] : key[..length];
    }
}
