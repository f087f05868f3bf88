using System.Numerics;

namespace SiteGen.Pages.Search;

/// <summary>Pairs of symbols that stand together in a text, numbered in the order in which they are asked for.</summary>
/// <remarks>Each letter of a text asks several times, so that a general dictionary took a third of the time.</remarks>
internal sealed class PairTable
{
    private Pair[] _pairs;

    // By the symbols, with open addressing: the number of a pair, counted from one; 0 is a free place.
    private int[] _numbers;
    private int _shift;

    /// <param name="expected">About how many there will be.</param>
    public PairTable(int expected)
    {
        _pairs = new Pair[Math.Max(expected, 8)];
        (_numbers, _shift) = Room(_pairs.Length);
    }

    /// <summary>Two symbols that stand together, in how many places, and the first and last of these.</summary>
    internal struct Pair
    {
        /// <summary>Both symbols, the first in the upper half.</summary>
        public uint Key;

        public int Count, Head, Tail;

        public readonly int First => (int)(Key >> 16);

        public readonly int Second => (int)(Key & 0xFFFF);

        // Most places first. The numbers of the symbols settle what counts leave open, so that the same text gives the
        // same book.
        public readonly long Priority => ((long)-Count << 32) | Key;
    }

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>A pair by its number; until the next that is new.</summary>
    public ref Pair At(int index) => ref _pairs[index];

    /// <summary>The number of a pair: of a new one, without places, if it was not asked for before.</summary>
    public int IndexOf(int first, int second)
    {
        if (Count == _pairs.Length)
            Grow();
        var key = ((uint)first << 16) | (uint)second;
        ref var number = ref NumberOf(key);
        if (number == 0)
        {
            _pairs[Count] = new Pair { Key = key, Head = -1, Tail = -1 };
            number = ++Count;
        }
        return number - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _pairs, 2 * Count);
        (_numbers, _shift) = Room(_pairs.Length);
        for (var index = 0; index < Count; index++)
            NumberOf(_pairs[index].Key) = index + 1;
    }

    // Where the number of a pair stands, or would.
    private ref int NumberOf(uint key)
    {
        var (numbers, pairs) = (_numbers, _pairs);
        // Fibonacci hashing, as in PhraseTree.
        for (var place = (int)((key * 2654435769u) >> _shift); ; place = (place + 1) & (numbers.Length - 1))
        {
            ref var number = ref numbers[place];
            if (number == 0 || pairs[number - 1].Key == key)
                return ref number;
        }
    }

    // At least half of it stays free.
    private static (int[] Numbers, int Shift) Room(int most)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)most * 2);
        return (new int[size], 32 - BitOperations.Log2(size));
    }
}
