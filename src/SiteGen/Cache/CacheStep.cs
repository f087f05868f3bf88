using System.Collections.Concurrent;
using System.Text;

namespace SiteGen.Cache;

/// <summary>What one step of a build has made: pieces by name, one of each.</summary>
internal sealed class CacheStep
{
    private readonly Dictionary<string, Piece> _old = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Piece> _new = new(StringComparer.Ordinal);
    private long _replaced;

    /// <summary>A piece.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Key">The digest of all that it was made from, in ASCII: of a large edition too many to make texts of them.</param>
    /// <param name="Content">What was made.</param>
    /// <param name="IsMore">Whether it lies in the second file.</param>
    internal sealed record Piece(string Name, ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Content, bool IsMore)
    {
        /// <summary>Whether this build has asked for it.</summary>
        public bool IsUsed { get; set; }

        /// <summary>Whether this build has made another of its name.</summary>
        public bool IsReplaced { get; set; }

        /// <summary>What it takes in a file, about.</summary>
        public long Bytes => Name.Length + Key.Length + Content.Length;
    }

    /// <summary>Whether this build has made anything.</summary>
    public bool HasNew => !_new.IsEmpty;

    /// <summary>Makes room for what an earlier build has left.</summary>
    /// <param name="pieces">How many that are.</param>
    public void Expect(int pieces) => _old.EnsureCapacity(_old.Count + pieces);

    /// <summary>Adds a piece that an earlier build has left.</summary>
    /// <param name="from">Its name, key and content.</param>
    /// <param name="isMore">Whether it lies in the second file, and takes the place of one in the first.</param>
    public void Add(PieceReader from, bool isMore)
    {
        var piece = new Piece(from.Text(), from.Bytes(), from.Bytes(), isMore);
        if (isMore && _old.TryGetValue(piece.Name, out var replaced))
            _replaced += replaced.Bytes;
        _old[piece.Name] = piece;
    }

    /// <inheritdoc cref="BuildCache.Find"/>
    public ReadOnlyMemory<byte>? Find(string name, string key)
    {
        if (!_old.TryGetValue(name, out var piece) || !Ascii.Equals(piece.Key.Span, key))
            return null;
        piece.IsUsed = true;
        return piece.Content;
    }

    /// <inheritdoc cref="BuildCache.Keep"/>
    public void Keep(string name, string key, ReadOnlyMemory<byte> content)
    {
        if (_old.TryGetValue(name, out var replaced))
            replaced.IsReplaced = true;
        _new[name] = new Piece(name, Encoding.ASCII.GetBytes(key), content, IsMore: true);
    }

    /// <summary>What is left for the next build.</summary>
    /// <param name="isComplete">Whether what nobody has asked for is forgotten.</param>
    public IReadOnlyList<Piece> Left(bool isComplete) => [.. _new.Values, .. _old.Values.Where(piece => !IsIdle(piece, isComplete))];

    /// <summary>Of that, what is not in the first file.</summary>
    /// <inheritdoc cref="Left"/>
    public IReadOnlyList<Piece> Beside(bool isComplete) => [.. _new.Values, .. _old.Values.Where(piece => piece.IsMore && !IsIdle(piece, isComplete))];

    /// <summary>Lengths in bytes, about: of <see cref="Beside"/>, and of what lies in the first file and is of no use.</summary>
    /// <inheritdoc cref="Left"/>
    public (long Beside, long Idle) Bytes(bool isComplete)
    {
        var (beside, idle) = (_new.Values.Sum(piece => piece.Bytes), _replaced);
        foreach (var piece in _old.Values)
            if (IsIdle(piece, isComplete))
                idle += piece.IsMore ? 0 : piece.Bytes;
            else
                beside += piece.IsMore ? piece.Bytes : 0;
        return (beside, idle);
    }

    private static bool IsIdle(Piece piece, bool isComplete) => piece.IsReplaced || (isComplete && !piece.IsUsed);
}
