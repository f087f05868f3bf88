using System.Text;

namespace SiteGen.Input.Shapes;

/// <summary>Turns the words of YAML into values and back: <c>same-event</c> is <c>SameEvent</c>.</summary>
internal static class Vocabulary
{
    /// <summary>The word for a value.</summary>
    public static string WordFor<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var word = new StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }

    /// <summary>The value for a word; null if the vocabulary lacks it.</summary>
    public static T? ValueOf<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(WordFor(value), word, StringComparison.Ordinal))
                return value;
        return null;
    }
}
