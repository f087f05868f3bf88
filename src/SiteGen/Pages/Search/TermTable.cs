using System.Numerics;
using SiteGen.Cache;

namespace SiteGen.Pages.Search;

/// <summary>The words of an edition, numbered in the order in which they came: the numbers stay, so that what was written with them can be
/// read by a later build, which may add words.</summary>
internal sealed class TermTable
{
    // One after the other: strings would be a hundred thousand, of which most are not asked for.
    private char[] _letters = [];

    // Where each word begins, and where the next one will.
    private int[] _starts = new int[1];

    // By the hash of a word, with open addressing: the hash, and the word's number after it; zero is free. Made when a number is asked for.
    private (int Hash, int Next)[] _slots = [];

    // The numbers of the first words, by the words; of those that came later nothing is known.
    private int[] _sorted = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> this[int number] => _letters.AsSpan(_starts[number].._starts[number + 1]);

    /// <summary>A table that was written.</summary>
    public static TermTable Read(ReadOnlyMemory<byte> bytes)
    {
        var from = new PieceReader(bytes);
        var count = from.Number();
        var table = new TermTable { Count = count, _starts = new int[count + 1], _sorted = new int[count] };
        for (var number = 0; number < count; number++)
            table._starts[number + 1] = table._starts[number] + from.Number();
        foreach (ref var number in table._sorted.AsSpan())
            number = from.Number();
        table._letters = from.Text().ToCharArray();
        return table;
    }

    /// <summary>The hash of a word; another one in each process.</summary>
    public static int HashOf(ReadOnlySpan<char> word) => string.GetHashCode(word);

    /// <summary>The number of a word; a new one if it has none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">What <see cref="HashOf"/> gives of it.</param>
    public int NumberOf(ReadOnlySpan<char> word, int hash)
    {
        if (Count * 2 >= _slots.Length)
            MakeSlots();
        var at = hash & (_slots.Length - 1);
        for (; _slots[at].Next != 0; at = (at + 1) & (_slots.Length - 1))
            if (_slots[at].Hash == hash && word.SequenceEqual(this[_slots[at].Next - 1]))
                return _slots[at].Next - 1;
        Add(word);
        _slots[at] = (hash, Count);
        return Count - 1;
    }

    /// <summary>All numbers, by their words (ordinally).</summary>
    public ArraySegment<int> Sorted()
    {
        if (_sorted.Length == Count)
            return _sorted;
        var fresh = Enumerable.Range(_sorted.Length, Count - _sorted.Length).Order(Comparer<int>.Create(Compare)).ToArray();
        var merged = new int[Count];
        for (int at = 0, old = 0, added = 0; at < merged.Length; at++)
            merged[at] = added == fresh.Length || (old < _sorted.Length && Compare(_sorted[old], fresh[added]) < 0) ? _sorted[old++] : fresh[added++];
        return _sorted = merged;
    }

    /// <summary>The table as bytes.</summary>
    public byte[] Write()
    {
        var to = new PieceWriter();
        to.Number(Count);
        for (var number = 0; number < Count; number++)
            to.Number(this[number].Length);
        foreach (var number in Sorted())
            to.Number(number);
        to.Text(new string(_letters, 0, _starts[Count]));
        return to.ToArray();
    }

    // A word that is not there yet.
    private void Add(ReadOnlySpan<char> word)
    {
        var end = _starts[Count] + word.Length;
        if (end > _letters.Length)
            Array.Resize(ref _letters, Math.Max(end, _letters.Length * 2));
        if (Count + 1 == _starts.Length)
            Array.Resize(ref _starts, _starts.Length * 2);
        word.CopyTo(_letters.AsSpan(_starts[Count]));
        _starts[++Count] = end;
    }

    private void MakeSlots()
    {
        _slots = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(Count + 1, 512)) * 2];
        for (var number = 0; number < Count; number++)
        {
            var hash = HashOf(this[number]);
            var at = hash & (_slots.Length - 1);
            while (_slots[at].Next != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = (hash, number + 1);
        }
    }

    private int Compare(int one, int other) => this[one].SequenceCompareTo(this[other]);
}
