using System.Collections.Immutable;
using System.Text;
using SiteGen.Editions;

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

    // In code units of what is written. A list of places is some ninety long, so that a shard has about 15,000 of them.
    private const int Least = 12_000;
    private const int Most = 24_000;
    private const int Ends = 32;

    /// <param name="Number">The number of its first word.</param>
    /// <param name="First">Its first word.</param>
    /// <param name="Content">All words, as described above; null if they are those of a build before.</param>
    internal sealed record Shard(int Number, string First, string? Content);

    /// <summary>The words of all volumes, shard by shard as they are asked for.</summary>
    /// <param name="volumes">Of each volume, in order, what <see cref="VolumeWords.Write"/> gave.</param>
    /// <param name="table">What it was written with.</param>
    public static IEnumerable<Shard> Of(IReadOnlyCollection<ReadOnlyMemory<byte>> volumes, TermTable table) =>
        Cut(table.Sorted(), TermPlaces.Of(volumes, table.Count), table, volumes.Count);

    /// <summary>The same, from what a build before has made.</summary>
    /// <param name="kept">What it has made.</param>
    /// <returns>All shards; null if some would not end where they did, so that those after them would be others, too.</returns>
    /// <inheritdoc cref="Of"/>
    public static ImmutableArray<Shard>? TryOf(IReadOnlyList<ReadOnlyMemory<byte>> volumes, TermTable table, KeptShards kept)
    {
        var sorted = table.Sorted();
        var isAnew = kept.Anew(sorted, table.Count);
        var isAsked = new bool[table.Count];
        foreach (var (shard, _) in isAnew.Index().Where(entry => entry.Item))
            foreach (var number in kept.TermsOf(shard, sorted))
                isAsked[number] = true;
        // They are few, and places are gone through twice.
        var places = TermPlaces.Of(InParallel.Map(volumes, words => VolumeWords.Only(words, isAsked)), table.Count);
        var shards = ImmutableArray.CreateBuilder<Shard>();
        for (var shard = 0; shard < isAnew.Length; shard++)
        {
            if (!isAnew[shard])
            {
                shards.Add(new Shard(kept.Firsts[shard], table[kept.Firsts[shard]].ToString(), null));
                continue;
            }
            var made = Cut(kept.TermsOf(shard, sorted), places, table, volumes.Count).ToList();
            if (made is not [{ Content: { } content }] || (shard + 1 < isAnew.Length && !IsFull(content.Length, table[kept.Firsts[shard + 1]])))
                return null;
            shards.Add(made[0]);
        }
        return shards.DrainToImmutable();
    }

    private static IEnumerable<Shard> Cut(ArraySegment<int> numbers, TermPlaces places, TermTable table, int volumes)
    {
        var content = new StringBuilder();
        var (first, previous) = (-1, -1);
        foreach (var number in numbers)
        {
            // Of a word of a build before perhaps nothing is left.
            if (places.Titles(number).IsEmpty && places.Others(number).IsEmpty)
                continue;
            if (IsFull(content.Length, table[number]))
            {
                yield return new Shard(first, table[first].ToString(), content.ToString());
                content.Clear();
            }
            if (content.Length == 0)
                (first, previous) = (number, number);
            var shared = previous == number ? 0 : table[number].CommonPrefixLength(table[previous]);
            Codes.AppendNumber(content, shared);
            content.Append(table[number][shared..]);
            AppendPlaces(content, places.Titles(number));
            if ((places.Titles(number).Count + places.Others(number).Count) * 2 <= volumes * Sections)
                AppendPlaces(content, places.Others(number));
            content.Append(' ');
            previous = number;
        }
        if (content.Length > 0)
            yield return new Shard(first, table[first].ToString(), content.ToString());
    }

    private static bool IsFull(int length, ReadOnlySpan<char> next) => length >= Most || (length >= Least && CutPoints.Is(next, Ends));

    private static void AppendPlaces(StringBuilder content, TermPlaces.Distances places)
    {
        content.Append(Codes.Divider);
        foreach (var distance in places)
            Codes.AppendNumber(content, distance);
    }
}
