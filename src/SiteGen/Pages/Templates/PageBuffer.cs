using System.Buffers;
using System.Text.Unicode;

namespace SiteGen.Pages.Templates;

/// <summary>A page while it is written, in UTF-8. Its memory is borrowed and must be given back.</summary>
/// <remarks>In pieces, because a page of a large edition may have megabytes: to have them in one would take twice as much while it grows.</remarks>
internal sealed class PageBuffer : IDisposable
{
    private const int PieceSize = 1 << 16;

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceSize);
    private byte[]? _joined;
    private int _before;
    private int _used;

    /// <summary>Number of bytes written.</summary>
    public int Length => _before + _used;

    /// <summary>Appends markup.</summary>
    public void Append(ReadOnlySpan<byte> markup)
    {
        for (; markup.Length > _piece.Length - _used; Next())
        {
            var fits = _piece.Length - _used;
            markup[..fits].CopyTo(_piece.AsSpan(_used));
            _used += fits;
            markup = markup[fits..];
        }
        markup.CopyTo(_piece.AsSpan(_used));
        _used += markup.Length;
    }

    /// <summary>Appends markup. A surrogate without its other half becomes U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> markup)
    {
        while (true)
        {
            Utf8.FromUtf16(markup, _piece.AsSpan(_used), out var read, out var written);
            _used += written;
            if (read == markup.Length)
                return;
            markup = markup[read..];
            Next();
        }
    }

    /// <summary>What was written; it is there until the page's memory is given back, and nothing more can be written.</summary>
    public ReadOnlyMemory<byte> Whole() => Joined().AsMemory(0, Length);

    /// <summary>What was written, without lines in which there is nothing but spaces: what templates leave where there was nothing to say.
    /// Any other white space may be a seed's.</summary>
    /// <inheritdoc cref="Whole"/>
    public ReadOnlyMemory<byte> WithoutBlankLines()
    {
        var bytes = Joined();
        var written = Length;
        var length = 0;
        for (var from = 0; from < written;)
        {
            var end = bytes.AsSpan(from, written - from).IndexOf((byte)'\n');
            var line = bytes.AsSpan(from, end < 0 ? written - from : end);
            from += line.Length + 1;
            if (line.IsEmpty || (line[0] == ' ' && !line.ContainsAnyExcept((byte)' ')))
                continue;
            if (from - line.Length - 1 > length)
                line.CopyTo(bytes.AsSpan(length));
            length += line.Length;
            bytes[length++] = (byte)'\n';
        }
        return bytes.AsMemory(0, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (bytes, _) in _full)
            ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<byte>.Shared.Return(_piece);
        if (_joined is not null)
            ArrayPool<byte>.Shared.Return(_joined);
        _full.Clear();
        (_piece, _joined) = ([], null);
    }

    // One byte longer than what was written, at least. Most pages have one piece and need not be copied.
    private byte[] Joined()
    {
        if (_full.Count == 0 && _used < _piece.Length)
            return _piece;
        if (_joined is null)
            CopyTo(_joined = ArrayPool<byte>.Shared.Rent(Length + 1));
        return _joined;
    }

    private void CopyTo(Span<byte> bytes)
    {
        foreach (var (piece, length) in _full)
        {
            piece.AsSpan(0, length).CopyTo(bytes);
            bytes = bytes[length..];
        }
        _piece.AsSpan(0, _used).CopyTo(bytes);
    }

    private void Next()
    {
        _full.Add((_piece, _used));
        _before += _used;
        (_piece, _used) = (ArrayPool<byte>.Shared.Rent(PieceSize), 0);
    }
}
