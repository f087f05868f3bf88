using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>Some entries, one after the other: what a reader's browser loads at a time.</summary>
/// <param name="Parts">Neighbouring entries of one page each.</param>
internal sealed record SearchVolume(ImmutableArray<SearchShelf> Parts)
{
    public IEnumerable<SearchEntry> Entries => Parts.SelectMany(part => part.Entries);

    /// <summary>Length of all words, in code units.</summary>
    public long Length => Entries.Sum(entry => (long)entry.Length);

    /// <summary>Line by line: a page as <c>/path, tab, title</c>, then its entries. It is made anew for who asks: all
    /// of a large edition at a time would be a second copy of it.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Parts)
            {
                text.Append('/').Append(part.Path).Append('\t').Append(part.Title).Append('\n');
                foreach (var entry in part.Entries)
                    entry.AppendTo(text);
            }
            return text.ToString();
        }
    }
}

/// <summary>Cuts the entries of an edition into volumes of similar size.</summary>
/// <remarks>Whether a volume ends with a page depends on the page's path, not only on how much there is before: so after a change the
/// volumes soon begin and end where they did, and only a few files of a published site are new (Eshghi and Tang 2005 call such cuts
/// content-defined).</remarks>
internal static class SearchVolumes
{
    // In code units. With pages of a few thousand, a volume has about 22,000 of them.
    private const int Least = 14_000;
    private const int Most = 32_000;

    /// <summary>The volumes, in order; each is made when it is asked for.</summary>
    public static IEnumerable<SearchVolume> Cut(IEnumerable<SearchShelf> shelves)
    {
        var parts = ImmutableArray.CreateBuilder<SearchShelf>();
        long size = 0;
        foreach (var shelf in shelves)
        {
            var first = 0;
            for (var index = 0; index < shelf.Entries.Length; index++)
            {
                size += shelf.Entries[index].Length;
                var isLast = index + 1 == shelf.Entries.Length;
                if (size < (isLast && MayEndVolume(shelf.Path) ? Least : Most))
                    continue;
                parts.Add(shelf with { Entries = shelf.Entries[first..(index + 1)] });
                yield return new SearchVolume(parts.DrainToImmutable());
                (first, size) = (index + 1, 0);
            }
            if (first < shelf.Entries.Length)
                parts.Add(shelf with { Entries = shelf.Entries[first..] });
        }
        if (parts.Count > 0)
            yield return new SearchVolume(parts.DrainToImmutable());
    }

    // Every other page, by a bit of its path's FNV-1a.
    private static bool MayEndVolume(string path)
    {
        var hash = 2166136261u;
        foreach (var c in path)
            hash = (hash ^ c) * 16777619u;
        return ((hash >> 16) & 1) == 0;
    }
}
