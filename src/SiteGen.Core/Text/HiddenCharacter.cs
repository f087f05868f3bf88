using System.Buffers;

namespace SiteGen.Text;

/// <summary>Characters that a reader cannot see, but that change what is seen or break what is written.</summary>
public static class HiddenCharacter
{
    private static readonly SearchValues<char> s_all =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(Is)]);

    /// <summary>Where the first such character stands; −1 if there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(s_all);

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
}
