using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class SourceTextTests
{
    private const int Rounds = 1500;

    [Fact]
    public void Gives_back_the_characters_of_the_file_exactly()
    {
        foreach (var decoded in Generated())
            Assert.Equal(decoded, Drawn.Seed(decoded).Reassemble());
    }

    [Fact]
    public void Holds_every_character_in_one_line_or_in_one_line_break()
    {
        foreach (var source in Generated().Select(Drawn.Seed))
        {
            var at = 0;
            for (var line = 0; line < source.LineCount; line++)
            {
                var span = source.LineSpan(line);
                Assert.Equal(at, span.Start);
                Assert.False(source.Line(line).Contains('\n'));
                at = span.End + (source.LineEndingOf(line) == LineEnding.None ? 0 : 1);
            }
            Assert.Equal(source.Content.Length, at);
        }
    }

    [Fact]
    public void Ends_every_line_but_the_last_in_a_line_break()
    {
        foreach (var source in Generated().Select(Drawn.Seed))
            for (var line = 0; line < source.LineCount - 1; line++)
                Assert.NotEqual(LineEnding.None, source.LineEndingOf(line));
    }

    [Fact]
    public void Counts_lines_and_columns_as_a_reader_with_a_finger_does()
    {
        foreach (var source in Generated().Select(Drawn.Seed))
        {
            var (line, column) = (1, 1);
            for (var offset = 0; offset <= source.Content.Length; offset++)
            {
                // After the last line break of a file there is no further line to stand in.
                var isPastTheEnd = offset == source.Content.Length && column == 1 && line > 1;
                if (!isPastTheEnd)
                {
                    Assert.Equal((line, column), source.PositionOf(offset));
                    Assert.Equal(line - 1, source.LineAt(offset));
                }
                if (offset < source.Content.Length && source.Content[offset] == '\n')
                    (line, column) = (line + 1, 1);
                else
                    column++;
            }
            Assert.Equal(Math.Max(0, source.LineCount - 1), source.LineAt(source.Content.Length));
        }
    }

    [Fact]
    public void Counts_code_points_as_the_runes_of_the_text()
    {
        foreach (var source in Generated().Select(Drawn.Seed))
        {
            // A rune is a pair or a single code unit, also where that unit is half a pair and stands for nothing.
            var runes = 0;
            for (var offset = 0; offset < source.Content.Length; runes++)
            {
                Assert.Equal(runes, source.CodePointsBefore(offset));
                offset += char.IsSurrogatePair(source.Content, offset) ? 2 : 1;
            }
            Assert.Equal(runes, source.CodePointsBefore(source.Content.Length));
        }
    }

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("\uFEFF", 0, true)]
    [InlineData("sea", 1, false)]
    [InlineData("sea\n", 1, false)]
    [InlineData("sea\r\n\r\n", 2, false)]
    [InlineData("\n\nsea", 3, false)]
    [InlineData("\uFEFFsea\rgrey", 1, true)]
    public void Counts_the_lines_and_remembers_the_mark_of_a_file(string decoded, int lines, bool hasMark)
    {
        var source = Drawn.Seed(decoded);

        Assert.Equal(lines, source.LineCount);
        Assert.Equal(hasMark, source.HasByteOrderMark);
    }

    [Fact]
    public void Remembers_which_line_break_stood_where()
    {
        var source = Drawn.Seed("a\r\nb\nc\r\r\nd");

        Assert.Equal(
            [
                LineEnding.CarriageReturnLineFeed, LineEnding.LineFeed, LineEnding.CarriageReturnLineFeed,
                LineEnding.None,
            ],
            Enumerable.Range(0, source.LineCount).Select(source.LineEndingOf));
        Assert.Equal("c\r", source.Line(2).ToString());
    }

    private static IEnumerable<string> Generated()
    {
        var random = new Random(11);
        for (var round = 0; round < Rounds; round++)
            yield return GeneratedText.Of(random);
    }
}
