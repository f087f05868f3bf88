using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Editions;

/// <summary>One digest for several things, by which they can be known again.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 of bytes, in lower-case hexadecimal.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    /// <param name="parts">The things, in order; each counts with its length, so that no two lists come to the same bytes.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts)
            most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part.Length);
        var rented = ArrayPool<byte>.Shared.Rent(most);
        var used = 0;
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(used), part.Length);
            used += sizeof(int);
            used += Encoding.UTF8.GetBytes(part, rented.AsSpan(used));
        }
        var digest = OfBytes(rented.AsSpan(0, used));
        ArrayPool<byte>.Shared.Return(rented);
        return digest;
    }
}
