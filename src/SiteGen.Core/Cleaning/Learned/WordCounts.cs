using System.Buffers;
using System.Numerics;

namespace SiteGen.Cleaning.Learned;

/// <summary>In how many lines each word is. Its memory is borrowed and must be given back.</summary>
/// <remarks>Open addressing over the words' hashes, because each word of each page is counted here, and looked up once more.</remarks>
internal readonly struct WordCounts : IDisposable
{
    private readonly Entry[] _entries;
    private readonly int _mask;

    /// <param name="most">How many words there may be.</param>
    public WordCounts(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)most + 1) * 2;
        _entries = ArrayPool<Entry>.Shared.Rent(size);
        _entries.AsSpan(0, size).Clear();
        _mask = size - 1;
    }

    /// <summary>Counts a word; a line counts once. Lines come one after the other.</summary>
    /// <param name="word">The word's hash.</param>
    /// <param name="line">The line.</param>
    public void Add(uint word, int line)
    {
        ref var entry = ref Find(word);
        if (entry.Lines == 0 || entry.Last != line)
            entry = new Entry(word, entry.Lines + 1, line);
    }

    /// <summary>In how many lines a word is.</summary>
    /// <param name="word">The word's hash.</param>
    public int LinesWith(uint word) => Find(word).Lines;

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<Entry>.Shared.Return(_entries);

    // The word's place, or the free one where it would be.
    private ref Entry Find(uint word)
    {
        var at = (int)word & _mask;
        while (_entries[at].Lines != 0 && _entries[at].Word != word)
            at = (at + 1) & _mask;
        return ref _entries[at];
    }

    private readonly record struct Entry(uint Word, int Lines, int Last);
}
