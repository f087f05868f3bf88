using System.Security.Cryptography;

namespace SiteGen.Cache;

/// <summary>A file of pieces. It begins with the SHA-256 of the rest, which begins with what it belongs to: a file that is damaged, or belongs to
/// something else, holds nothing.</summary>
internal static class CacheFile
{
    private const int DigestLength = 32;
    private const int BufferSize = 1 << 18;
    private const long Largest = 1 << 30;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="owner">What it must belong to.</param>
    /// <returns>Its digest, its length in bytes, and what follows its owner; null if it holds nothing.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (string Digest, long Length, PieceReader From)? Read(string path, string owner)
    {
        var file = new FileInfo(path);
        if (file is not { Exists: true, Length: > DigestLength and <= Largest })
            return null;
        Collector.PutOff(file.Length);
        var bytes = File.ReadAllBytes(path);
        if (!SHA256.HashData(bytes.AsSpan(DigestLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength)))
            return null;
        // What has the right digest is what was written.
        var from = new PieceReader(bytes.AsMemory(DigestLength));
        return from.Text() == owner ? (Convert.ToHexStringLower(bytes.AsSpan(0, DigestLength)), bytes.Length, from) : null;
    }

    /// <summary>Puts a file in the place of another, in one step.</summary>
    /// <param name="path">The file.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <param name="steps">The pieces of each step.</param>
    /// <remarks>Piece by piece: of a large edition they are more than should be in memory a second time.</remarks>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, string owner, IReadOnlyList<(string Step, IReadOnlyList<CacheStep.Piece> Pieces)> steps)
    {
        // Always the same name, so that a build that is killed leaves no more than one such file. Should two builds write it at a
        // time, its digest is wrong, and the next build makes everything anew.
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            file.Write(new byte[DigestLength]);
            var header = new PieceWriter();
            header.Text(owner);
            header.Number(steps.Count);
            foreach (var (step, pieces) in steps)
            {
                header.Text(step);
                header.Number(pieces.Count);
                foreach (var piece in pieces)
                {
                    header.Text(piece.Name);
                    header.Bytes(piece.Key.Span);
                    header.Number(piece.Content.Length);
                    Append(header.Written);
                    Append(piece.Content.Span);
                    header.Clear();
                }
            }
            Append(header.Written);
            file.Position = 0;
            file.Write(hash.GetHashAndReset());

            void Append(ReadOnlySpan<byte> bytes)
            {
                hash.AppendData(bytes);
                file.Write(bytes);
            }
        }
        File.Move(fresh, path, overwrite: true);
    }
}
