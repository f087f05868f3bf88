using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>How notes call a source: who and when, as in author-date citation ("NATO 2022b").</summary>
/// <remarks>Two sources of one author and year are told apart by letters in the order of date, title and id, as CSL's
/// author-date styles do.</remarks>
internal static class CitationLabels
{
    private const string Undated = "n.d.";
    private static readonly string[] s_ends = [" (", ", ", "; ", " / "];

    /// <summary>A label for each source, by its id; no two are alike.</summary>
    public static ImmutableDictionary<string, string> Of(IEnumerable<BibliographyEntry> entries) => entries
        .GroupBy(Base, StringComparer.Ordinal)
        .SelectMany(same => same.OrderBy(entry => entry.Issued ?? "", StringComparer.Ordinal)
            .ThenBy(entry => entry.Title, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Select((entry, index) => (entry.Id, Label: same.Count() == 1 ? same.Key : same.Key + Hyphen(same.Key) + Letter(index))))
        .ToImmutableDictionary(entry => entry.Id, entry => entry.Label, StringComparer.Ordinal);

    private static string Base(BibliographyEntry entry)
    {
        var who = entry.Author.Length > 0 ? entry.Author : entry.Publisher.Length > 0 ? entry.Publisher : entry.Title;
        // "Espreso, after Bloomberg" and "Kremlin (copy on …)" are known by what stands first.
        var end = s_ends.Select(sign => who.IndexOf(sign, StringComparison.Ordinal)).Where(at => at > 0)
            .DefaultIfEmpty(who.Length).Min();
        return entry.Issued is { Length: >= 4 } issued ? $"{who[..end]} {issued[..4]}"
            : entry.Url.Length > 0 ? $"{who[..end]} {Undated}" : who[..end];
    }

    private static string Hyphen(string label) => label.EndsWith(Undated, StringComparison.Ordinal) ? "-" : "";

    // a to z, then aa, ab …: a register may hold many pages of one publisher and year.
    private static string Letter(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + (char)('a' + (index % 26));
}
