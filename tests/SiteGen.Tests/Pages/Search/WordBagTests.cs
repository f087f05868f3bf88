using System.Globalization;
using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages.Search;

public sealed class WordBagTests
{
    [Fact]
    public void A_bag_has_each_word_once_with_all_the_places_it_was_given()
    {
        var random = new Random(11);
        var expected = new Dictionary<string, VolumeWords.Where>(StringComparer.Ordinal);
        using var bag = new WordBag();
        // More words and letters than there is room for at first.
        for (var i = 0; i < 60_000; i++)
        {
            var word = random.Next(9_000).ToString(CultureInfo.InvariantCulture) + new string('x', random.Next(2) * 3);
            var where = new VolumeWords.Where((byte)(random.Next(5) == 0 ? 1 << random.Next(8) : 0), (byte)(1 << random.Next(8)));
            expected[word] = expected.GetValueOrDefault(word) | where;
            bag.Add(word, where);
        }

        var found = Enumerable.Range(0, bag.Count).ToDictionary(index => bag.WordAt(index).ToString(), bag.WhereAt, StringComparer.Ordinal);
        Assert.Equal(expected.OrderBy(word => word.Key, StringComparer.Ordinal), found.OrderBy(word => word.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Words_keep_their_numbers_and_a_table_that_was_written_goes_on_with_them()
    {
        string[] words = [.. Enumerable.Range(0, 5_000).Select(number => $"w{number * 7919 % 5_000}")];
        var table = new TermTable();
        Assert.Equal(Enumerable.Range(0, words.Length), words.Select(word => table.NumberOf(word, TermTable.HashOf(word))));

        var again = TermTable.Read(table.Write());
        Assert.Equal(Enumerable.Range(0, words.Length).Reverse(), words.Reverse().Select(word => again.NumberOf(word, TermTable.HashOf(word))));
        Assert.Equal(words.Length, again.NumberOf("another", TermTable.HashOf("another")));
        Assert.Equal(words.Append("another").Order(StringComparer.Ordinal), again.Sorted().Select(number => again[number].ToString()));
    }
}
