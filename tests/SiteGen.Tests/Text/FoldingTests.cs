using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class FoldingTests
{
    private const int Rounds = 1000;

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        foreach (var text in Generated())
        {
            var once = Folding.Fold(text.AsSpan());

            Assert.Equal(once, Folding.Fold(once.AsSpan()));
            Assert.Equal(new FoldedText(text).Content, new FoldedText(new FoldedText(text).Content).Content);
        }
    }

    [Fact]
    public void A_text_and_its_quotation_fold_alike_but_for_space_at_the_ends()
    {
        foreach (var text in Generated())
            Assert.Equal(Folding.Fold(text.AsSpan()), new FoldedText(text).Content.Trim(' '));
    }

    [Fact]
    public void Every_folded_span_comes_from_characters_that_fold_to_it()
    {
        foreach (var text in Generated())
        {
            var folded = new FoldedText(text);
            for (var start = 0; start < folded.Content.Length; start++)
            {
                for (var end = start + 1; end <= folded.Content.Length; end++)
                {
                    var origin = folded.ToOriginal(new TextSpan(start, end));

                    Assert.Equal(folded.Content[start..end], new FoldedText(text[origin.Start..origin.End]).Content);
                }
            }
        }
    }

    [Fact]
    public void Neighbours_in_the_folded_text_come_from_places_in_the_same_order_that_do_not_overlap()
    {
        foreach (var text in Generated())
        {
            var folded = new FoldedText(text);
            var before = 0;
            for (var at = 0; at < folded.Content.Length; at++)
            {
                var origin = folded.ToOriginal(new TextSpan(at, at + 1));
                Assert.True(before <= origin.Start && !origin.IsEmpty);
                before = origin.End;
            }
        }
    }

    [Theory]
    [InlineData("It’s ‘grey’", "It's 'grey'")]
    [InlineData("“grey” „sea‟ 5″", "\"grey\" \"sea\" 5\"")]
    [InlineData("2014–2022 — now − then ‑ ever", "2014-2022 - now - then - ever")]
    [InlineData(" the\u00A0sea,\r\n\tgrey ", "the sea, grey")]
    [InlineData("Uk\u00ADraine\u200B and\u2060 NATO\uFEFF", "Ukraine and NATO")]
    [InlineData("a \u200B b", "a b")]
    [InlineData("\u00A0\u200B\n", "")]
    public void What_does_not_count_is_folded_away(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text.AsSpan()));

    [Theory]
    [InlineData("NATO", "Nato")]
    [InlineData("resume", "résumé")]
    [InlineData("1,000", "1.000")]
    [InlineData("`sea`", "'sea'")]
    [InlineData("«sea»", "\"sea\"")]
    public void What_counts_stays_different(string one, string other) =>
        Assert.NotEqual(Folding.Fold(one.AsSpan()), Folding.Fold(other.AsSpan()));

    [Fact]
    public void A_point_of_the_folded_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => new FoldedText("sea").ToOriginal(new TextSpan(1, 1)));

    private static IEnumerable<string> Generated()
    {
        var random = new Random(12);
        for (var round = 0; round < Rounds; round++)
            yield return GeneratedText.Of(random, most: 10);
    }
}
