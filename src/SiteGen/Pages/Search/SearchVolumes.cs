using System.Collections.Immutable;
using System.Text;
using SiteGen.Editions;

namespace SiteGen.Pages.Search;

/// <summary>Some entries, one after the other: what a reader's browser loads at a time.</summary>
/// <param name="Parts">Neighbouring entries of one page each.</param>
internal sealed record SearchVolume(ImmutableArray<SearchVolume.Part> Parts)
{
    /// <summary>Entries of a page, from one to before another.</summary>
    internal readonly record struct Part(LazyShelf Shelf, int First, int End)
    {
        /// <summary>Length of their words, in code units.</summary>
        public long Length
        {
            get
            {
                long sum = 0;
                foreach (var length in Shelf.Lengths.AsSpan()[First..End])
                    sum += length;
                return sum;
            }
        }

        public ReadOnlySpan<SearchEntry> Entries => Shelf.Shelf.Entries.AsSpan()[First..End];
    }

    /// <summary>Length of all words, in code units.</summary>
    public long Length => Parts.Sum(part => part.Length);

    /// <summary>The digest of all that the volume is made from; for pages that have one.</summary>
    public string Key => Fingerprint.Of([.. Parts.SelectMany(part => new[] { part.Shelf.Key!, Words.Number(part.First), Words.Number(part.End) })]);

    /// <summary>Line by line: a page as <c>/path, tab, title</c> and, if it is not the edition's, <c>tab, language</c>; then its entries.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Write(piece => text.Append(piece));
            return text.ToString();
        }
    }

    /// <summary>Gives away <see cref="Text"/> piece by piece.</summary>
    public void Write(Action<ReadOnlySpan<char>> take)
    {
        foreach (var part in Parts)
        {
            take("/");
            take(part.Shelf.Path);
            take("\t");
            take(part.Shelf.Shelf.Title);
            if (part.Shelf.Shelf.Language is { Length: > 0 } language)
            {
                take("\t");
                take(language);
            }
            take("\n");
            foreach (var entry in part.Entries)
                entry.Write(take);
        }
    }
}

/// <summary>Cuts the entries of an edition into volumes of similar size.</summary>
/// <remarks>Every other page may end a volume (<see cref="CutPoints"/>).</remarks>
internal static class SearchVolumes
{
    // In code units. With pages of a few thousand, a volume has about 22,000 of them.
    private const int Least = 14_000;
    private const int Most = 32_000;

    /// <summary>The volumes, in order; each is made when it is asked for.</summary>
    public static IEnumerable<SearchVolume> Cut(IEnumerable<LazyShelf> shelves)
    {
        var parts = ImmutableArray.CreateBuilder<SearchVolume.Part>();
        long size = 0;
        foreach (var shelf in shelves)
        {
            var first = 0;
            for (var index = 0; index < shelf.Lengths.Length; index++)
            {
                size += shelf.Lengths[index];
                var isLast = index + 1 == shelf.Lengths.Length;
                if (size < (isLast && CutPoints.Is(shelf.Path, oneIn: 2) ? Least : Most))
                    continue;
                parts.Add(new SearchVolume.Part(shelf, first, index + 1));
                yield return new SearchVolume(parts.DrainToImmutable());
                (first, size) = (index + 1, 0);
            }
            if (first < shelf.Lengths.Length)
                parts.Add(new SearchVolume.Part(shelf, first, shelf.Lengths.Length));
        }
        if (parts.Count > 0)
            yield return new SearchVolume(parts.DrainToImmutable());
    }
}
