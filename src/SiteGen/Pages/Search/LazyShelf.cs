using System.Collections.Immutable;
using SiteGen.Cache;

namespace SiteGen.Pages.Search;

/// <summary>The entries of one page, which are made when somebody asks for them; how long they are is known before.</summary>
internal sealed class LazyShelf
{
    private readonly Lazy<SearchShelf> _shelf;

    private LazyShelf(string path, string? key, ImmutableArray<int> lengths, Lazy<SearchShelf> shelf) =>
        (Path, Key, Lengths, _shelf) = (path, key, lengths, shelf);

    /// <summary>The page, relative to the site's root.</summary>
    public string Path { get; }

    /// <summary>The digest of all that the entries are made from; null if nobody needs it.</summary>
    public string? Key { get; }

    /// <summary>Of each entry, as <see cref="SearchEntry.Length"/>.</summary>
    public ImmutableArray<int> Lengths { get; }

    /// <summary>The entries.</summary>
    public SearchShelf Shelf => _shelf.Value;

    /// <summary>A shelf that has been made.</summary>
    public static LazyShelf Of(SearchShelf shelf, string? key) =>
        new(shelf.Path, key, [.. shelf.Entries.Select(entry => entry.Length)], new Lazy<SearchShelf>(shelf));

    /// <summary>A shelf that was made before.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="path">The page.</param>
    /// <param name="key">The digest of all that the entries are made from.</param>
    /// <param name="make">Makes them again.</param>
    public static LazyShelf Read(ReadOnlyMemory<byte> bytes, string path, string key, Func<SearchShelf> make)
    {
        var from = new PieceReader(bytes);
        return new LazyShelf(path, key, from.Many(from.Number), new Lazy<SearchShelf>(make));
    }

    /// <summary>What is to be known of it without making it.</summary>
    public byte[] Write()
    {
        var to = new PieceWriter();
        to.Number(Lengths.Length);
        foreach (var length in Lengths)
            to.Number(length);
        return to.ToArray();
    }
}
