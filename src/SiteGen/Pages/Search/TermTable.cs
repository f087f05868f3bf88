using System.Runtime.InteropServices;
using SiteGen.Cache;

namespace SiteGen.Pages.Search;

/// <summary>The words of an edition, numbered in the order in which they came: the numbers stay, so that what was written with them can be
/// read by a later build, which may add words.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

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
        table._numbers.EnsureCapacity(count);
        for (var number = 0; number < count; number++)
            table.NumberOf(from.Text());
        table._sorted = new int[count];
        foreach (ref var number in table._sorted.AsSpan())
            number = from.Number();
        return table;
    }

    /// <summary>The number of a word; a new one if it has none.</summary>
    public int NumberOf(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var isKnown);
        if (!isKnown)
        {
            number = _words.Count;
            _words.Add(word);
        }
        return number;
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

    private int Compare(int one, int other) => string.CompareOrdinal(_words[one], _words[other]);
}
