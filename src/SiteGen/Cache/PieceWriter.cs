namespace SiteGen.Cache;

/// <summary>Writes numbers, texts and bytes one after the other.</summary>
internal sealed class PieceWriter
{
    private byte[] _to = new byte[1024];
    private int _used;

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
        if (_used == _to.Length)
            Array.Resize(ref _to, _used * 2);
        _to[_used++] = value;
    }

    public void Long(long value)
    {
        BitConverter.TryWriteBytes(Next(sizeof(long)), value);
    }

    /// <summary>A text with its length before it.</summary>
    public void Text(string text)
    {
        var form = TextForm.NumberFor(text);
        var length = TextForm.Of(form).GetByteCount(text);
        Number((length << TextForm.Bits) + form);
        TextForm.Of(form).GetBytes(text, Next(length));
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
        bytes.CopyTo(Next(bytes.Length));
    }

    /// <summary>All that was written, as long as no more is.</summary>
    public ReadOnlySpan<byte> Written => _to.AsSpan(0, _used);

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _used = 0;

    private Span<byte> Next(int length)
    {
        if (length > _to.Length - _used)
            Array.Resize(ref _to, Math.Max(_to.Length * 2, _used + length));
        _used += length;
        return _to.AsSpan(_used - length, length);
    }
}
