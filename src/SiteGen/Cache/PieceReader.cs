using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Cache;

/// <summary>Reads what <see cref="PieceWriter"/> wrote, in the same order.</summary>
/// <remarks>What is read has been checked against its digest, so that it is what was written.</remarks>
internal sealed class PieceReader
{
    // Of a memory the span has to be asked for anew at every byte.
    private readonly byte[] _from;
    private int _at;

    public PieceReader(ReadOnlyMemory<byte> from) =>
        (_from, _at) = MemoryMarshal.TryGetArray(from, out var bytes) ? (bytes.Array!, bytes.Offset) : (from.ToArray(), 0);

    public int Number()
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _from[_at++];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)number;
        }
    }

    public byte Byte() => _from[_at++];

    public long Long() => BitConverter.ToInt64(Next(sizeof(long)).Span);

    public string Text()
    {
        var number = Number();
        return number == 0 ? "" : TextForm.Of(number & ((1 << TextForm.Bits) - 1)).GetString(Next(number >> TextForm.Bits).Span);
    }

    public string? TextOrNull() => Byte() == 0 ? null : Text();

    public ReadOnlyMemory<byte> Bytes() => Next(Number());

    /// <summary>A number, and as many things.</summary>
    public ImmutableArray<T> Many<T>(Func<T> read)
    {
        var many = ImmutableArray.CreateBuilder<T>(Number());
        while (many.Count < many.Capacity)
            many.Add(read());
        return many.MoveToImmutable();
    }

    private ReadOnlyMemory<byte> Next(int length)
    {
        var bytes = _from.AsMemory(_at, length);
        _at += length;
        return bytes;
    }
}
