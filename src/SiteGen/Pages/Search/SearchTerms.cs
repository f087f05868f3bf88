using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    /// <summary>The words of all volumes.</summary>
    /// <param name="volumes">In order; each is asked for once, and not kept.</param>
    /// <param name="write">Is given each volume with its number, from several threads and in no order.</param>
    /// <returns>The shards, and how many volumes there were.</returns>
    public static (ImmutableArray<Shard> Shards, int Volumes) Of(IEnumerable<SearchVolume> volumes, Action<int, SearchVolume> write)
    {
        var (terms, count) = Collect(volumes, write);
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var content = new StringBuilder();
        var (first, previous) = ("", "");
        foreach (var (term, places) in terms.OrderBy(entry => entry.Key, StringComparer.Ordinal))
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
            if ((places.Titles.Count + places.Others.Count) * 2 <= count * Sections)
                AppendPlaces(content, places.Others);
            content.Append(' ');
            previous = term;
        }
        if (content.Length > 0)
            shards.Add(new Shard(first, content.ToString()));
        return (shards.ToImmutable(), count);
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

    private static (Dictionary<string, (List<int> Titles, List<int> Others)> Terms, int Volumes) Collect(
        IEnumerable<SearchVolume> volumes, Action<int, SearchVolume> write)
    {
        var terms = new Dictionary<string, (List<int> Titles, List<int> Others)>(StringComparer.Ordinal);
        var volume = 0;
        foreach (var words in volumes.Index().AsParallel().AsOrdered().Select(entry =>
        {
            write(entry.Index, entry.Item);
            return WordsOf(entry.Item);
        }))
        {
            foreach (var (term, where) in words)
            {
                if (!terms.TryGetValue(term, out var places))
                    terms[term] = places = ([], []);
                for (var section = 0; section < Sections; section++)
                {
                    if ((where.Titles & (1 << section)) != 0)
                        places.Titles.Add((volume * Sections) + section);
                    else if ((where.Others & (1 << section)) != 0)
                        places.Others.Add((volume * Sections) + section);
                }
            }
            volume++;
        }
        return (terms, volume);
    }

    // In which sections of a volume each word is: a bit for each.
    private static Dictionary<string, (int Titles, int Others)> WordsOf(SearchVolume volume)
    {
        var words = new Dictionary<string, (int Titles, int Others)>(StringComparer.Ordinal);
        var whole = volume.Length + 1;
        long before = 0;
        foreach (var entry in volume.Entries)
        {
            var section = 1 << (int)(before * Sections / whole);
            SearchWords.Cut(entry.Title, new Marker(words, (section, 0)));
            foreach (var reading in entry.Readings)
                SearchWords.Cut(reading, new Marker(words, (0, section)));
            before += entry.Length;
        }
        return words;
    }

    private readonly ref struct Marker(Dictionary<string, (int Titles, int Others)> words, (int Titles, int Others) sections) : SearchWords.ITaker
    {
        private readonly Dictionary<string, (int Titles, int Others)>.AlternateLookup<ReadOnlySpan<char>> _words =
            words.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Take(ReadOnlySpan<char> word)
        {
            ref var where = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
            where = (where.Titles | sections.Titles, where.Others | sections.Others);
        }
    }
}
