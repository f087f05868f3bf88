using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>Which volumes have which words, in shards of neighbouring words: so that of a large edition only the volumes
/// in question are loaded.</summary>
/// <remarks>
/// In a shard each word is written as: how many letters it shares with the word before, as a number; its other letters; a
/// divider; the volumes that have it in a title; a divider; the other volumes; a space. Volumes are written as their
/// distances. Where the second list and its divider are missing, the word is in most volumes, and all must be looked at.
/// </remarks>
internal static class SearchTerms
{
    private const int Fullness = 16_000;

    /// <param name="First">The first word.</param>
    /// <param name="Content">All words, as described above.</param>
    internal sealed record Shard(string First, string Content);

    public static ImmutableArray<Shard> Of(ImmutableArray<SearchVolume> volumes)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var content = new StringBuilder();
        var (first, previous) = ("", "");
        foreach (var (term, places) in Collect(volumes).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (content.Length >= Fullness)
            {
                shards.Add(new Shard(first, content.ToString()));
                content.Clear();
            }
            if (content.Length == 0)
                (first, previous) = (term, "");
            var shared = term.AsSpan().CommonPrefixLength(previous);
            Codes.AppendNumber(content, shared);
            content.Append(term.AsSpan(shared));
            AppendPlaces(content, places.Titles);
            if ((places.Titles.Count + places.Others.Count) * 2 <= volumes.Length)
                AppendPlaces(content, places.Others);
            content.Append(' ');
            previous = term;
        }
        if (content.Length > 0)
            shards.Add(new Shard(first, content.ToString()));
        return shards.ToImmutable();
    }

    private static void AppendPlaces(StringBuilder content, List<int> volumes)
    {
        content.Append(Codes.Divider);
        var next = 0;
        foreach (var volume in volumes)
        {
            Codes.AppendNumber(content, volume - next);
            next = volume + 1;
        }
    }

    private static Dictionary<string, (List<int> Titles, List<int> Others)> Collect(ImmutableArray<SearchVolume> volumes)
    {
        var terms = new Dictionary<string, (List<int> Titles, List<int> Others)>(StringComparer.Ordinal);
        var index = 0;
        foreach (var (titles, others) in volumes.AsParallel().AsOrdered().Select(WordsOf))
        {
            foreach (var term in titles)
                Places(term).Titles.Add(index);
            foreach (var term in others.Where(term => !titles.Contains(term)))
                Places(term).Others.Add(index);
            index++;
        }
        return terms;

        (List<int> Titles, List<int> Others) Places(string term)
        {
            if (!terms.TryGetValue(term, out var places))
                terms[term] = places = ([], []);
            return places;
        }
    }

    private static (HashSet<string> Titles, HashSet<string> Others) WordsOf(SearchVolume volume)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in volume.Entries)
        {
            SearchWords.AddTo(titles, entry.Title);
            foreach (var reading in entry.Readings)
                SearchWords.AddTo(others, reading);
        }
        return (titles, others);
    }
}
