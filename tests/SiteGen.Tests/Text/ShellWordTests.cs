using SiteGen.Diagnostics;

namespace SiteGen.Tests.Text;

public class ShellWordTests
{
    [Theory]
    [InlineData("wall", "wall")]
    [InlineData("Überblick_2.html", "Überblick_2.html")]
    [InlineData("my article", "\"my article\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("a&b<c>", "\"a&b<c>\"")]
    [InlineData("$HOME `x`", "'$HOME `x`'")]
    [InlineData("it's $5", "'it'\\''s $5'")]
    [InlineData("a\u001bb", "\"a?b\"")]
    [InlineData("", "\"\"")]
    public void A_name_is_one_word_of_a_command_line(string name, string word) => Assert.Equal(word, ShellWord.Of(name));
}
