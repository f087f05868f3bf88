using SiteGen.Cache;

namespace SiteGen.Pages.Search;

/// <summary>The words of an edition, numbered in the order in which they came: the numbers stay, so that what was written with them can be
/// read by a later build, which may add words.</summary>
internal sealed class TermTable
{
    private readonly List<string> _words = [];

    // By the hash of a word, with open addressing: the hash, and the word's number after it; zero is free.
    private (int Hash, int Next)[] _slots = new (int, int)[1024];

    // The numbers of the first words, by the words; of those that came later nothing is known.
    private int[] _sorted = [];

    /// <summary>How many there are.</summary>
    public int Count => _words.Count;

    public string this[int number] => _words[number];

    /// <summary>A table that was written.</summary>
    public static TermTable Read(ReadOnlyMemory<byte> bytes)
    {
        var (from, table) = (new PieceReader(bytes), new TermTable());
        var count = from.Number();
        table._words.Capacity = count;
        while (table._slots.Length < count * 2)
            table.Grow();
        for (var number = 0; number < count; number++)
            table.Add(from.Text());
        table._sorted = new int[count];
        foreach (ref var number in table._sorted.AsSpan())
            number = from.Number();
        return table;
    }

    /// <summary>The hash of a word; another one in each process.</summary>
    public static int HashOf(ReadOnlySpan<char> word) => string.GetHashCode(word);

    /// <summary>The number of a word; a new one if it has none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">What <see cref="HashOf"/> gives of it.</param>
    public int NumberOf(ReadOnlySpan<char> word, int hash)
    {
        var at = hash & (_slots.Length - 1);
        for (; _slots[at].Next != 0; at = (at + 1) & (_slots.Length - 1))
            if (_slots[at].Hash == hash && word.SequenceEqual(_words[_slots[at].Next - 1]))
                return _slots[at].Next - 1;
        _words.Add(word.ToString());
        _slots[at] = (hash, _words.Count);
        if (_words.Count * 2 > _slots.Length)
            Grow();
        return _words.Count - 1;
    }

    /// <summary>All numbers, by their words (ordinally).</summary>
    public IReadOnlyList<int> Sorted()
    {
        if (_sorted.Length == _words.Count)
            return _sorted;
        var fresh = Enumerable.Range(_sorted.Length, _words.Count - _sorted.Length).Order(Comparer<int>.Create(Compare)).ToArray();
        var merged = new int[_words.Count];
        for (int at = 0, old = 0, added = 0; at < merged.Length; at++)
            merged[at] = added == fresh.Length || (old < _sorted.Length && Compare(_sorted[old], fresh[added]) < 0) ? _sorted[old++] : fresh[added++];
        return _sorted = merged;
    }

    /// <summary>The table as bytes.</summary>
    public byte[] Write()
    {
        var to = new PieceWriter();
        to.Number(_words.Count);
        foreach (var word in _words)
            to.Text(word);
        foreach (var number in Sorted())
            to.Number(number);
        return to.ToArray();
    }

    // A word that is not there yet.
    private void Add(string word)
    {
        _words.Add(word);
        Place((HashOf(word), _words.Count));
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (int, int)[old.Length * 2];
        foreach (var slot in old)
            if (slot.Next != 0)
                Place(slot);
    }

    private void Place((int Hash, int Next) slot)
    {
        var at = slot.Hash & (_slots.Length - 1);
        while (_slots[at].Next != 0)
            at = (at + 1) & (_slots.Length - 1);
        _slots[at] = slot;
    }

    private int Compare(int one, int other) => string.CompareOrdinal(_words[one], _words[other]);
}
