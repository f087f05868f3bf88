using System.Text;
using SiteGen.Pages.Templates;

namespace SiteGen.Tests.Pages.Templates;

public sealed class PageBufferTests
{
    [Theory]
    [InlineData("a\n\nb", "a\nb\n")]
    [InlineData("  \na\n   \n", "a\n")]
    [InlineData("\u00A0\n\t\n", "\u00A0\n\t\n")]
    [InlineData("", "")]
    public void Lines_of_nothing_but_spaces_go(string page, string expected)
    {
        using var buffer = new PageBuffer();
        buffer.Append(page);
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.WithoutBlankLines().Span));
    }

    [Fact]
    public void It_grows_with_what_is_written()
    {
        using var buffer = new PageBuffer();
        var expected = new StringBuilder();
        for (var i = 0; i < 40_000; i++)
        {
            buffer.Append("größer ");
            buffer.Append("😀"u8);
            expected.Append("größer 😀");
        }
        buffer.Append(expected.ToString());
        buffer.Append(Encoding.UTF8.GetBytes(expected.ToString()));
        var all = Encoding.UTF8.GetBytes($"{expected}{expected}{expected}");
        Assert.Equal(all.Length, buffer.Length);
        Assert.Equal(all, buffer.Whole().ToArray());
        Assert.Equal([.. all, (byte)'\n'], buffer.WithoutBlankLines().ToArray());
    }

    [Fact]
    public void Half_a_character_becomes_a_replacement_character()
    {
        using var buffer = new PageBuffer();
        buffer.Append("a\uD800b");
        Assert.Equal("a\uFFFDb", Encoding.UTF8.GetString(buffer.Whole().ToArray()));
    }
}
