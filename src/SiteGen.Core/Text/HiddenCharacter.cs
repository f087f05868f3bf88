namespace SiteGen.Text;

/// <summary>Characters that a reader cannot see, but that change what is seen or break what is written.</summary>
public static class HiddenCharacter
{
    /// <summary>All such characters, by code.</summary>
    public static ReadOnlySpan<char> All => Every.Characters;

    /// <summary>Where the first such character stands; −1 if there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        // Printable ASCII is passed over many at a time. SearchValues would take half of the other letters for suspects, and be slower.
        for (var at = 0; ;)
        {
            var next = text[at..].IndexOfAnyExceptInRange(' ', '~');
            if (next < 0)
                return -1;
            for (at += next; at < text.Length && text[at] is < ' ' or > '~'; at++)
                if (Is(text[at]))
                    return at;
        }
    }

    /// <summary>Whether a character is a control character (tab and line feed apart), changes the direction of writing
    /// (Unicode's bidi embeddings, overrides and isolates), or is none at all (U+FFFE, U+FFFF, a stray U+FEFF).</summary>
    public static bool Is(char c) => c switch
    {
        '\t' or '\n' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        '\uFFFE' or '\uFFFF' or '\uFEFF' => true,
        _ => false,
    };

    // A class of its own, so that who asks for one character does not wait for all.
    private static class Every
    {
        public static readonly char[] Characters = Find();

        private static char[] Find()
        {
            var found = new List<char>();
            for (var code = 0; code <= char.MaxValue; code++)
                if (Is((char)code))
                    found.Add((char)code);
            return [.. found];
        }
    }
}
