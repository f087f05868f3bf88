using SiteGen.Pages;
using SiteGen.Pages.Pictures;

namespace SiteGen.Tests.Pages;

public sealed class TimelinePictureTests
{
    private static readonly Links s_links = new("timeline.html");

    [Theory]
    [InlineData(1, 5, 53)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 12, 200)]
    public void Draws_every_event_and_every_mention_exactly_once(int seed, int texts, int events)
    {
        var edition = GeneratedTexts.Edition(seed, texts, links: 0, events);
        var picture = Drawing.Read(new TimelinePicture(edition, s_links).Draw());

        Assert.Equal(edition.Timeline.Select(dated => "#" + dated.Event.Id),
            picture.Targets().Where(target => target.StartsWith('#')));
        var mentions = edition.Timeline.SelectMany(dated => dated.Mentions).Select(mention => s_links.To(
            Links.Reading(edition.Texts[mention.Text].Slug),
            Links.Line(edition.Texts[mention.Text].Source.LineAt(mention.Span.Start))));
        Assert.Equal(mentions.Order(),
            picture.Targets().Where(target => target.Contains("#L", StringComparison.Ordinal)).Order());
        Drawing.AssertSound(picture);
    }

    [Fact]
    public void Keeps_every_mark_within_the_picture()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var edition = GeneratedTexts.Edition(seed, 1 + (seed % 20), links: 0, events: 1 + (seed * 7));
            var picture = Drawing.Read(new TimelinePicture(edition, s_links).Draw());
            var height = picture.NumberOf("height");

            Assert.All(picture.All("circle"), mark =>
            {
                Assert.InRange(mark.NumberOf("cx"), 0, 100);
                Assert.InRange(mark.NumberOf("cy"), 3, height - 3);
            });
            Assert.All(picture.All("rect"), mark =>
            {
                Assert.InRange(mark.NumberOf("x"), 0, 100);
                Assert.InRange(mark.NumberOf("y") + mark.NumberOf("height"), 0, height);
            });
        }
    }

    [Fact]
    public void Puts_later_events_further_on()
    {
        var layout = TimelineLayout.Of(GeneratedTexts.Edition(4, 3, links: 0, events: 40), isFluid: true);
        var places = Enumerable.Range(0, 40).Select(layout.PlaceOf).ToList();

        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        var years = layout.Years;
        Assert.Equal(years.Select(year => year.Name).Order(StringComparer.Ordinal), years.Select(year => year.Name));
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start, tolerance: 1e-9));
    }

    [Fact]
    public void Marks_a_long_silence_and_no_short_one()
    {
        var years = TimelineLayout.Of(GeneratedTexts.Edition(5, 3, links: 0, events: 40), isFluid: true).Years;

        Assert.Contains(years, year => year.IsAfterSilence);
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.Equal(
            YearOf(pair.Second) - YearOf(pair.First) > TimelineLayout.Silence, pair.Second.IsAfterSilence));
    }

    [Fact]
    public void Shows_years_only_where_their_numbers_do_not_meet()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var years = TimelineLayout.Of(GeneratedTexts.Edition(seed, 2, links: 0, events: 60), isFluid: true).Years;
            AssertApart(years.Where(year => year.Label == TimelineLayout.Label.Always), 0.1);
            AssertApart(years.Where(year => year.Label != TimelineLayout.Label.None), 0.04);
            Assert.Equal(TimelineLayout.Label.Always, years[0].Label);
        }
    }

    [Fact]
    public void Draws_the_rows_of_some_of_many_texts_and_says_so()
    {
        var edition = GeneratedTexts.Edition(6, 60, links: 0, events: 200);
        var picture = new TimelinePicture(edition, s_links);

        Assert.False(picture.IsFluid);
        Assert.NotEqual("", picture.Omission);
        Assert.Equal(TimelineLayout.MostRows, TimelineLayout.Of(edition, isFluid: false).Rows.Length);
    }

    [Fact]
    public void Is_the_same_each_time() => Assert.Equal(
        new TimelinePicture(GeneratedTexts.Edition(9, 5, 0, 53), s_links).Draw(),
        new TimelinePicture(GeneratedTexts.Edition(9, 5, 0, 53), s_links).Draw());

    [Fact]
    public void Is_nothing_without_events() =>
        Assert.Equal("", new TimelinePicture(GeneratedTexts.Edition(1, 3, 0, 0), s_links).Draw());

    private static void AssertApart(IEnumerable<TimelineLayout.Year> shown, double room)
    {
        var places = shown.Select(year => year.Middle).ToList();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > room));
    }

    private static int YearOf(TimelineLayout.Year year) =>
        int.Parse(year.Name, System.Globalization.CultureInfo.InvariantCulture);
}
