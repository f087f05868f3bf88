using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class AnnouncementsTests
{
    private static readonly RuleSet s_rules = new(Page.Rules);

    [Fact]
    public void Each_line_knows_the_nearest_above_and_below()
    {
        var page = Shape("A boat\nRelated posts\n\nA ship\nMore from The Gazette\nA quay\n");

        Assert.Equal([-1, 1, 1, 3, 3], Enumerable.Range(0, 5).Select(page.Stories.Above));
        Assert.Equal([1, 3, 3, -1, -1], Enumerable.Range(0, 5).Select(page.Stories.Below));
        Assert.All(Enumerable.Range(0, 5), line => Assert.Equal(-1, page.Comments.Above(line)));
    }

    [Fact]
    public void Whatever_may_be_a_heading_of_comments_counts_but_only_sure_ones_begin_them()
    {
        var article = string.Concat(Enumerable.Repeat($"{Page.Prose}\n", 5));

        Assert.Equal((5, 7), Places(Shape($"{article}Comments\n{Page.Prose}\n")));
        Assert.Equal((5, 5), Places(Shape($"{article}12 comments\n{Page.Prose}\n")));
        Assert.Equal((1, 3), Places(Shape($"{Page.Prose}\n12 comments\n{Page.Prose}\n")));

        static (int Heading, int Start) Places(PageShape page) => (page.Comments.Above(page.Lines.Length - 1), page.CommentsStart);
    }

    [Fact]
    public void What_is_certainly_readers_is_never_likely_the_articles()
    {
        var seed = Drawn.Seed($"{string.Concat(Enumerable.Repeat($"{Page.Prose}\n", 9))}12 comments\n{Page.Prose}\n");

        var judgement = Repository.Knowledge.Pages.Model!.Judge(seed, LineHint.Of(seed, s_rules));

        Assert.InRange(judgement.Probability(0)!.Value, 0.5, 1);
        Assert.InRange(judgement.Probability(10)!.Value, 0, 0.1);
    }

    private static PageShape Shape(string text)
    {
        var seed = Drawn.Seed(text);
        return new PageShape(seed, LineHint.Of(seed, s_rules));
    }
}
