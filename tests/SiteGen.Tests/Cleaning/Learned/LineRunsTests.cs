using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class LineRunsTests
{
    private const string Page = """
        The harbour in winter
        - A storm at sea
        - The old mole
        - Ships that never came back.
        The mole had stood since 1702, and nobody on the shore remembered another.
        The log of the office has it otherwise.

        A long line that is no sentence, since nothing ends it, stands below all others
        """;

    private static readonly LineRuns s_runs = new(new PageShape(Drawn.Seed(Page), new LineHint[8]).Lines);

    [Theory]
    [InlineData(0, 0, 1, 0)]
    [InlineData(1, 1, 4, 1)]
    [InlineData(2, 1, 4, 1)]
    [InlineData(3, 1, 4, 1)]
    [InlineData(4, 4, 6, 2)]
    [InlineData(6, 6, 7, 0)]
    public void A_run_goes_as_far_as_its_lines_are_of_one_kind(int line, int start, int end, int sentences)
    {
        Assert.Equal((start, end), s_runs.Of(line));
        Assert.Equal(sentences, s_runs.Sentences(s_runs.Of(line)));
    }

    [Fact]
    public void Of_long_lines_those_that_end_as_sentences_do_are_counted()
    {
        Assert.Equal(2, s_runs.LongLines);
        Assert.Equal(1, s_runs.LongSentences);
    }

    [Fact]
    public void A_page_without_lines_has_no_runs() => Assert.Equal(0, new LineRuns([]).LongLines);
}
