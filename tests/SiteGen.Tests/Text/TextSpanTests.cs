using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class TextSpanTests
{
    private const int Length = 5;

    [Fact]
    public void Two_spans_overlap_if_they_share_a_character()
    {
        foreach (var (one, other) in Pairs())
        {
            var shared = Characters(one).Intersect(Characters(other)).ToList();

            Assert.Equal(shared.Count > 0, one.Overlaps(other));
            Assert.Equal(shared.Count == 0 ? null : new TextSpan(shared.Min(), shared.Max() + 1), one.Intersect(other));
        }
    }

    [Fact]
    public void A_span_contains_another_if_no_character_of_that_is_outside()
    {
        foreach (var (one, other) in Pairs().Where(pair => !pair.Other.IsEmpty))
            Assert.Equal(!Characters(other).Except(Characters(one)).Any(), one.Contains(other));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void A_span_that_ends_before_it_begins_cannot_be_made(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    private static IEnumerable<int> Characters(TextSpan span) => Enumerable.Range(span.Start, span.Length);

    private static IEnumerable<(TextSpan One, TextSpan Other)> Pairs() =>
        from one in Spans() from other in Spans() select (one, other);

    private static IEnumerable<TextSpan> Spans() =>
        from start in Enumerable.Range(0, Length + 1)
        from length in Enumerable.Range(0, Length + 1 - start)
        select new TextSpan(start, start + length);
}
