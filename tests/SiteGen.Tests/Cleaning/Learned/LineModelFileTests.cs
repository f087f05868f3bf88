using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Input;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class LineModelFileTests
{
    private static readonly string s_shipped = File.ReadAllText(
        Path.Combine(Repository.Root, "src", "SiteGen", "Input", "line-model.txt"));

    [Fact]
    public void Every_weight_is_read_as_the_sign_that_was_written()
    {
        for (var sign = '!'; sign <= '~'; sign++)
            Assert.Equal(sign, WeightCode.Encode(WeightCode.Decode(sign)));
        Assert.Equal('O', WeightCode.Encode(0));
        Assert.Equal(0.5f, WeightCode.Decode(WeightCode.Encode(0.5f)), 0.05f);
        Assert.Equal(('~', '!'), (WeightCode.Encode(1000), WeightCode.Encode(-1000)));
    }

    [Fact]
    public void The_weights_of_a_question_and_of_a_word_come_where_they_belong()
    {
        var words = FirstTemplateRow("words").Split('\t');
        var model = LineModelFile.Parse(s_shipped);
        var template = FirstFeatures.Templates.All.Single(one => one.Name == "words");

        for (var answer = 0; answer < template.Size; answer++)
            for (var state = 0; state < StateChain.States; state++)
            {
                Assert.Equal(WeightCode.Decode(words[1][(4 * answer) + state]), model.First[template.Base + answer][state]);
                Assert.Equal(WeightCode.Decode(words[2][(4 * answer) + state]), model.Again[template.Base + answer][state]);
            }
        var first = s_shipped.Split('\n').First(row => row is not ['#', ..] && row.Split('\t')[0].Contains(':', StringComparison.Ordinal)).Split('\t');
        Assert.Equal(WeightCode.Decode(first[2][3]), model.Again[FirstFeatures.Templates.Size][3]);
    }

    [Theory]
    [InlineData("sitegen line model 1", "sitegen line model 2", "Line 1 of the weights: the file does not begin with")]
    [InlineData("\nwords\t", "\nwrods\t", "“wrods” stands where “words” should.")]
    [InlineData("\nkin\t", "\nkin", "a tab is missing.")]
    [InlineData("\nstamp\t", "\nstamp\tO", "9 signs where 8 should be.")]
    [InlineData("\nalways\t", "\nalways\té", "5 signs where 4 should be.")]
    [InlineData("\tOOOO", "\té OO", "is no weight.")]
    [InlineData("\nchain\t", "\nchain\tx", "is no weight.")]
    [InlineData("\nchain\t", "\nchain\t1 ", "is no weight.")]
    [InlineData("\npair:", "\npear:", "no such kind of word.")]
    public void A_file_that_was_damaged_says_where(string old, string damaged, string message)
    {
        var text = s_shipped;
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);
        text = text[..at] + damaged + text[(at + old.Length)..];

        var problem = Assert.Throws<FormatException>(() => LineModelFile.Parse(text));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        var line = text[..(at + 1)].Split('\n').Length;
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"Line {line} "), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_too_early_is_no_model()
    {
        var half = s_shipped[..s_shipped.LastIndexOf("\nkin", StringComparison.Ordinal)];

        Assert.Throws<FormatException>(() => LineModelFile.Parse(half));
        Assert.Throws<FormatException>(() => LineModelFile.Parse(""));
    }

    [Fact]
    public void What_is_shipped_is_what_the_program_reads()
    {
        var judged = TextKnowledgeReader.Read().Pages.Model!.Judge(Drawn.Seed(JudgementTests.Dirty), new LineHint[JudgementTests.DirtyLines]);
        var again = LineModelFile.Parse(s_shipped).Judge(Drawn.Seed(JudgementTests.Dirty), new LineHint[JudgementTests.DirtyLines]);

        Assert.Equal(Enumerable.Range(0, JudgementTests.DirtyLines).Select(judged.Probability),
            Enumerable.Range(0, JudgementTests.DirtyLines).Select(again.Probability));
    }

    private static string FirstTemplateRow(string name) =>
        s_shipped.Split('\n').Single(row => row.StartsWith(name + "\t", StringComparison.Ordinal));
}
