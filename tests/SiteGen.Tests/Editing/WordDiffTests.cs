using System.Collections.Immutable;
using SiteGen.Editing;

namespace SiteGen.Tests.Editing;

public class WordDiffTests
{
    private const int Rounds = 4000;

    private static readonly string[] s_stock =
    [
        "sea", "sea", "grey", "it’s", "a-b", "1991", "\U0001F6A2", "e\u0301", "\u0301", "किताब", "ि", "北", "约",
        " ", " ", " ", " ", "\n", "\u00A0", ",",
        "—", "“",
    ];

    [Fact]
    public void The_changes_applied_to_the_source_give_the_reading()
    {
        foreach (var (source, reading) in Pairs())
            Assert.Equal(reading, Applied(source, WordDiff.Compare(source, reading)));
    }

    [Fact]
    public void Changes_stand_in_order_apart_from_each_other_with_a_word_between_them()
    {
        foreach (var (source, reading) in Pairs())
        {
            var changes = WordDiff.Compare(source, reading);
            for (var i = 1; i < changes.Length; i++)
                Assert.False(string.IsNullOrWhiteSpace(source[changes[i - 1].Source.End..changes[i].Source.Start]));
        }
    }

    [Fact]
    public void Every_change_changes_something()
    {
        foreach (var (source, reading) in Pairs())
            foreach (var change in WordDiff.Compare(source, reading))
                Assert.NotEqual(source[change.Source.Start..change.Source.End], change.Reading);
    }

    [Fact]
    public void Equal_words_have_no_changes_and_others_have_some()
    {
        foreach (var (source, reading) in Pairs())
        {
            Assert.Empty(WordDiff.Compare(source, source));
            Assert.Equal(source == reading, WordDiff.Compare(source, reading).IsEmpty);
        }
    }

    [Theory]
    [InlineData("the grey sea", "the blue sea", "[grey>blue]")]
    [InlineData("the grey sea", "the grey sea and sky", "[> and sky]")]
    [InlineData("the grey sea", "grey sea", "[the >]")]
    [InlineData("the grey sea", "", "[the grey sea>]")]
    [InlineData("", "the sea", "[>the sea]")]
    [InlineData("Russian attempts to control", "Russian efforts to control", "[attempts>efforts]")]
    [InlineData("the grey sea was", "the blue sky was", "[grey sea>blue sky]")]
    [InlineData("the grey sea was cold", "the blue sea was warm", "[grey>blue] [cold>warm]")]
    [InlineData("it’s cold", "it is cold", "[it’s>it is]")]
    [InlineData("the sea , grey", "the sea, grey", "[ >]")]
    [InlineData("since 2021-04", "since 2014-02", "[2021-04>2014-02]")]
    [InlineData("वह किताब पढ़ता है", "वह किताबें पढ़ता है", "[किताब>किताबें]")]
    [InlineData("北约宣布加强部署", "北约宣布扩大部署", "[加强>扩大]")]
    [InlineData("กิน", "กัน", "[กิ>กั]")]
    [InlineData("x.\u0301", "x.", "[.\u0301>.]")]
    public void Whole_words_change_and_those_parted_by_nothing_but_space_change_together(
        string source, string reading, string changes) =>
        Assert.Equal(changes, string.Join(' ', WordDiff.Compare(source, reading).Select(
            change => $"[{source[change.Source.Start..change.Source.End]}>{change.Reading}]")));

    [Fact]
    public void Between_equal_ends_a_very_long_passage_is_one_change()
    {
        var (source, reading) = (Long("a"), Long("b"));

        var changes = WordDiff.Compare(source, reading);

        var change = Assert.Single(changes);
        Assert.Equal(reading, Applied(source, changes));
        Assert.StartsWith("a0 same", source[change.Source.Start..change.Source.End], StringComparison.Ordinal);
        Assert.EndsWith("same b999", change.Reading, StringComparison.Ordinal);

        static string Long(string word) =>
            $"begin {string.Join(" same ", Enumerable.Range(0, 1000).Select(i => $"{word}{i}"))} end";
    }

    [Fact]
    public void A_very_long_passage_with_one_word_changed_is_still_compared_word_by_word()
    {
        var words = string.Join(' ', Enumerable.Range(0, 5000));

        var reading = words.Replace(" 2500 ", " many ", StringComparison.Ordinal);

        var change = Assert.Single(WordDiff.Compare(words, reading));

        Assert.Equal("many", change.Reading);
    }

    private static string Applied(string source, ImmutableArray<WordChange> changes)
    {
        foreach (var change in changes.Reverse())
            source = source[..change.Source.Start] + change.Reading + source[change.Source.End..];
        return source;
    }

    private static IEnumerable<(string Source, string Reading)> Pairs()
    {
        var random = new Random(51);
        for (var round = 0; round < Rounds; round++)
        {
            var source = random.GetItems(s_stock, random.Next(20));
            var reading = source.ToList();
            for (var edits = random.Next(5); edits > 0; edits--)
            {
                var at = random.Next(reading.Count + 1);
                if (random.Next(2) == 0 && at < reading.Count)
                    reading.RemoveAt(at);
                if (random.Next(2) == 0)
                    reading.Insert(Math.Min(at, reading.Count), s_stock[random.Next(s_stock.Length)]);
            }
            yield return (string.Concat(source), string.Concat(reading));
        }
    }
}
