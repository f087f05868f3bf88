using System.Buffers;

namespace SiteGen.Pages.Search;

/// <summary>The words of a volume, each once, and where in it they are. Its memory is borrowed and must be given back.</summary>
/// <remarks>Open addressing over the words' letters, which stand one after the other: a string for each word of each volume would be made only
/// to be looked up once.</remarks>
internal sealed class WordBag : IDisposable
{
    private const int Words = 4096;
    private const int Letters = 1 << 15;

    private char[] _letters = ArrayPool<char>.Shared.Rent(Letters);
    private Entry[] _entries = ArrayPool<Entry>.Shared.Rent(Words);
    private int[] _slots = [];
    private int _mask;
    private int _lettersUsed;

    public WordBag() => MakeSlots(Words * 2);

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The letters of a word.</summary>
    /// <param name="index">Its place in the order in which the words came.</param>
    public ReadOnlySpan<char> WordAt(int index) => WordOf(_entries[index]);

    /// <summary>The hash of a word, as <see cref="TermTable"/> wants it.</summary>
    /// <inheritdoc cref="WordAt"/>
    public int HashAt(int index) => _entries[index].Hash;

    /// <summary>Where a word is.</summary>
    /// <inheritdoc cref="WordAt"/>
    public VolumeWords.Where WhereAt(int index) => _entries[index].Where;

    /// <summary>Adds a word.</summary>
    /// <param name="word">Its letters.</param>
    /// <param name="where">The sections that have it.</param>
    public void Add(ReadOnlySpan<char> word, VolumeWords.Where where)
    {
        var hash = TermTable.HashOf(word);
        var at = hash & _mask;
        for (; _slots[at] != 0; at = (at + 1) & _mask)
        {
            ref var known = ref _entries[_slots[at] - 1];
            if (known.Hash != hash || !WordOf(known).SequenceEqual(word))
                continue;
            known = known with { Where = known.Where | where };
            return;
        }
        if (Count == _entries.Length)
            Grow(ref _entries, Count);
        while (_lettersUsed + word.Length > _letters.Length)
            Grow(ref _letters, _lettersUsed);
        word.CopyTo(_letters.AsSpan(_lettersUsed));
        _entries[Count] = new Entry(hash, _lettersUsed, word.Length, where);
        _lettersUsed += word.Length;
        _slots[at] = ++Count;
        if (Count * 2 > _mask)
            MakeSlots((_mask + 1) * 2);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_letters);
        ArrayPool<Entry>.Shared.Return(_entries);
        ArrayPool<int>.Shared.Return(_slots);
    }

    private ReadOnlySpan<char> WordOf(in Entry entry) => _letters.AsSpan(entry.Start, entry.Length);

    private void MakeSlots(int count)
    {
        ArrayPool<int>.Shared.Return(_slots);
        _slots = ArrayPool<int>.Shared.Rent(count);
        _slots.AsSpan(0, count).Clear();
        _mask = count - 1;
        for (var index = 0; index < Count; index++)
        {
            var at = _entries[index].Hash & _mask;
            while (_slots[at] != 0)
                at = (at + 1) & _mask;
            _slots[at] = index + 1;
        }
    }

    private static void Grow<T>(ref T[] array, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private readonly record struct Entry(int Hash, int Start, int Length, VolumeWords.Where Where);
}
