using System.Collections.Concurrent;
using System.Text;

namespace SiteGen.Cache;

/// <summary>What one step of a build has made: pieces by name, one of each.</summary>
internal sealed class CacheStep
{
    private readonly List<FilePart> _parts = [];
    private readonly Lazy<Dictionary<string, Piece>> _old;
    private readonly ConcurrentDictionary<string, Piece> _new = new(StringComparer.Ordinal);
    private long _replaced;

    public CacheStep() => _old = new(ReadParts);

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

    /// <summary>The pieces that lie in a file: they are listed once somebody asks for one.</summary>
    /// <param name="Pieces">How many they are.</param>
    /// <param name="Entries">Of each its name and key, and how long its content is and where it begins.</param>
    /// <param name="Contents">Where the contents are.</param>
    /// <param name="IsMore">Whether it is the second file, whose pieces take the places of those in the first.</param>
    internal sealed record FilePart(int Pieces, ReadOnlyMemory<byte> Entries, ReadOnlyMemory<byte> Contents, bool IsMore);

    /// <summary>Whether this build has made anything.</summary>
    public bool HasNew => !_new.IsEmpty;

    /// <summary>Adds what an earlier build has left; before anything is asked for.</summary>
    public void Add(FilePart part) => _parts.Add(part);

    /// <inheritdoc cref="BuildCache.Find"/>
    public ReadOnlyMemory<byte>? Find(string name, string key)
    {
        if (!_old.Value.TryGetValue(name, out var piece) || !Ascii.Equals(piece.Key.Span, key))
            return null;
        piece.IsUsed = true;
        return piece.Content;
    }

    /// <inheritdoc cref="BuildCache.Keep"/>
    public void Keep(string name, string key, ReadOnlyMemory<byte> content)
    {
        if (_old.Value.TryGetValue(name, out var replaced))
            replaced.IsReplaced = true;
        _new[name] = new Piece(name, Encoding.ASCII.GetBytes(key), content, IsMore: true);
    }

    /// <summary>What is left for the next build.</summary>
    /// <param name="isComplete">Whether what nobody has asked for is forgotten.</param>
    public IReadOnlyList<Piece> Left(bool isComplete) => [.. _new.Values, .. _old.Value.Values.Where(piece => !IsIdle(piece, isComplete))];

    /// <summary>Of that, what is not in the first file.</summary>
    /// <inheritdoc cref="Left"/>
    public IReadOnlyList<Piece> Beside(bool isComplete) => [.. _new.Values, .. _old.Value.Values.Where(piece => piece.IsMore && !IsIdle(piece, isComplete))];

    /// <summary>Lengths in bytes, about: of <see cref="Beside"/>, and of what lies in the first file and is of no use.</summary>
    /// <inheritdoc cref="Left"/>
    public (long Beside, long Idle) Bytes(bool isComplete)
    {
        var old = _old.Value;
        var (beside, idle) = (_new.Values.Sum(piece => piece.Bytes), _replaced);
        foreach (var piece in old.Values)
            if (IsIdle(piece, isComplete))
                idle += piece.IsMore ? 0 : piece.Bytes;
            else
                beside += piece.IsMore ? piece.Bytes : 0;
        return (beside, idle);
    }

    private static bool IsIdle(Piece piece, bool isComplete) => piece.IsReplaced || (isComplete && !piece.IsUsed);

    private Dictionary<string, Piece> ReadParts()
    {
        var old = new Dictionary<string, Piece>(_parts.Sum(part => part.Pieces), StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            var from = new PieceReader(part.Entries);
            for (var left = part.Pieces; left > 0; left--)
            {
                var (name, key, length, begin) = (from.Text(), from.Bytes(), from.Number(), from.Long());
                if (part.IsMore && old.TryGetValue(name, out var replaced))
                    _replaced += replaced.Bytes;
                old[name] = new Piece(name, key, part.Contents.Slice((int)begin, length), part.IsMore);
            }
        }
        return old;
    }
}
