using System.Collections.Immutable;
using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages.Search;

public sealed class PhraseBookTests
{
    [Fact]
    public void What_is_written_in_codes_reads_as_it_was()
    {
        var random = new Random(11);
        string[] stock = ["the ", "the river ", "aaaa", "NATO", " – ", "“", "~", ",", "\"", "\\", "\u0001", "é", "漢", "😀", "x", "\n"];
        for (var round = 0; round < 60; round++)
        {
            // A line break or a tab would end the entry, and a sign of a change be read as one.
            var text = string.Concat(random.GetItems(stock, random.Next(1, 400)))
                .Replace('\n', ' ').Replace('\u0001', ' ').Trim() + ".";
            ImmutableArray<SearchShelf> shelves = [new("a.html", "A", [new SearchEntry('t', "1", "", text.AsMemory())])];
            var entry = Assert.Single(new IndexReader(IndexReader.FilesOf(shelves, small: int.MaxValue)).Entries());
            Assert.Equal($"{text}\n{text}", entry.Text);
        }
    }

    [Fact]
    public void A_letter_that_the_book_was_not_made_for_stands_for_itself() =>
        Assert.Contains("~ж", PhraseBook.Of("only Latin letters").Encode("only ж"), StringComparison.Ordinal);

    [Fact]
    public void A_text_of_more_letters_than_there_are_codes_reads_as_it_was()
    {
        var rare = string.Concat(Enumerable.Range(0x4E00, 20_000).Select(letter => (char)letter));
        var text = $"{rare}{string.Concat(Enumerable.Repeat("一丁七", 50))}.";
        ImmutableArray<SearchShelf> shelves = [new("a.html", "A", [new SearchEntry('t', "1", "", text.AsMemory())])];
        var entry = Assert.Single(new IndexReader(IndexReader.FilesOf(shelves, small: int.MaxValue)).Entries());
        Assert.Equal($"{text}\n{text}", entry.Text);
    }

    [Fact]
    public void English_gets_less_than_half_as_long()
    {
        var text = string.Concat(Repository.Site.Edition.Texts.Select(text => text.Source.Content));
        var book = PhraseBook.Of(text);
        Assert.InRange(book.Encode(text).Length, 1, text.Length / 2);
    }

    [Fact]
    public void The_longest_book_fits_its_codes()
    {
        var random = new Random(3);
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)('a' + random.Next(26))));
        var book = PhraseBook.Of(text);
        Assert.InRange(book.Leads, 1, Codes.Signs.Length - 1);
        Assert.InRange(book.Encode(text).Length, 1, text.Length);
    }
}
