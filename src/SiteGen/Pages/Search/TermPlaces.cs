using System.Numerics;

namespace SiteGen.Pages.Search;

/// <summary>Where each word of a large edition is: the places that have it in a title, and the others.</summary>
/// <remarks>All in one array of bytes, measured before it is filled: a list for each word would be a hundred thousand of them, and as numbers of
/// four bytes the places would be three times as much.</remarks>
internal sealed class TermPlaces
{
    private readonly int[] _starts;
    private readonly byte[] _places;

    private TermPlaces(int[] starts) => (_starts, _places) = (starts, new byte[starts[^1]]);

    /// <summary>The places that have a word in a title, in order.</summary>
    /// <param name="term">The word's number.</param>
    public Distances Titles(int term) => new(_places.AsSpan(_starts[2 * term].._starts[(2 * term) + 1]));

    /// <summary>The places that have a word, but not in a title; in order.</summary>
    /// <param name="term">The word's number.</param>
    public Distances Others(int term) => new(_places.AsSpan(_starts[(2 * term) + 1].._starts[(2 * term) + 2]));

    /// <summary>Some places: of each, how many there are between it and the one before.</summary>
    /// <param name="from">The numbers, seven bits a byte, the lowest first (LEB128).</param>
    internal ref struct Distances(ReadOnlySpan<byte> from)
    {
        private ReadOnlySpan<byte> _left = from;

        public readonly bool IsEmpty => _left.IsEmpty;

        /// <summary>How many there are.</summary>
        public readonly int Count
        {
            get
            {
                var count = 0;
                foreach (var next in _left)
                    if (next < 0x80)
                        count++;
                return count;
            }
        }

        public int Current { get; private set; }

        public readonly Distances GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_left.IsEmpty)
                return false;
            Current = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = _left[0];
                _left = _left[1..];
                Current |= (next & 0x7F) << shift;
                if (next < 0x80)
                    return true;
            }
        }
    }

    /// <summary>The places of all words.</summary>
    /// <param name="volumes">Of each volume, in order, what <see cref="VolumeWords.Write"/> gave.</param>
    /// <param name="terms">How many words there are.</param>
    public static TermPlaces Of(IReadOnlyCollection<ReadOnlyMemory<byte>> volumes, int terms)
    {
        var starts = new int[(2 * terms) + 1];
        GoThrough(volumes, terms, new Measure(starts));
        for (var slot = 1; slot < starts.Length; slot++)
            starts[slot] += starts[slot - 1];
        var made = new TermPlaces(starts);
        GoThrough(volumes, terms, new Filler(starts[..^1], made._places));
        return made;
    }

    // Word by word there are two slots, for the places in titles and for the others.
    private interface ITaker
    {
        void Take(int slot, int distance);
    }

    private readonly struct Measure(int[] starts) : ITaker
    {
        public void Take(int slot, int distance) => starts[slot + 1] += (BitOperations.Log2((uint)distance) / 7) + 1;
    }

    private readonly struct Filler(int[] at, byte[] places) : ITaker
    {
        public void Take(int slot, int distance)
        {
            for (; distance >= 0x80; distance >>= 7)
                places[at[slot]++] = (byte)(distance | 0x80);
            places[at[slot]++] = (byte)distance;
        }
    }

    // By a type of its own for each taker, since millions of places are taken.
    private static void GoThrough<T>(IReadOnlyCollection<ReadOnlyMemory<byte>> volumes, int terms, T taker)
        where T : struct, ITaker
    {
        var next = new int[2 * terms];
        var first = 0;
        foreach (var words in volumes)
        {
            foreach (var (number, where) in VolumeWords.Read(words))
            {
                Take(2 * number, where.Titles);
                Take((2 * number) + 1, where.Others & ~where.Titles);
            }
            first += SearchTerms.Sections;
        }

        void Take(int slot, int sections)
        {
            for (; sections != 0; sections &= sections - 1)
            {
                var place = first + BitOperations.TrailingZeroCount(sections);
                taker.Take(slot, place - next[slot]);
                next[slot] = place + 1;
            }
        }
    }
}
