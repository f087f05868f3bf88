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
    public static ImmutableDictionary<string, string> Of(IEnumerable<BibliographyEntry> entries)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var groups = entries.GroupBy(Base, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        // A book may be called "A 2022a"; then that letter is not for a source by A of 2022.
        var taken = groups.Where(same => same.Count() == 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var same in groups)
        {
            var letter = 0;
            foreach (var entry in same.OrderBy(entry => entry.Issued ?? "", StringComparer.Ordinal)
                         .ThenBy(entry => entry.Title, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal))
                labels.Add(entry.Id, same.Count() == 1 ? same.Key : Free(same.Key + Hyphen(same.Key), ref letter));
        }
        return labels.ToImmutable();

        string Free(string label, ref int letter)
        {
            string free;
            do
                free = label + Letter(letter++);
            while (!taken.Add(free));
            return free;
        }
    }

    private static string Base(BibliographyEntry entry)
    {
        var who = entry.Author.Length > 0 ? entry.Author : entry.Publisher.Length > 0 ? entry.Publisher : entry.Title;
        // "Espreso, after Bloomberg" and "Kremlin (copy on …)" are known by what stands first.
        var end = s_ends.Select(sign => who.IndexOf(sign, StringComparison.Ordinal)).Where(at => at > 0)
            .DefaultIfEmpty(who.Length).Min();
        return entry.Issued is { Length: >= 4 } issued ? $"{who[..end]} {issued[..4].TrimStart('0')}"
            : entry.Url.Length > 0 ? $"{who[..end]} {Undated}" : who[..end];
    }

    private static string Hyphen(string label) => label.EndsWith(Undated, StringComparison.Ordinal) ? "-" : "";

    // a to z, then aa, ab …: a register may hold many pages of one publisher and year.
    private static string Letter(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + (char)('a' + (index % 26));
}
