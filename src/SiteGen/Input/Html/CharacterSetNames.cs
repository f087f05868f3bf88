using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Input.Html;

/// <summary>The names that pages give to character sets.</summary>
internal static class CharacterSetNames
{
    private const int Utf16LittleEndian = 1200;
    private const int Utf16BigEndian = 1201;
    private const int UnicodeUtf8 = 65001;

    // Labels of the Encoding Standard, with the code page of each.
    private static readonly ImmutableDictionary<string, int> s_pages = Names(
        (UnicodeUtf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8"),
        (Utf16LittleEndian, "utf-16le"), (Utf16BigEndian, "utf-16be"),
        (1252, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819"),
        (1250, "windows-1250 cp1250 x-cp1250"), (1251, "windows-1251 cp1251 x-cp1251"), (1253, "windows-1253 cp1253 x-cp1253"),
        (1254, "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5"), (1255, "windows-1255 cp1255 x-cp1255"),
        (1256, "windows-1256 cp1256 x-cp1256"), (1257, "windows-1257 cp1257 x-cp1257"), (1258, "windows-1258 cp1258 x-cp1258"),
        (874, "windows-874 dos-874 iso-8859-11 iso8859-11 tis-620"),
        (28592, "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2"), (28593, "iso-8859-3 iso8859-3 iso_8859-3 latin3 l3"),
        (28594, "iso-8859-4 iso8859-4 iso_8859-4 latin4 l4"), (28595, "iso-8859-5 iso8859-5 iso_8859-5 cyrillic"),
        (28596, "iso-8859-6 iso8859-6 iso_8859-6 arabic"), (28597, "iso-8859-7 iso8859-7 iso_8859-7 greek greek8"),
        (28598, "iso-8859-8 iso8859-8 iso_8859-8 hebrew visual"), (28603, "iso-8859-13 iso8859-13"),
        (28605, "iso-8859-15 iso8859-15 iso_8859-15 l9"),
        (20866, "koi8-r koi8 koi koi8_r cskoi8r"), (21866, "koi8-u koi8-ru"), (866, "ibm866 cp866 866"),
        (10000, "macintosh mac x-mac-roman"),
        (932, "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji ms932"), (51932, "euc-jp x-euc-jp"), (50220, "iso-2022-jp"),
        (949, "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949"),
        (54936, "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese x-gbk"), (950, "big5 big5-hkscs cn-big5 x-x-big5"));

    /// <summary>An encoding that throws at bytes that mean nothing; null for a name that is not known.</summary>
    public static Encoding? EncodingOf(string name)
    {
        if (!s_pages.TryGetValue(name.Trim().ToLowerInvariant(), out var page))
            return null;
        var strict = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return CodePagesEncodingProvider.Instance.GetEncoding(page, strict.Item1, strict.Item2)
            ?? Encoding.GetEncoding(page, strict.Item1, strict.Item2);
    }

    private static ImmutableDictionary<string, int> Names(params (int Page, string Names)[] pages) => pages
        .SelectMany(page => page.Names.Split(' ').Select(name => (name, page.Page)))
        .ToImmutableDictionary(entry => entry.name, entry => entry.Page, StringComparer.Ordinal);
}
