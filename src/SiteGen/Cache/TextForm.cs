using System.Text;

namespace SiteGen.Cache;

/// <summary>How texts are written: so that every one is read as it was, half a surrogate pair included.</summary>
internal static class TextForm
{
    /// <summary>How many bits say which it is.</summary>
    public const int Bits = 2;

    // Most texts are in the first, which is read at one go; the last is for what UTF-8 cannot hold.
    private static readonly Encoding[] s_all = [Encoding.Latin1, new UTF8Encoding(false, throwOnInvalidBytes: true), Encoding.Unicode];

    /// <summary>A form.</summary>
    /// <param name="number">What stands for it.</param>
    public static Encoding Of(int number) => s_all[number];

    /// <summary>What stands for the form that a text is written in.</summary>
    public static int NumberFor(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
            return 0;
        for (var at = 0; (at = IndexOfSurrogate(text, at)) >= 0; at += 2)
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return 2;
        return 1;
    }

    private static int IndexOfSurrogate(string text, int from) =>
        text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at ? from + at : -1;
}
