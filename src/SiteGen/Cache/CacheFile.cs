using System.IO.Hashing;

namespace SiteGen.Cache;

/// <summary>A file of pieces, as <see cref="CacheWriter"/> writes it.</summary>
/// <remarks>It begins with the XXH128 of the rest: a file that is damaged holds nothing. Then come the contents of all pieces; what the file belongs to;
/// the names of the steps, each with the list of its pieces; and where what it belongs to begins, counted from the end of the digest.</remarks>
internal static class CacheFile
{
    /// <summary>In bytes.</summary>
    public const int DigestLength = 16;

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
        if (new FileInfo(path) is not { Exists: true, Length: > DigestLength + sizeof(long) and <= Largest })
            return null;
        var bytes = File.ReadAllBytes(path);
        var rest = bytes.AsMemory(DigestLength);
        if (!XxHash128.Hash(rest.Span).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength)))
            return null;
        // What has the right digest is what was written.
        var contents = (int)new PieceReader(rest[^sizeof(long)..]).Long();
        var from = new PieceReader(rest[contents..]);
        if (from.Text() != owner)
            return null;
        for (var steps = from.Number(); steps > 0; steps--)
            stepOf(from.Text()).Add(new CacheStep.FilePart(from.Number(), from.Bytes(), rest, isMore));
        return (Convert.ToHexStringLower(bytes.AsSpan(0, DigestLength)), bytes.Length);
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
