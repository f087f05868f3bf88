using System.Collections.Concurrent;
using System.Text;

namespace SiteGen.Cache;

/// <summary>What one step of a build has made: pieces by name, one of each.</summary>
internal sealed class CacheStep
{
    private readonly Dictionary<string, Piece> _old = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Piece> _new = new(StringComparer.Ordinal);

    /// <summary>A piece.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Key">The digest of all that it was made from, in ASCII: of a large edition too many to make texts of them.</param>
    /// <param name="Content">What was made.</param>
    internal sealed record Piece(string Name, ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Content)
    {
        /// <summary>Whether this build has asked for it.</summary>
        public bool IsUsed { get; set; }
    }

    /// <summary>A step of which an earlier build has left nothing.</summary>
    public CacheStep()
    {
    }

    /// <summary>What an earlier build has left of a step.</summary>
    /// <param name="from">The number of pieces; then of each its name, key and content.</param>
    public CacheStep(PieceReader from)
    {
        var count = from.Number();
        _old.EnsureCapacity(count);
        for (; count > 0; count--)
        {
            var name = from.Text();
            _old[name] = new Piece(name, from.Bytes(), from.Bytes());
        }
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
    public void Keep(string name, string key, ReadOnlyMemory<byte> content) => _new[name] = new Piece(name, Encoding.ASCII.GetBytes(key), content);

    /// <summary>Whether it holds something else than it did.</summary>
    /// <param name="isComplete">Whether what nobody has asked for is forgotten.</param>
    public bool HasChanged(bool isComplete) => !_new.IsEmpty || (isComplete && _old.Values.Any(piece => !piece.IsUsed));

    /// <summary>What is left for the next build.</summary>
    /// <inheritdoc cref="HasChanged"/>
    public IReadOnlyList<Piece> Left(bool isComplete) =>
        [.. _new.Values, .. _old.Values.Where(piece => (piece.IsUsed || !isComplete) && !_new.ContainsKey(piece.Name))];
}
