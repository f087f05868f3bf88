using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Annotations;

/// <summary>What is quoted is found again, and nothing more is quoted than is needed.</summary>
public sealed class QuoterTests
{
    // Few words and several kinds of white space, so that nearly everything is there more than once.
    private static readonly string[] s_words = ["a", "ab", "aa", "b", "“b”", "it's", "it’s", "--", "–", "🐟", "a."];
    private static readonly string[] s_spaces = [" ", " ", " ", "\n", "  ", "\u00A0", "\n\n", "", "\u200B"];

    [Fact]
    public void A_quotation_is_found_at_its_passage_alone()
    {
        var random = new Random(14);
        for (var round = 0; round < 4000; round++)
        {
            var (source, span) = Drawn(random);

            var quotation = Quoter.Quote(source, span);

            Assert.Equal(span, Find(source, quotation));
        }
    }

    [Fact]
    public void No_word_of_the_context_can_be_left_out()
    {
        var random = new Random(15);
        var withContext = 0;
        for (var round = 0; round < 4000; round++)
        {
            var (source, span) = Drawn(random);
            var quotation = Quoter.Quote(source, span);
            if (quotation.Prefix.Length > 0)
                Assert.Null(Find(source, quotation with { Prefix = WithoutFirstWord(quotation.Prefix) }));
            if (quotation.Suffix.Length > 0)
                Assert.Null(Find(source, quotation with { Suffix = WithoutLastWord(quotation.Suffix) }));
            withContext += quotation.Prefix.Length + quotation.Suffix.Length > 0 ? 1 : 0;
        }
        Assert.InRange(withContext, 1000, 4000);
    }

    [Fact]
    public void Every_sentence_of_the_real_texts_is_found_again() => Assert.All(Repository.Site.Edition.Texts, text =>
    {
        foreach (var block in text.Work.Document.Blocks.Where(block => !char.IsWhiteSpace(text.Source.Content[block.Span.Start])))
            Assert.Equal(block.Span, Find(text.Source, Quoter.Quote(text.Source, block.Span)));
    });

    [Theory]
    [InlineData("the «sea» was grey", "", "")]
    [InlineData("a sea, then the «sea»", "the", "")]
    [InlineData("«sea», then the sea", "", ",")]
    [InlineData("grey sea now. grey «sea» here. green sea here.", "now. grey", "")]
    [InlineData("in the sea. on the «sea». of the sea.", "", ". of")]
    [InlineData("sea «sea» sea", "sea", "sea")]
    [InlineData("a con cat, a con«cat»", "cat, a con", "")]
    [InlineData("北海天«海»地海", "天", "")]
    [InlineData("海地NATO«海»NATO海", "", "NATO")]
    public void The_context_is_the_shortest_there_is(string marked, string prefix, string suffix)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = new SourceText("x", "seeds/x.txt", marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));

        var quotation = Quoter.Quote(source, new TextSpan(start, end));

        Assert.Equal((prefix, suffix), (quotation.Prefix, quotation.Suffix));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 4)]
    [InlineData(3, 5)]
    public void A_passage_is_words(int start, int end) => Assert.Throws<ArgumentException>(
        () => Quoter.Quote(new SourceText("x", "seeds/x.txt", "the sea"), new TextSpan(start, end)));

    private static (SourceText Source, TextSpan Span) Drawn(Random random)
    {
        while (true)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ =>
                s_words[random.Next(s_words.Length)] + s_spaces[random.Next(s_spaces.Length)]));
            var start = random.Next(text.Length);
            var end = Math.Min(text.Length, start + 1 + random.Next(8));
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (start < end && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (start < end)
                return (new SourceText("x", "seeds/x.txt", text), new TextSpan(start, end));
        }
    }

    private static TextSpan? Find(SourceText source, Quotation quotation) =>
        new Anchorer(source).Find(new Target(Place.File("x.yaml"), quotation)).Value;

    private static string WithoutFirstWord(string words)
    {
        var at = words.AsSpan().IndexOfAny(" \n\u00A0");
        return at < 0 ? "" : words[at..].TrimStart();
    }

    private static string WithoutLastWord(string words)
    {
        var at = words.AsSpan().LastIndexOfAny(" \n\u00A0");
        return at < 0 ? "" : words[..at].TrimEnd();
    }
}
