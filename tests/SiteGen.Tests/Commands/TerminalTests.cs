using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

public sealed class TerminalTests
{
    [Fact]
    public void What_goes_into_a_file_or_a_pipe_has_no_colours()
    {
        using var file = new StringWriter();
        var terminal = Terminal.Of(file);
        Assert.Equal("words", terminal.Paint("words", Ink.Red));
        Assert.Equal("words", Terminal.Of(Console.Out).Paint("words", Ink.Red));
        Assert.Equal("\e[31mwords\e[0m", new Terminal(80, HasColours: true).Paint("words", Ink.Red));
    }

    [Fact]
    public void Words_wrapped_are_all_there_and_fit()
    {
        var random = new Random(16);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(40)).Select(_ => new string('x', random.Next(1, 18))));
            var (width, taken) = (random.Next(40, 90), random.Next(0, 19));

            var lines = new Terminal(width, HasColours: false).Wrap(text, taken).ToList();

            Assert.Equal(text, string.Join(' ', lines));
            Assert.All(lines, line => Assert.InRange(line.Length, 0, width - taken));
        }
    }

    [Fact]
    public void A_word_longer_than_the_line_stays_whole() => Assert.Equal(
        ["a", new string('x', 70), "b"], new Terminal(40, HasColours: false).Wrap($"a {new string('x', 70)} b", 0));

    [Fact]
    public void A_shortened_text_fits_and_splits_no_character_in_two()
    {
        var text = string.Concat(Enumerable.Repeat("🐟", 60));
        for (var width = 40; width < 60; width++)
        {
            var shown = new Terminal(width, HasColours: false).Fit(text, 0);
            Assert.InRange(shown.Length, width - 1, width);
            Assert.True(char.IsLowSurrogate(shown[^2]) && shown[^1] == '…');
        }
    }
}
