using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Pages.Pictures;

/// <summary>The events on an axis, and below it a row for each text with the events that it mentions.</summary>
/// <remarks>
/// Everything stands at a share of the width, so that the whole fits a small screen as well as a wide one; marks and
/// words keep their size. A very long timeline has a width of its own, and its frame scrolls.
/// </remarks>
internal sealed class TimelinePicture
{
    // The events that a small screen has room for, and the width of a step where there are more.
    private const int MostFluid = 64;
    private const int StepWidth = 10;

    // From top to bottom: two lines for the name of the event pointed at, the years' numbers, the axis, the rows.
    private const double CaptionLine = 15;
    private const double YearsTop = 36;
    private const double Axis = 72;
    private const double RowHeight = 36;
    private const double LevelHeight = 8;

    private readonly Edition _edition;
    private readonly Links _links;
    private readonly TimelineLayout _layout;
    private readonly double _height;

    public TimelinePicture(Edition edition, Links links)
    {
        (_edition, _links) = (edition, links);
        IsFluid = edition.Timeline.Length <= MostFluid;
        _layout = TimelineLayout.Of(edition, IsFluid);
        _height = Axis + _layout.Rows.Sum(HeightOf) + 10;
    }

    /// <summary>Whether the picture fits any width; else it must stand in a frame that scrolls.</summary>
    public bool IsFluid { get; }

    /// <summary>What is not drawn, in a sentence; empty if everything is.</summary>
    public string Omission => _layout.Rows.Length == _layout.Mentioning ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"Of {_layout.Mentioning} texts that mention events, {_layout.Rows.Length} are drawn; the list has the rest.");

    /// <summary>The picture; empty if there are no events.</summary>
    public string Draw()
    {
        if (_edition.Timeline.IsEmpty)
            return "";
        var svg = new SvgWriter().Open("svg", ("class", "years"), ("role", "group"),
            ("width", IsFluid ? "100%" : Words.Number(_edition.Timeline.Length * StepWidth)), ("height", _height),
            ("aria-labelledby", "years.title"), ("aria-describedby", "years.about"));
        svg.Words("title", "The events, and the texts that mention them", ("id", "years.title"));
        svg.Words("desc", "Each mark on the axis is an event, and a link to the list below; each dot in a text’s row is "
            + "a passage that mentions the event above it. The list says the same in words.", ("id", "years.about"));
        svg.Break();
        svg.Words("text", "Point at a mark, or go there with the keyboard, to see its name.", ("class", "hint"),
            ("y", CaptionLine), ("aria-hidden", "true"));
        for (var i = 0; i < _layout.Years.Length; i += 2)
            DrawBand(svg, _layout.Years[i]);
        foreach (var year in _layout.Years)
            DrawYear(svg, year);
        DrawLine(svg, Axis);
        for (var i = 0; i < _edition.Timeline.Length; i++)
            DrawEvent(svg, i);
        var bottom = Axis;
        foreach (var row in _layout.Rows)
            DrawRow(svg, row, bottom += HeightOf(row));
        return svg.Close().ToString();
    }

    private static double HeightOf(TimelineLayout.Row row) => RowHeight + ((row.Levels - 1) * LevelHeight);

    // Every second year is shaded, to the foot of the picture.
    private void DrawBand(SvgWriter svg, TimelineLayout.Year year) =>
        svg.Shape("rect", ("class", "year"), ("x", SvgWriter.Percent(year.Start)), ("y", YearsTop),
            ("width", SvgWriter.Percent(year.End - year.Start)), ("height", _height - YearsTop));

    private static void DrawYear(SvgWriter svg, TimelineLayout.Year year)
    {
        if (year.Label != TimelineLayout.Label.None)
        {
            // A number at an edge must not stand out of the picture.
            var (place, anchor) = year.Middle < 0.04 ? (year.Start, "start")
                : year.Middle > 0.96 ? (year.End, "end") : (year.Middle, "middle");
            var isAlways = year.Label == TimelineLayout.Label.Always;
            svg.Words("text", year.Name, ("class", isAlways ? "number" : "number if-wide"),
                ("x", SvgWriter.Percent(place)), ("y", YearsTop + 13), ("text-anchor", anchor));
        }
        if (year.IsAfterSilence)
            svg.Open("svg", ("x", SvgWriter.Percent(year.Start)), ("y", Axis), ("overflow", "visible"))
                .Shape("path", ("class", "silence"), ("d", "M-4 5l4-10M0 5l4-10")).Close();
        svg.Break();
    }

    private void DrawEvent(SvgWriter svg, int dated)
    {
        var entry = _edition.Timeline[dated];
        var height = entry.Mentions.IsEmpty ? 6 : 15;
        svg.Open("a", ("href", _links.To("timeline.html", entry.Event.Id))).Words("title", NameOf(dated));
        svg.Shape("rect", ("x", SvgWriter.Percent(_layout.PlaceOf(dated))), ("y", Axis - height), ("width", 3),
            ("height", height));
        DrawCaption(svg, dated);
        svg.Close().Break();
    }

    private void DrawRow(SvgWriter svg, TimelineLayout.Row row, double bottom)
    {
        var text = _edition.Texts[row.Text];
        var title = LanguageHtml.Isolated(text.Description.ShortTitle);
        svg.Open("a", ("href", _links.To(Links.Reading(text.Slug))));
        svg.Open("text", ("y", bottom - 12 - ((row.Levels - 1) * LevelHeight)));
        svg.Markup("tspan", title, LanguageHtml.InPicture(text, _edition));
        svg.Words("tspan", $" {Amount.Of(row.Events, "event", "events")}", ("class", "amount")).Close().Close();
        DrawLine(svg, bottom);
        foreach (var mark in row.Marks)
        {
            var line = text.Source.LineAt(mark.Mention.Span.Start);
            svg.Open("a", ("href", _links.To(Links.Reading(text.Slug), Links.Line(line))));
            svg.Markup("title", $"{title}, line {Words.Number(line + 1)}: {Html.Escape(NameOf(mark.Event))}");
            svg.Shape("circle", ("cx", SvgWriter.Percent(_layout.PlaceOf(mark.Event))),
                ("cy", bottom - (mark.Level * LevelHeight)), ("r", 3));
            DrawCaption(svg, mark.Event);
            svg.Close().Break();
        }
    }

    // A title is shown to a mouse only; this is shown to whoever comes with the keyboard as well.
    private void DrawCaption(SvgWriter svg, int dated)
    {
        var isLeft = _layout.PlaceOf(dated) < 0.5;
        svg.Open("text", ("class", "caption"), ("aria-hidden", "true"), ("text-anchor", isLeft ? "start" : "end"));
        foreach (var line in TitleLines.Of(NameOf(dated), width: 48, most: 2))
            svg.Words("tspan", line, ("x", isLeft ? "0" : "100%"), ("dy", CaptionLine));
        svg.Close();
    }

    private static void DrawLine(SvgWriter svg, double y) =>
        svg.Shape("line", ("class", "axis"), ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y)).Break();

    private string NameOf(int dated) =>
        $"{Words.Date(_edition.Timeline[dated].Event.Date)}: {_edition.Timeline[dated].Event.Title}";
}
