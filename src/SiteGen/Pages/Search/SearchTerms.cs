using System.Collections.Immutable;
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
            if ((places.Titles.Count + places.Others.Count) * 2 <= volumes.Length * Sections)
                AppendPlaces(content, places.Others);
            content.Append(' ');
            previous = term;
        }
        if (content.Length > 0)
            shards.Add(new Shard(first, content.ToString()));
        return shards.ToImmutable();
    }

    private static void AppendPlaces(StringBuilder content, List<int> places)
    {
        content.Append(Codes.Divider);
        var next = 0;
        foreach (var place in places)
        {
            Codes.AppendNumber(content, place - next);
            next = place + 1;
        }
    }

    private static Dictionary<string, (List<int> Titles, List<int> Others)> Collect(
        ImmutableArray<SearchVolume> volumes)
    {
        var terms = new Dictionary<string, (List<int> Titles, List<int> Others)>(StringComparer.Ordinal);
        var place = 0;
        var sections = volumes.AsParallel().AsOrdered().Select(WordsOf).SelectMany(volume => volume);
        foreach (var (titles, others) in sections)
        {
            foreach (var term in titles)
                Places(term).Titles.Add(place);
            foreach (var term in others.Where(term => !titles.Contains(term)))
                Places(term).Others.Add(place);
            place++;
        }
        return terms;

        (List<int> Titles, List<int> Others) Places(string term)
        {
            if (!terms.TryGetValue(term, out var places))
                terms[term] = places = ([], []);
            return places;
        }
    }

    private static (HashSet<string> Titles, HashSet<string> Others)[] WordsOf(SearchVolume volume)
    {
        var sections = new (HashSet<string> Titles, HashSet<string> Others)[Sections];
        for (var section = 0; section < Sections; section++)
            sections[section] = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var whole = volume.Entries.Sum(entry => (long)entry.Length) + 1;
        long before = 0;
        foreach (var entry in volume.Entries)
        {
            var (titles, others) = sections[before * Sections / whole];
            SearchWords.AddTo(titles, entry.Title);
            foreach (var reading in entry.Readings)
                SearchWords.AddTo(others, reading);
            before += entry.Length;
        }
        return sections;
    }
}
