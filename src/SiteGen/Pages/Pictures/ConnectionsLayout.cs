using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages.Pictures;

/// <summary>Where the picture of connections puts the texts and the curves between them.</summary>
/// <remarks>
/// The texts stand below one another as bars, each as long as it has lines; to the left of the bar its title. A text
/// of few lines gets the room of its title, but no longer bar.
/// </remarks>
/// <param name="Bars">In the order of the edition.</param>
/// <param name="Curves">In the order of the edition's table.</param>
/// <param name="Height">Of the whole picture, in pixels.</param>
internal sealed record ConnectionsLayout(
    ImmutableArray<ConnectionsLayout.Bar> Bars, ImmutableArray<ConnectionsLayout.Curve> Curves, double Height)
{
    /// <summary>How many texts a reader can still tell apart.</summary>
    public const int MostTexts = 16;

    /// <summary>How many curves can still be followed.</summary>
    public const int MostCurves = 240;

    /// <summary>The depth of the deepest curve, in units that the page stretches to the room there is.</summary>
    public const double Depth = 1000;

    /// <summary>The room of a title in two lines, with the counts below it.</summary>
    public const double LeastRoom = 52;

    private const double Margin = 8;
    private const double Between = 14;
    private const double UsualHeight = 620;

    /// <summary>A text.</summary>
    /// <param name="Text">Its index.</param>
    /// <param name="Links">How many cross-references begin or end there, drawn or not.</param>
    /// <param name="Top">In pixels from the top of the picture.</param>
    /// <param name="Length">In pixels: its lines.</param>
    internal sealed record Bar(int Text, int Links, double Top, double Length);

    /// <summary>A cross-reference.</summary>
    /// <param name="From">Where the referring passage lies, in pixels from the top.</param>
    /// <param name="To">Where the other passage lies; the head of the bar if the whole text is meant.</param>
    /// <param name="Bulge">How far the curve reaches to the side: 0 to <see cref="Depth"/>.</param>
    internal sealed record Curve(CrossLink Link, double From, double To, double Bulge);

    /// <summary>The layout of the texts that are linked most.</summary>
    public static ConnectionsLayout Of(Edition edition)
    {
        var links = edition.Links.ToList();
        var counts = new int[edition.Texts.Length];
        foreach (var link in links)
        {
            counts[link.FromText]++;
            if (link.ToText != link.FromText)
                counts[link.ToText]++;
        }
        var texts = Enumerable.Range(0, counts.Length).Where(text => counts[text] > 0)
            .OrderByDescending(text => counts[text]).ThenBy(text => text).Take(MostTexts).Order().ToList();
        var bars = BarsOf(edition, texts, counts);
        var byText = bars.ToDictionary(bar => bar.Text);
        var drawn = links.Where(link => byText.ContainsKey(link.FromText) && byText.ContainsKey(link.ToText))
            .Take(MostCurves).Select(link => new Curve(link, PlaceOf(edition, byText[link.FromText], link.From.Span),
                PlaceOf(edition, byText[link.ToText], link.ToSpan), 0)).ToList();
        var farthest = drawn.Select(curve => Math.Abs(curve.To - curve.From)).DefaultIfEmpty(0).Max();
        var height = bars.IsEmpty ? 0 : bars[^1].Top + Math.Max(bars[^1].Length, LeastRoom) + Margin;
        var curves = drawn.Select(curve => curve with { Bulge = BulgeOf(Math.Abs(curve.To - curve.From), farthest) });
        return new(bars, [.. curves], height);
    }

    private static ImmutableArray<Bar> BarsOf(Edition edition, List<int> texts, int[] counts)
    {
        var lines = texts.Sum(text => edition.Texts[text].Source.LineCount);
        var scale = Math.Max(UsualHeight, texts.Count * 2 * LeastRoom) / Math.Max(1, lines);
        var bars = ImmutableArray.CreateBuilder<Bar>(texts.Count);
        var top = Margin;
        foreach (var text in texts)
        {
            var length = edition.Texts[text].Source.LineCount * scale;
            bars.Add(new Bar(text, counts[text], top, length));
            top += Math.Max(length, LeastRoom) + Between;
        }
        return bars.MoveToImmutable();
    }

    private static double PlaceOf(Edition edition, Bar bar, TextSpan? span)
    {
        var text = edition.Texts[bar.Text];
        return span is { } passage
            ? bar.Top + (LinePlace.OfMiddle(text, passage) / text.Source.LineCount * bar.Length) : bar.Top;
    }

    // Less than in proportion, so that near passages are still seen to be linked; never nothing.
    private static double BulgeOf(double distance, double farthest) =>
        farthest == 0 ? Depth / 10 : Depth * Math.Max(0.05, Gently(distance / farthest));

    // About the power of 0.8, which not every machine works out to the same last digit; a square root it does.
    private static double Gently(double share) => ((2 * share) + Math.Sqrt(share)) / 3;
}
