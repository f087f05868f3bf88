using System.Security.Cryptography;
using SiteGen.Memory;

namespace SiteGen.Cache;

/// <summary>A file of pieces, as <see cref="CacheWriter"/> writes it.</summary>
/// <remarks>It begins with the SHA-256 of the rest: a file that is damaged holds nothing. Then come what it belongs to and the pieces, each with the
/// number of its step; the names of the steps, each with its number of pieces; and where those names begin, counted from the end of the digest.</remarks>
internal static class CacheFile
{
    /// <summary>In bytes.</summary>
    public const int DigestLength = 32;

    private const long Largest = 1 << 30;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="owner">What it must belong to.</param>
    /// <param name="stepOf">The step of a name.</param>
    /// <param name="isMore">Whether it is the second file.</param>
    /// <returns>Its digest and its length in bytes; null if it holds nothing.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (string Digest, long Length)? Read(string path, string owner, Func<string, CacheStep> stepOf, bool isMore)
    {
        var file = new FileInfo(path);
        if (file is not { Exists: true, Length: > DigestLength + sizeof(long) and <= Largest })
            return null;
        // The second file is taken over with the first.
        if (!isMore)
            Collector.PutOffForCache(file.Length);
        var bytes = File.ReadAllBytes(path);
        var rest = bytes.AsMemory(DigestLength);
        if (!SHA256.HashData(rest.Span).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength)))
            return null;
        // What has the right digest is what was written.
        var from = new PieceReader(rest);
        if (from.Text() != owner)
            return null;
        var end = (int)new PieceReader(rest[^sizeof(long)..]).Long();
        var steps = StepsIn(new PieceReader(rest[end..]), stepOf);
        while (from.At < DigestLength + end)
            steps[from.Number()].Add(from, isMore);
        return (Convert.ToHexStringLower(bytes.AsSpan(0, DigestLength)), bytes.Length);
    }

    private static CacheStep[] StepsIn(PieceReader from, Func<string, CacheStep> stepOf)
    {
        var steps = new CacheStep[from.Number()];
        for (var index = 0; index < steps.Length; index++)
        {
            steps[index] = stepOf(from.Text());
            steps[index].Expect(from.Number());
        }
        return steps;
    }

    /// <summary>Puts a file in the place of another, in one step.</summary>
    /// <param name="path">The file.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <param name="steps">The pieces of each step.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, string owner, IEnumerable<(string Step, IReadOnlyList<CacheStep.Piece> Pieces)> steps)
    {
        using var writer = new CacheWriter(path, owner);
        foreach (var (step, pieces) in steps)
            foreach (var piece in pieces)
                writer.Append(step, piece.Name, piece.Key.Span, piece.Content.Span);
        writer.Complete();
    }
}
