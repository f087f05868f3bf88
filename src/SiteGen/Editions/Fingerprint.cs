using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Editions;

/// <summary>Digests, by which things can be known again, in lower-case hexadecimal.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 of bytes: of what comes from elsewhere, so that nobody can make two things that have one digest.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>One digest for several things: XXH128, which is not proof against who seeks two lists that have one digest, but a tenth of the work. What
    /// others have written is to be among them by its SHA-256.</summary>
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
        Span<byte> digest = stackalloc byte[sizeof(long) * 2];
        XxHash128.Hash(rented.AsSpan(0, used), digest);
        ArrayPool<byte>.Shared.Return(rented);
        return Convert.ToHexStringLower(digest);
    }
}
