using System.Buffers;

namespace SiteGen.Cache;

/// <summary>Writes numbers, texts and bytes one after the other.</summary>
internal sealed class PieceWriter
{
    private readonly ArrayBufferWriter<byte> _to = new(1024);

    /// <summary>A number that is not negative: seven bits a byte, the lowest first (LEB128).</summary>
    public void Number(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var left = (uint)number;
        while (left >= 0x80)
        {
            Byte((byte)(left | 0x80));
            left >>= 7;
        }
        Byte((byte)left);
    }

    public void Byte(byte value)
    {
        _to.GetSpan(1)[0] = value;
        _to.Advance(1);
    }

    public void Long(long value)
    {
        BitConverter.TryWriteBytes(_to.GetSpan(sizeof(long)), value);
        _to.Advance(sizeof(long));
    }

    /// <summary>A text with its length before it.</summary>
    public void Text(string text)
    {
        var encoding = TextForm.Of(text);
        var length = encoding.GetByteCount(text);
        Number((length * 2) + (encoding == TextForm.Usual ? 0 : 1));
        encoding.GetBytes(text, _to.GetSpan(length));
        _to.Advance(length);
    }

    /// <summary>A text, or that there is none.</summary>
    public void TextOrNull(string? text)
    {
        Byte((byte)(text is null ? 0 : 1));
        if (text is not null)
            Text(text);
    }

    /// <summary>Bytes, with their number before them.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        _to.Write(bytes);
    }

    /// <summary>All that was written, as long as no more is.</summary>
    public ReadOnlySpan<byte> Written => _to.WrittenSpan;

    public byte[] ToArray() => _to.WrittenSpan.ToArray();

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _to.ResetWrittenCount();
}
