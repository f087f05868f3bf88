using System.Text;
using SiteGen.Input.Html;

namespace SiteGen.Tests.Input.Html;

/// <summary>What a page's bytes mean: by mark, by name, else UTF-8; never by guessing.</summary>
public sealed class CharacterSetTests
{
    [Theory]
    [InlineData("<meta charset=\"utf-8\"><p>", "café", "63 61 66 C3 A9")]
    [InlineData("<p>", "café", "63 61 66 C3 A9")]
    [InlineData("<meta charset=windows-1252><p>", "“é”", "93 E9 94")]
    [InlineData("<META CONTENT='text/html; charset=ISO-8859-1' http-equiv=Content-Type><p>", "é–", "E9 96")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'><p>", "ł", "B3")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><p>", "€", "A4")]
    [InlineData("<meta charset=koi8-r><p>", "море", "CD CF D2 C5")]
    [InlineData("<meta charset='Shift_JIS'><p>", "海", "8A 43")]
    [InlineData("<meta charset='gb2312'><p>", "海", "BA A3")]
    [InlineData("<meta charset='euc-kr'><p>", "바다", "B9 D9 B4 D9")]
    [InlineData("<!-- <meta charset=koi8-r> --><meta name=x content='charset=big5'><meta charset=utf-8><p>", "é", "C3 A9")]
    [InlineData("<meta charset=utf-16><p>", "é", "C3 A9")]
    public void A_page_is_decoded_as_it_says(string start, string text, string bytes)
    {
        var decoded = CharacterSet.Decode("seeds/x.html", [.. Encoding.ASCII.GetBytes(start), .. Bytes(bytes)]);
        Assert.Empty(decoded.Diagnostics);
        Assert.Equal(start + text, decoded.Value);
    }

    [Theory]
    [InlineData("EF BB BF 3C 70 3E C3 A9")]
    [InlineData("FF FE 3C 00 70 00 3E 00 E9 00")]
    [InlineData("FE FF 00 3C 00 70 00 3E 00 E9")]
    [InlineData("3C 00 70 00 3E 00 E9 00")]
    [InlineData("00 3C 00 70 00 3E 00 E9")]
    public void Marks_and_the_first_sign_say_what_follows(string bytes)
    {
        var decoded = CharacterSet.Decode("seeds/x.html", Bytes(bytes));
        Assert.Empty(decoded.Diagnostics);
        Assert.Equal("<p>é", decoded.Value);
    }

    [Theory]
    [InlineData("<p>", "E9", "SG0102", "byte E9 at offset 3 is not UTF-8")]
    [InlineData("<meta charset=utf-8>", "E9 20", "SG0102", "byte E9 at offset 20 is not UTF-8")]
    [InlineData("<meta charset=klingon>", "E9", "SG0109", "the page names the character set “klingon”, which is not known")]
    [InlineData("<meta charset=shift_jis>", "81 20", "SG0109", "the page says that it is “shift_jis”, but byte 81 20 at offset 24 is not")]
    public void What_is_not_certain_is_an_error(string start, string bytes, string code, string message)
    {
        var finding = Assert.Single(CharacterSet.Decode("seeds/x.html", [.. Encoding.ASCII.GetBytes(start), .. Bytes(bytes)]).Diagnostics);
        Assert.Equal(code, finding.Rule.Code);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_names_nothing_tells_the_editor_where_to_name_it() => Assert.Contains("<meta charset",
        Assert.Single(CharacterSet.Decode("seeds/x.html", [0x3C, 0x70, 0x3E, 0xE9]).Diagnostics).Advice, StringComparison.Ordinal);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
