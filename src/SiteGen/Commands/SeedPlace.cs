using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>A seed, or some of its lines, as someone names them on the command line.</summary>
/// <param name="Seed">As given, for <see cref="SeedLookup"/>.</param>
/// <param name="First">The first line meant, one-based; null if none is named.</param>
/// <param name="Last">The last line meant, included.</param>
internal sealed partial record SeedPlace(string Seed, int? First, int? Last)
{
    /// <summary>Reads <c>SEED</c>, <c>SEED:16</c>, <c>SEED:16-18</c>, or a place as our messages print it, <c>SEED:16:5</c>.</summary>
    public static SeedPlace Parse(string given)
    {
        if (Lines().Match(given) is not { Success: true } match
            || !int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            return new SeedPlace(given, null, null);
        var last = int.TryParse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? end : first;
        return new SeedPlace(match.Groups[1].Value, first, last);
    }

    /// <summary>The lines meant, as indexes: all, if none is named.</summary>
    /// <returns>The first and the last index; null, with an error, if the seed lacks one of them.</returns>
    public Reported<(int First, int Last)?> LinesOf(SourceText source)
    {
        if (First is not { } first || Last is not { } last)
            return Reported.Clean<(int, int)?>((0, source.LineCount - 1));
        if (first >= 1 && first <= last && last <= source.LineCount)
            return Reported.Clean<(int, int)?>((first - 1, last - 1));
        return Reported.With<(int, int)?>(null, new Diagnostic(Rules.BadLines, Place.File(source.Path), last < first
            ? string.Create(CultureInfo.InvariantCulture, $"lines {first}-{last} run backwards")
            : string.Create(CultureInfo.InvariantCulture,
                $"it has {source.LineCount} lines; there is no line {(first < 1 || first > source.LineCount ? first : last)}")));
    }

    [GeneratedRegex(@"^(.+?):(\d+)(?:-(\d+)|:\d+)?\z")]
    private static partial Regex Lines();
}
