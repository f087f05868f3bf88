using System.Buffers;
using System.Text;

namespace SiteGen.Pages.Templates;

/// <summary>A page while it is written, in UTF-8. Its memory is borrowed and must be given back.</summary>
internal sealed class PageBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 16);

    /// <summary>Number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until more is.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Appends markup.</summary>
    public void Append(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        Length += markup.Length;
    }

    /// <summary>Appends markup. A surrogate without its other half becomes U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> markup)
    {
        // Three bytes are the most for one UTF-16 code unit.
        if (Encoding.UTF8.TryGetBytes(markup, Room(markup.Length * 3), out var written))
            Length += written;
    }

    /// <summary>Leaves out lines in which there is nothing but spaces: what templates leave where there was nothing to say.
    /// Any other white space may be a seed's.</summary>
    public void RemoveBlankLines()
    {
        var length = 0;
        for (var from = 0; from < Length;)
        {
            var end = Written[from..].IndexOf((byte)'\n');
            var line = end < 0 ? Written[from..] : Written.Slice(from, end);
            from += line.Length + 1;
            if (!line.ContainsAnyExcept((byte)' '))
                continue;
            line.CopyTo(_bytes.AsSpan(length));
            length += line.Length;
            Room(1);
            _bytes[length++] = (byte)'\n';
        }
        Length = length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private Span<byte> Room(int most)
    {
        if (_bytes.Length - Length < most)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + most));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(Length);
    }
}
