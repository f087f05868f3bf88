using SiteGen.Documents.Learned;
using SiteGen.Trainer.Structure;

namespace SiteGen.Tests.Documents;

public sealed class BoostedTreesTests
{
    private static readonly string[] s_names = ["words", "end"];

    [Theory]
    [InlineData(3, 4, -70)]
    [InlineData(3, 5, 20)]
    [InlineData(4, 5, 130)]
    public void Trees_are_gone_down_and_added_up(int words, int end, int sum) =>
        Assert.Equal(sum, BoostedTrees.Parse("words≤3 end≤4 -100 -10 100 30", s_names).Sum([words, end]));

    [Fact]
    public void Trees_are_read_as_they_were_written()
    {
        const string Text = "7 words≤-3 end≤4 words≤-9 1 2 -10 100 30";
        Assert.Equal(Text, BoostedTrees.Parse(Text, s_names).ToText(s_names));
    }

    [Theory]
    [InlineData("words≤3 1", "not whole")]
    [InlineData("words≤3 end≤2 1 2", "not whole")]
    [InlineData("letters≤3 1 2", "letters")]
    [InlineData("words≤x 1 2", "x")]
    public void What_is_no_tree_is_said(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => BoostedTrees.Parse(text, s_names)).Message, StringComparison.Ordinal);

    [Fact]
    public void Answers_that_only_two_measures_together_give_are_learnt()
    {
        var random = new Random(5);
        int[][] rows = [.. Enumerable.Range(0, 2000).Select(_ => new[] { random.Next(200) - 100, random.Next(1000), random.Next(2) })];
        // One in ten is wrong.
        bool[] answers = [.. rows.Select(row => IsRight(row) ^ random.Next(10) == 0)];

        var trees = TreeLearner.Train(rows, answers, measures: 3);

        var right = Enumerable.Range(0, 1000).Select(_ => new[] { random.Next(200) - 100, random.Next(1000), random.Next(2) })
            .Count(row => (trees.Sum(row) > 0) == IsRight(row));
        Assert.InRange(right, 950, 1000);

        static bool IsRight(int[] row) => (row[0] > 20) ^ (row[1] > 700);
    }

    [Fact]
    public void The_same_answer_everywhere_leaves_nothing_to_part()
    {
        int[][] rows = [.. Enumerable.Range(0, 100).Select(row => new[] { row, 1 })];
        var trees = TreeLearner.Train(rows, [.. rows.Select(_ => true)], measures: 2);
        Assert.DoesNotContain("≤", trees.ToText(s_names), StringComparison.Ordinal);
        Assert.True(trees.Sum([5, 5]) > 2000);
    }
}
