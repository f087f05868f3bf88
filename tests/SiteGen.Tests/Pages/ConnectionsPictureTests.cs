using System.Globalization;
using SiteGen.Editions;
using SiteGen.Pages;
using SiteGen.Pages.Pictures;

namespace SiteGen.Tests.Pages;

public sealed class ConnectionsPictureTests
{
    private static readonly Links s_links = new("connections.html");

    [Theory]
    [InlineData(1, 5, 30)]
    [InlineData(2, 1, 4)]
    [InlineData(3, 12, 90)]
    [InlineData(4, 2, 1)]
    public void Draws_every_cross_reference_exactly_once(int seed, int texts, int links)
    {
        var edition = GeneratedTexts.Edition(seed, texts, links, events: 0);
        var picture = Drawing.Read(new ConnectionsPicture(edition, s_links).Draw());

        var expected = edition.Links.Select(link =>
            s_links.To(Links.Reading(edition.Texts[link.FromText].Slug), Links.Reference(link.From.Annotation.Id)));
        Assert.Equal(expected, picture.Targets().Where(target => target.Contains('#', StringComparison.Ordinal)));
        Assert.Equal("", new ConnectionsPicture(edition, s_links).Omission);
        Drawing.AssertSound(picture);
    }

    [Fact]
    public void Keeps_every_curve_within_the_view_box_and_every_end_on_its_bar()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var edition = GeneratedTexts.Edition(seed, texts: 1 + (seed % 9), links: 20, events: 0);
            var layout = ConnectionsLayout.Of(edition);
            var bars = layout.Bars.ToDictionary(bar => bar.Text);
            Assert.All(layout.Curves, curve =>
            {
                Assert.InRange(curve.Bulge, 1, ConnectionsLayout.Depth);
                AssertOnBar(bars[curve.Link.FromText], curve.From);
                AssertOnBar(bars[curve.Link.ToText], curve.To);
            });
            Assert.All(layout.Bars, bar => Assert.InRange(bar.Top + bar.Length, 0, layout.Height));
        }
    }

    [Fact]
    public void Gives_bars_in_proportion_to_lines_that_do_not_overlap()
    {
        var edition = GeneratedTexts.Edition(7, texts: 8, links: 60, events: 0);
        var bars = ConnectionsLayout.Of(edition).Bars;

        var perLine = bars.Select(bar => bar.Length / edition.Texts[bar.Text].Source.LineCount).ToList();
        Assert.All(perLine, length => Assert.Equal(perLine[0], length, tolerance: 1e-9));
        Assert.All(bars.Zip(bars.Skip(1)), pair =>
            Assert.True(pair.First.Top + Math.Max(pair.First.Length, ConnectionsLayout.LeastRoom) < pair.Second.Top));
    }

    [Fact]
    public void Draws_the_most_linked_of_many_texts_and_says_so()
    {
        var edition = GeneratedTexts.Edition(8, texts: 60, links: 400, events: 0);
        var picture = new ConnectionsPicture(edition, s_links);
        var layout = ConnectionsLayout.Of(edition);

        Assert.Equal(ConnectionsLayout.MostTexts, layout.Bars.Length);
        Assert.InRange(layout.Curves.Length, 1, ConnectionsLayout.MostCurves);
        Assert.Contains($" {layout.Curves.Length} of ", picture.Omission, StringComparison.Ordinal);
        var least = layout.Bars.Min(bar => bar.Links);
        var drawn = layout.Bars.Select(bar => bar.Text).ToHashSet();
        var others = Enumerable.Range(0, 60).Where(text => !drawn.Contains(text));
        Assert.All(others, text => Assert.True(LinksOf(edition, text) <= least));
    }

    [Fact]
    public void Is_the_same_each_time_and_in_each_culture()
    {
        var first = new ConnectionsPicture(GeneratedTexts.Edition(9, 5, 30, 0), s_links).Draw();
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (foreign.NumberFormat.NumberDecimalSeparator, foreign.NumberFormat.NegativeSign) = (",", "−");
        CultureInfo.CurrentCulture = foreign;

        Assert.Equal(first, new ConnectionsPicture(GeneratedTexts.Edition(9, 5, 30, 0), s_links).Draw());
    }

    [Fact]
    public void Is_nothing_where_no_text_refers_to_another()
    {
        var picture = new ConnectionsPicture(GeneratedTexts.Edition(1, 3, 0, 0), s_links);

        Assert.Equal(("", "", 0), (picture.Draw(), picture.Omission, picture.Key.Count()));
    }

    private static int LinksOf(Edition edition, int text) =>
        edition.Links.Count(link => link.FromText == text || link.ToText == text);

    private static void AssertOnBar(ConnectionsLayout.Bar bar, double place) =>
        Assert.InRange(place, bar.Top, bar.Top + bar.Length + 1e-9);
}
