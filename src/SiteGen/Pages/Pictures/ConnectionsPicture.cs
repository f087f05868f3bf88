using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages.Pictures;

/// <summary>The texts as bars, and every cross-reference as a curve from passage to passage.</summary>
/// <remarks>
/// The picture fills whatever width there is: titles and bars keep their size and stand left of the curves, in the
/// picture's padding; the curves are stretched, but not their strokes. So it needs no second form for small screens.
/// </remarks>
internal sealed class ConnectionsPicture(Edition edition, Links links)
{
    // Characters of a line, and where it ends: left of the bars, whose right edge is the zero of the drawing.
    private const int TitleWidth = 17;
    private const int BarWidth = 7;
    private const int TitleEnd = -16;
    private readonly ConnectionsLayout _layout = ConnectionsLayout.Of(edition);

    /// <summary>The relations that are drawn, each with the number of its curves.</summary>
    public IEnumerable<(Relation Relation, int Count)> Key => _layout.Curves.GroupBy(curve => RelationOf(curve.Link))
        .OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));

    /// <summary>What is drawn, in a sentence; empty if everything is.</summary>
    public string Omission
    {
        get
        {
            var all = edition.Links.ToList();
            var linked = all.SelectMany(link => new[] { link.FromText, link.ToText }).Distinct().Count();
            return _layout.Curves.Length == all.Count ? "" : string.Create(CultureInfo.InvariantCulture,
                $"Of the {linked} texts with connections the {_layout.Bars.Length} with most are drawn, and "
                    + $"{_layout.Curves.Length} of all {all.Count} connections.");
        }
    }

    /// <summary>The class of a relation, for style sheets.</summary>
    public static string ClassOf(Relation relation) => relation.ToString().ToLowerInvariant();

    /// <summary>The picture; empty if no text refers to another.</summary>
    public string Draw()
    {
        if (_layout.Curves.IsEmpty)
            return "";
        var svg = new SvgWriter().Open("svg", ("class", "arcs"), ("role", "group"), ("height", _layout.Height),
            ("aria-labelledby", "arcs.title"), ("aria-describedby", "arcs.about"));
        svg.Words("title", "The texts and the passages that they link", ("id", "arcs.title"));
        svg.Words("desc", "Each text is a bar, each cross-reference a curve, and a link to the passage that refers. "
            + "The table below says the same in words.", ("id", "arcs.about")).Break();
        foreach (var bar in _layout.Bars)
            DrawBar(svg, bar);
        svg.Open("svg", ("width", "100%"), ("height", _layout.Height), ("overflow", "visible"),
            ("viewBox", $"0 0 {SvgWriter.Number(ConnectionsLayout.Depth)} {SvgWriter.Number(_layout.Height)}"),
            ("preserveAspectRatio", "none")).Break();
        foreach (var curve in _layout.Curves)
            DrawCurve(svg, curve);
        return svg.Close().Close().ToString();
    }

    private void DrawBar(SvgWriter svg, ConnectionsLayout.Bar bar)
    {
        var text = edition.Texts[bar.Text];
        var lines = Amount.Of(text.Source.LineCount, "line", "lines");
        svg.Shape("rect", ("class", "bar"), ("x", -BarWidth), ("y", bar.Top), ("width", BarWidth),
            ("height", Math.Max(2, bar.Length)));
        svg.Open("a", ("href", links.To(Links.Reading(text.Slug))));
        var connections = Amount.Of(bar.Links, "connection", "connections");
        svg.Markup("title", $"{LanguageHtml.Isolated(text.Description.ShortTitle)}, {lines}, {connections}");
        svg.Open("text", ("y", bar.Top));
        foreach (var line in TitleLines.Of(text.Description.ShortTitle, TitleWidth, most: 2))
            svg.Words("tspan", line, [("x", TitleEnd), ("dy", "1.15em"), .. LanguageHtml.InPicture(text, edition)]);
        svg.Words("tspan", lines, ("class", "amount"), ("x", TitleEnd), ("dy", "1.3em")).Close().Close().Break();
    }

    private void DrawCurve(SvgWriter svg, ConnectionsLayout.Curve curve)
    {
        var (link, relation) = (curve.Link, RelationOf(curve.Link));
        var path = PathOf(curve);
        var page = Links.Reading(edition.Texts[link.FromText].Slug);
        svg.Open("a", ("class", ClassOf(relation)), ("href", links.To(page, Links.Reference(link.From.Annotation.Id))));
        svg.Markup("title",
            $"{Name(link.FromText, link.From.Span)}, {Words.For(relation)} {Name(link.ToText, link.ToSpan)}");
        svg.Shape("path", ("class", "hit"), ("d", path)).Shape("path", ("d", path));
        // A double line is a broad one with a narrow one in the colour of the ground upon it.
        if (relation == Relation.Expands)
            svg.Shape("path", ("class", "inner"), ("d", path));
        svg.Shape("path", ("class", "dot"), ("d", $"M0 {SvgWriter.Number(curve.From)}h0")).Close().Break();
    }

    private static string PathOf(ConnectionsLayout.Curve curve)
    {
        var (from, to) = (curve.From, curve.To);
        var height = Math.Max(Math.Abs(to - from) / 2, 0.1);
        return $"M0 {SvgWriter.Number(from)}A{SvgWriter.Number(curve.Bulge)} {SvgWriter.Number(height)} 0 0 "
            + $"{(from <= to ? 1 : 0)} 0 {SvgWriter.Number(to)}";
    }

    // As markup.
    private string Name(int index, TextSpan? span)
    {
        var text = edition.Texts[index];
        var title = LanguageHtml.Isolated(text.Description.ShortTitle);
        return span is { } passage ? $"{title}, line {Words.Number(text.Source.LineAt(passage.Start) + 1)}" : $"{title} as a whole";
    }

    private static Relation RelationOf(CrossLink link) => ((CrossReference)link.From.Annotation.Content).Relation;
}
