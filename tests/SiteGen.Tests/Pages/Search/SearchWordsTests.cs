using SiteGen.Pages.Search;
using SiteGen.Text;

namespace SiteGen.Tests.Pages.Search;

/// <summary>The program and <c>search.js</c> must fold alike: both are held to <c>folding.tsv</c>.</summary>
public sealed class SearchWordsTests
{
    [Fact]
    public void Words_are_folded_as_the_script_folds_them() => Assert.All(Vectors(), vector => Assert.Equal(
        vector.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal),
        SearchWords.Of(vector.Text).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_vectors_hold_every_letter_of_the_table()
    {
        var texts = Vectors().Select(vector => vector.Text).ToHashSet();
        Assert.All(Enumerable.Range(0, char.MaxValue).Where(c => LetterFolding.Fold((char)c) is not null),
            c => Assert.Contains(((char)c).ToString(), texts));
    }

    [Theory]
    [InlineData("Ukraine’s", "ukraine s")]
    [InlineData("the long, LONG road", "the long road")]
    [InlineData("", "")]
    public void A_word_is_a_run_of_letters_and_digits(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), SearchWords.Of(text));

    [Fact]
    public void A_word_may_be_of_any_length()
    {
        var word = new string('x', 1000);
        Assert.Equal([word], SearchWords.Of($" {word} "));
    }

    private static IEnumerable<(string Text, string Words)> Vectors() =>
        File.ReadAllText(Path.Combine(Repository.Tests, "Pages", "Search", "folding.tsv")).Split('\n')
            .Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => (line.Split('\t')[0], line.Split('\t')[1]));
}
