using System.Buffers;

namespace SiteGen.Pages.Search;

/// <summary>The words of a volume by their numbers. Its memory is borrowed and must be given back.</summary>
/// <remarks>Sorted digit by digit, eleven bits at a time: all words of all volumes come through here one after the other, and comparing them would take
/// four times as long.</remarks>
internal sealed class NumberedWords : IDisposable
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    private Entry[] _entries;
    private Entry[] _spare;
    private int _count;

    /// <param name="most">How many there will be.</param>
    public NumberedWords(int most) => (_entries, _spare) = (ArrayPool<Entry>.Shared.Rent(most), ArrayPool<Entry>.Shared.Rent(most));

    /// <summary>Adds a word.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="where">Where it is.</param>
    public void Add(int number, VolumeWords.Where where) => _entries[_count++] = new Entry(number, where);

    /// <summary>The words by their numbers.</summary>
    /// <param name="end">What all numbers are smaller than.</param>
    public ReadOnlySpan<Entry> Sorted(int end)
    {
        for (var shift = 0; end >> shift > 0; shift += DigitBits)
        {
            SortBy(shift);
            (_entries, _spare) = (_spare, _entries);
        }
        return _entries.AsSpan(0, _count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(_entries);
        ArrayPool<Entry>.Shared.Return(_spare);
    }

    // Those with the same digit stay in their order.
    private void SortBy(int shift)
    {
        Span<int> at = stackalloc int[Digits + 1];
        at.Clear();
        var entries = _entries.AsSpan(0, _count);
        foreach (ref readonly var entry in entries)
            at[((entry.Number >> shift) & (Digits - 1)) + 1]++;
        for (var digit = 1; digit <= Digits; digit++)
            at[digit] += at[digit - 1];
        foreach (ref readonly var entry in entries)
            _spare[at[(entry.Number >> shift) & (Digits - 1)]++] = entry;
    }

    /// <summary>A word of a volume.</summary>
    internal readonly record struct Entry(int Number, VolumeWords.Where Where);
}
