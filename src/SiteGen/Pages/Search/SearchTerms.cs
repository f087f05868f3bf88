using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>Where which words are, in shards of neighbouring words: so that of a large edition only the volumes in
/// question are loaded.</summary>
/// <remarks>
/// A place is a section: an eighth of a volume, some paragraphs long, so that two words at one place are often in one
/// paragraph. In a shard each word is written as: how many letters it shares with the word before, as a number; its
/// other letters; a divider; the places that have it in a title; a divider; the other places; a space. Places are
/// written as their distances. Where the second list and its divider are missing, the word is at most places, and all
/// must be looked at.
/// </remarks>
internal static class SearchTerms
{
    /// <summary>The sections of a volume.</summary>
    public const int Sections = 8;

    private const int Fullness = 16_000;

    /// <param name="First">The first word.</param>
    /// <param name="Content">All words, as described above.</param>
    internal sealed record Shard(string First, string Content);

    /// <summary>The words of all volumes, shard by shard as they are asked for.</summary>
    /// <param name="volumes">Of each volume, in order, what <see cref="VolumeWords.Write"/> gave.</param>
    /// <param name="table">What it was written with.</param>
    public static IEnumerable<Shard> Of(IReadOnlyCollection<ReadOnlyMemory<byte>> volumes, TermTable table)
    {
        var places = TermPlaces.Of(volumes, table.Count);
        var content = new StringBuilder();
        var (first, previous) = ("", -1);
        foreach (var number in table.Sorted())
        {
            if (content.Length >= Fullness)
            {
                yield return new Shard(first, content.ToString());
                content.Clear();
            }
            var titles = places.Titles(number);
            var others = places.Others(number);
            // Of a word of a build before perhaps nothing is left.
            if (titles.IsEmpty && others.IsEmpty)
                continue;
            var term = table[number];
            if (content.Length == 0)
                (first, previous) = (term.ToString(), -1);
            var shared = previous < 0 ? 0 : term.CommonPrefixLength(table[previous]);
            Codes.AppendNumber(content, shared);
            content.Append(term[shared..]);
            AppendPlaces(content, titles);
            if ((titles.Count + others.Count) * 2 <= volumes.Count * Sections)
                AppendPlaces(content, others);
            content.Append(' ');
            previous = number;
        }
        if (content.Length > 0)
            yield return new Shard(first, content.ToString());
    }

    private static void AppendPlaces(StringBuilder content, TermPlaces.Distances places)
    {
        content.Append(Codes.Divider);
        foreach (var distance in places)
            Codes.AppendNumber(content, distance);
    }
}
