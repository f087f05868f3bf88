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
    public static bool Is(char c)
    {
        for (var k = 0; k < Ranges.Length && c >= Ranges[k]; k += 2)
            if (c <= Ranges[k + 1])
                return true;
        return false;
    }

    // The first and the last of each row of them.
    private static ReadOnlySpan<char> Ranges =>
        ['\0', '\b', '\v', '\u001F', '\u007F', '\u009F', '\u202A', '\u202E', '\u2066', '\u2069', '\uFEFF', '\uFEFF', '\uFFFE', '\uFFFF'];

    // A class of its own, so that who asks for one character does not wait for all.
    private static class Every
    {
        public static readonly char[] Characters = Find();

        private static char[] Find()
        {
            var found = new List<char>();
            for (var k = 0; k < Ranges.Length; k += 2)
                for (int code = Ranges[k]; code <= Ranges[k + 1]; code++)
                    found.Add((char)code);
            return [.. found];
        }
    }
}
