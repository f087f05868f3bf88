using System.Text;

namespace SiteGen.Cache;

/// <summary>How texts are written: so that every one is read as it was, half a surrogate pair included.</summary>
internal static class TextForm
{
    /// <summary>Of nearly all texts.</summary>
    public static Encoding Usual { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Of those that UTF-8 cannot hold.</summary>
    public static Encoding Whole { get; } = Encoding.Unicode;

    public static Encoding Of(string text)
    {
        for (var at = 0; (at = IndexOfSurrogate(text, at)) >= 0; at += 2)
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return Whole;
        return Usual;
    }

    private static int IndexOfSurrogate(string text, int from) =>
        text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at ? from + at : -1;
}
