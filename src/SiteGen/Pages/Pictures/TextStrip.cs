using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Pages.Pictures;

/// <summary>A slim strip that shows where in a text the editors did or said something.</summary>
/// <remarks>
/// A line from the text's first line to its last, dotted where lines were taken out. What is said of the text itself
/// stands above it, what leads to other texts hangs below, and a gap cuts through. One path for each kind, because
/// the strip stands on every reading page and has to be small.
/// </remarks>
internal static class TextStrip
{
    /// <summary>The width in units of the drawing; the page stretches it to the room there is.</summary>
    public const int Width = 1000;

    /// <summary>The height, in pixels too.</summary>
    public const int Height = 14;

    private const int Middle = Height / 2;

    private static readonly ImmutableArray<Kind> s_kinds =
    [
        new("correction", 0, 7, "long, above the line", "correction", "corrections"),
        new("flag", 0, 3, "raised", "flag", "flags"),
        new("note", 4, 3, "short, above", "note", "notes"),
        new("cross-reference", 7, 7, "long, below", "cross-reference", "cross-references"),
        new("back-reference", 7, 3, "short, below", "link from elsewhere", "links from elsewhere"),
        new("gap", 0, Height, "through the line", "gap", "gaps"),
    ];

    /// <summary>One kind of marks.</summary>
    /// <param name="Class">Of the annotations and of the path.</param>
    /// <param name="Top">Where the marks begin.</param>
    /// <param name="Length">How far they reach down.</param>
    /// <param name="Form">How they look, in words.</param>
    private sealed record Kind(string Class, int Top, int Length, string Form, string One, string Many);

    /// <summary>The key: every kind's name with a sample of its mark.</summary>
    public static IEnumerable<(string Name, string SampleHtml)> Key =>
    [
        .. s_kinds.Select(kind => (kind.One,
            Sample(("M0 7h16", "kept"), ($"M8 {Words.Number(kind.Top)}v{Words.Number(kind.Length)}", kind.Class)))),
        ("lines taken out", Sample(("M0 7h16", "out"))),
    ];

    /// <summary>The strip of one text; empty for an empty text.</summary>
    public static string Draw(EditionText text)
    {
        if (text.Source.LineCount == 0)
            return "";
        var marks = s_kinds.Select(kind => (Kind: kind, Places: PlacesOf(text, kind.Class)))
            .Where(same => same.Places.Count > 0).ToList();
        var takenOut = Runs(text, isTakenOut: true);
        var svg = new SvgWriter().Open("svg", ("class", "strip"), ("role", "img"),
            ("viewBox", $"0 0 {Width} {Height}"), ("preserveAspectRatio", "none"));
        svg.Words("title", "Where in the text: " + string.Join("; ",
        [
            .. marks.Select(same =>
                $"{Amount.Of(same.Places.Count, same.Kind.One, same.Kind.Many)} ({same.Kind.Form})"),
            Amount.Of(text.TakenOut, "line", "lines") + " taken out" + (takenOut.Length > 0 ? " (dotted)" : ""),
        ]));
        svg.Shape("path", ("class", "kept"), ("d", Runs(text, isTakenOut: false)));
        if (takenOut.Length > 0)
            svg.Shape("path", ("class", "out"), ("d", takenOut));
        foreach (var (kind, places) in marks)
            svg.Shape("path", ("class", kind.Class), ("d", Marks(places, kind.Top, kind.Length)));
        return svg.Close().ToString();
    }

    private static List<int> PlacesOf(EditionText text, string kind) =>
    [
        .. text.Annotations.Where(anchored => Words.Class(anchored.Annotation.Content) == kind)
            .Select(anchored => ScaleOf(text, LinePlace.OfMiddle(text, anchored.Span))).Order(),
    ];

    private static int ScaleOf(EditionText text, double lines) =>
        (int)Math.Round(lines / text.Source.LineCount * Width);

    // Each mark is reached from the foot of the one before: absolute coordinates would cost half as much again.
    private static string Marks(List<int> places, int top, int length)
    {
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{places[0]} {top}v{length}");
        foreach (var (before, place) in places.Zip(places.Skip(1)))
            path.Append(CultureInfo.InvariantCulture, $"m{place - before}-{length}v{length}");
        return path.ToString();
    }

    // The stretches of lines that were taken out, or were not; blank lines go with the line before them.
    private static string Runs(EditionText text, bool isTakenOut)
    {
        var path = new StringBuilder();
        var clean = text.Work.Clean;
        var (start, isOut) = (0, false);
        for (var line = 0; line <= clean.Verdicts.Length; line++)
        {
            var isEnd = line == clean.Verdicts.Length;
            var next = isEnd ? !isOut : clean.Verdicts[line].Fate switch
            {
                Fate.Blank => isOut,
                Fate.Kept => false,
                _ => line != text.TitleInPlace,
            };
            if (next == isOut)
                continue;
            if (isOut == isTakenOut && line > start)
                path.Append(CultureInfo.InvariantCulture, $"M{ScaleOf(text, start)} {Middle}H{ScaleOf(text, line)}");
            (start, isOut) = (line, next);
        }
        return path.ToString();
    }

    private static string Sample(params ReadOnlySpan<(string Path, string Class)> paths)
    {
        var svg = new SvgWriter().Open("svg", ("class", "strip sample"), ("width", 16), ("height", Height),
            ("aria-hidden", "true"));
        foreach (var (path, kind) in paths)
            svg.Shape("path", ("class", kind), ("d", path));
        return svg.Close().ToString();
    }
}
