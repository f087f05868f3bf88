using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;

namespace SiteGen.Pages.Pictures;

/// <summary>Where the timeline's picture puts events, years and the texts' mentions, across its width.</summary>
/// <remarks>
/// Events stand one step apart in the order of their dates, not as far apart as their days: decades pass in silence,
/// and weeks are crowded. A year is as wide as it has events; a long silence is marked.
/// </remarks>
/// <param name="Step">The share of the width that one event has.</param>
/// <param name="Years">The years that have events, in order.</param>
/// <param name="Rows">The texts that mention events, in the order of the edition.</param>
/// <param name="Mentioning">How many texts mention events, drawn or not.</param>
internal sealed record TimelineLayout(
    double Step, ImmutableArray<TimelineLayout.Year> Years, ImmutableArray<TimelineLayout.Row> Rows, int Mentioning)
{
    /// <summary>How many texts are drawn at most.</summary>
    public const int MostRows = 16;

    /// <summary>From so many years without an event the axis is drawn broken.</summary>
    public const int Silence = 5;

    // What a year's number needs, of the width of a small screen and of a wide one.
    private const double NarrowLabel = 0.115;
    private const double WideLabel = 0.042;

    /// <summary>A year with its events.</summary>
    /// <param name="Start">0 to 1.</param>
    /// <param name="End">0 to 1.</param>
    /// <param name="Label">Where its number is shown.</param>
    /// <param name="IsAfterSilence">Whether many years without an event come before it.</param>
    internal sealed record Year(string Name, double Start, double End, Label Label, bool IsAfterSilence)
    {
        /// <summary>0 to 1.</summary>
        public double Middle => (Start + End) / 2;
    }

    /// <summary>A text.</summary>
    /// <param name="Text">Its index.</param>
    /// <param name="Marks">In the order of the events.</param>
    internal sealed record Row(int Text, ImmutableArray<Mark> Marks)
    {
        /// <summary>The number of events that the text mentions.</summary>
        public int Events => Marks.Select(mark => mark.Event).Distinct().Count();

        /// <summary>The largest number of mentions of one event.</summary>
        public int Levels => Marks.Max(mark => mark.Level) + 1;
    }

    /// <summary>A passage that mentions an event.</summary>
    /// <param name="Event">Its index.</param>
    /// <param name="Level">How many passages of the same text mention the event before this one.</param>
    internal readonly record struct Mark(int Event, int Level, Mention Mention);

    /// <summary>Whether there is room for the number of a year.</summary>
    internal enum Label
    {
        None,
        IfWide,
        Always,
    }

    /// <summary>The place of an event: the middle of its step.</summary>
    public double PlaceOf(int dated) => (dated + 0.5) * Step;

    /// <summary>The layout of an edition's timeline.</summary>
    /// <param name="isFluid">Whether the picture is fitted to small screens; else it is as wide as it needs.</param>
    public static TimelineLayout Of(Edition edition, bool isFluid)
    {
        var events = edition.Timeline;
        var step = 1.0 / Math.Max(1, events.Length);
        var rows = RowsOf(edition);
        var drawn = rows.OrderByDescending(row => row.Events).ThenBy(row => row.Text).Take(MostRows)
            .OrderBy(row => row.Text);
        var room = isFluid ? (Always: NarrowLabel, IfWide: WideLabel) : (Always: 4 * step, IfWide: 4 * step);
        return new(step, WithLabels(YearsOf(events, step), room.Always, room.IfWide), [.. drawn], rows.Count);
    }

    private static List<Row> RowsOf(Edition edition) =>
    [
        .. edition.Timeline
            .SelectMany((dated, index) => dated.Mentions.GroupBy(mention => mention.Text)
                .SelectMany(same => same.Select((mention, level) => new Mark(index, level, mention))))
            .GroupBy(mark => mark.Mention.Text).OrderBy(group => group.Key)
            .Select(group => new Row(group.Key, [.. group])),
    ];

    private static List<Year> YearsOf(ImmutableArray<DatedEvent> events, double step)
    {
        var years = new List<Year>();
        for (var i = 0; i < events.Length; i++)
        {
            var name = Words.Year(events[i].Event.Date);
            if (years.Count > 0 && years[^1].Name == name)
                years[^1] = years[^1] with { End = (i + 1) * step };
            else
                years.Add(new Year(name, i * step, (i + 1) * step, Label.None,
                    years.Count > 0 && Number(name) - Number(years[^1].Name) > Silence));
        }
        return years;
    }

    private static ImmutableArray<Year> WithLabels(List<Year> years, double always, double ifWide)
    {
        // The ends of the axis first, then the years in which most happened.
        var order = Enumerable.Range(0, years.Count)
            .OrderByDescending(year => year == 0 || year == years.Count - 1)
            .ThenByDescending(year => years[year].End - years[year].Start).ThenBy(year => year).ToList();
        foreach (var (label, room) in new[] { (Label.Always, always), (Label.IfWide, ifWide) })
            foreach (var year in order.Where(year => years[year].Label == Label.None))
                if (!years.Exists(other => other.Label != Label.None && Distance(other, years[year], room) < room))
                    years[year] = years[year] with { Label = label };
        return [.. years];
    }

    // Numbers at the edges are moved inwards, so that they do not stand out of the picture.
    private static double Distance(Year one, Year other, double room)
    {
        var edge = Math.Min(room * 0.4, 0.5);
        return Math.Abs(Math.Clamp(one.Middle, edge, 1 - edge) - Math.Clamp(other.Middle, edge, 1 - edge));
    }

    private static int Number(string year) =>
        int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
}
