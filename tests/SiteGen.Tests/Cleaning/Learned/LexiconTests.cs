using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class LexiconTests
{
    private const string Long = "The sea was grey that day, and nobody on the shore could tell where it ended and the sky began.";

    [Theory]
    [InlineData(0, "word:more", "pair:read more", "first:read", "last:more", "line:read more", "pattern:Cf", "first-after:the")]
    [InlineData(1, "line-before:read more", "pattern-before:Cf", "first-before:read", "lead:the", "lead-pair:the sea", "long:shore", "line-after:by # years", "first-after:by")]
    [InlineData(2, "line:by # years", "pattern:f#C", "first-before:the")]
    public void A_line_has_the_words_that_the_names_say(int line, params string[] names)
    {
        var page = new PageShape(Drawn.Seed($"Read More\n{Long}\n- By 12 Years\n"), new LineHint[3]);
        var found = new Found([]);

        Lexicon.Visit(page, line, ref found);

        Assert.All(names, name => Assert.Contains(LexiconKey.Parse(name)!.Value, found.Keys));
    }

    [Fact]
    public void Short_lines_are_known_by_their_words_and_long_ones_by_how_they_begin()
    {
        var page = new PageShape(Drawn.Seed($"{Long}\nRead more\n"), new LineHint[2]);
        var (first, second) = (new Found([]), new Found([]));

        Lexicon.Visit(page, 0, ref first);
        Lexicon.Visit(page, 1, ref second);

        Assert.DoesNotContain(LexiconKey.Parse("word:sea")!.Value, first.Keys);
        Assert.DoesNotContain(LexiconKey.Parse("long:more")!.Value, second.Keys);
    }

    [Fact]
    public void A_very_long_line_is_known_by_the_words_that_it_begins_with()
    {
        var page = new PageShape(Drawn.Seed($"We use cookies on this site{string.Concat(Enumerable.Repeat(" and so on", 20))} until the harbour.\n"), new LineHint[1]);
        var found = new Found([]);

        Lexicon.Visit(page, 0, ref found);

        Assert.Contains(LexiconKey.Parse("long:cookies")!.Value, found.Keys);
        Assert.DoesNotContain(LexiconKey.Parse("long:harbour")!.Value, found.Keys);
    }

    [Fact]
    public void Every_key_is_found_again()
    {
        var keys = Enumerable.Range(0, 5000).Select(k => LexiconKey.Of(WordPosition.Word, TokenHash.Of($"w{k}"))).Distinct().ToList();

        var lexicon = new Lexicon(keys, start: 7);

        Assert.Equal(Enumerable.Range(7, keys.Count), keys.Select(lexicon.Find));
        Assert.Equal(-1, lexicon.Find(LexiconKey.Of(WordPosition.Pair, TokenHash.Of("w1"))));
    }

    [Theory]
    [InlineData("wort:more")]
    [InlineData("word:")]
    [InlineData("more")]
    public void What_is_no_name_of_a_word_is_told_from_one(string name) => Assert.Null(LexiconKey.Parse(name));

    private readonly record struct Found(HashSet<uint> Keys) : Lexicon.ITaker
    {
        public void Take(uint key) => Keys.Add(key);
    }
}
