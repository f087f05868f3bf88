using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Editions;

/// <summary>One digest for several things, by which they can be known again.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    /// <param name="parts">The things, in order; each counts with its length, so that no two lists come to the same bytes.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
