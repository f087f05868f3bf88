using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>Some entries, one after the other: what a reader's browser loads at a time.</summary>
/// <param name="Parts">Neighbouring entries of one page each.</param>
internal sealed record SearchVolume(ImmutableArray<SearchShelf> Parts)
{
    public IEnumerable<SearchEntry> Entries => Parts.SelectMany(part => part.Entries);

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

/// <summary>Cuts the entries of an edition into volumes of about equal size.</summary>
internal static class SearchVolumes
{
    private const int Fullness = 24_000;

    public static ImmutableArray<SearchVolume> Of(ImmutableArray<SearchShelf> shelves)
    {
        // All of one size: a last volume of a few lines would be a file for nothing.
        var whole = shelves.Sum(shelf => shelf.Entries.Sum(entry => (long)entry.Length));
        var fullness = whole / Math.Max(1, (whole + (Fullness / 2)) / Fullness);
        var volumes = ImmutableArray.CreateBuilder<SearchVolume>();
        var parts = ImmutableArray.CreateBuilder<SearchShelf>();
        long size = 0;
        foreach (var shelf in shelves)
        {
            var first = 0;
            for (var index = 0; index < shelf.Entries.Length; index++)
            {
                size += shelf.Entries[index].Length;
                if (size < fullness)
                    continue;
                parts.Add(shelf with { Entries = shelf.Entries[first..(index + 1)] });
                volumes.Add(new SearchVolume(parts.DrainToImmutable()));
                (first, size) = (index + 1, 0);
            }
            if (first < shelf.Entries.Length)
                parts.Add(shelf with { Entries = shelf.Entries[first..] });
        }
        if (parts.Count > 0)
            volumes.Add(new SearchVolume(parts.DrainToImmutable()));
        return volumes.ToImmutable();
    }
}
