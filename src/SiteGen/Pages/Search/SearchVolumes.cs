using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>Some entries, one after the other: what a reader's browser loads at a time.</summary>
/// <param name="Text">Line by line: a page as <c>/path, tab, title</c>, then its entries.</param>
/// <param name="Entries">The entries.</param>
internal sealed record SearchVolume(string Text, ImmutableArray<SearchEntry> Entries);

/// <summary>Cuts the entries of an edition into volumes of about equal size.</summary>
internal static class SearchVolumes
{
    private const int Fullness = 24_000;

    public static ImmutableArray<SearchVolume> Of(ImmutableArray<SearchShelf> shelves)
    {
        // All of one size: a last volume of a few lines would be a file for nothing.
        var whole = shelves.Sum(shelf => shelf.Entries.Sum(entry => (long)entry.Title.Length + entry.Words.Length));
        var fullness = whole / Math.Max(1, (whole + (Fullness / 2)) / Fullness);
        var volumes = ImmutableArray.CreateBuilder<SearchVolume>();
        var text = new StringBuilder();
        long size = 0;
        var entries = ImmutableArray.CreateBuilder<SearchEntry>();
        foreach (var shelf in shelves.Where(shelf => shelf.Entries.Length > 0))
        {
            Begin(shelf);
            foreach (var entry in shelf.Entries)
            {
                if (size >= fullness)
                {
                    Close();
                    Begin(shelf);
                }
                entry.AppendTo(text);
                entries.Add(entry);
                size += entry.Title.Length + entry.Words.Length;
            }
        }
        if (entries.Count > 0)
            Close();
        return volumes.ToImmutable();

        void Begin(SearchShelf shelf) => text.Append('/').Append(shelf.Path).Append('\t').Append(shelf.Title).Append('\n');

        void Close()
        {
            volumes.Add(new SearchVolume(text.ToString(), entries.ToImmutable()));
            text.Clear();
            entries.Clear();
            size = 0;
        }
    }
}
