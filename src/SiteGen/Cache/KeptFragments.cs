using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Cache;

/// <summary>What pages of the whole edition say of each text: of a text that has not changed it need not be made again.</summary>
/// <param name="cache">What earlier builds have left.</param>
/// <param name="keys">By the text's name the digest of all that its pages are made from; so are these.</param>
internal sealed class KeptFragments(BuildCache cache, IReadOnlyDictionary<string, string> keys)
{
    private const string Step = "fragments";

    private readonly ConcurrentDictionary<string, ImmutableArray<(string Loop, ReadOnlyMemory<byte> Markup)>> _old = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Text, string Loop, ReadOnlyMemory<byte> Markup)> _made = [];

    /// <summary>Those of one page.</summary>
    public PageFragments Of(string page) => new(this, page);

    /// <summary>Remembers what was made.</summary>
    public void Remember()
    {
        // Of a page that was kept whole nobody asked for them, but the next build may.
        if (_made.IsEmpty)
            cache.Retain(Step);
        foreach (var made in _made.GroupBy(fragment => fragment.Text, StringComparer.Ordinal))
        {
            var loops = made.Select(fragment => (fragment.Loop, fragment.Markup)).Concat(OldOf(made.Key))
                .DistinctBy(fragment => fragment.Loop).OrderBy(fragment => fragment.Loop, StringComparer.Ordinal).ToList();
            var piece = new PieceWriter();
            piece.Number(loops.Count);
            foreach (var (loop, markup) in loops)
            {
                piece.Text(loop);
                piece.Bytes(markup.Span);
            }
            cache.Keep(Step, made.Key, keys[made.Key], piece.ToArray());
        }
    }

    private ImmutableArray<(string Loop, ReadOnlyMemory<byte> Markup)> OldOf(string text) => _old.GetOrAdd(text, text =>
    {
        if (cache.Find(Step, text, keys[text]) is not { } piece)
            return [];
        var reader = new PieceReader(piece);
        var loops = ImmutableArray.CreateBuilder<(string, ReadOnlyMemory<byte>)>(reader.Number());
        while (loops.Count < loops.Capacity)
            loops.Add((reader.Text(), reader.Bytes()));
        return loops.MoveToImmutable();
    });

    /// <summary>What loops over texts have made for a page, text by text.</summary>
    internal sealed class PageFragments(KeptFragments fragments, string page)
    {
        /// <summary>What a loop made of a text in a build before.</summary>
        /// <param name="loop">Which loop of the page's templates, and over which list.</param>
        /// <param name="text">The text's name.</param>
        /// <returns>Its markup; null if it has to be made.</returns>
        public ReadOnlyMemory<byte>? Find(string loop, string text)
        {
            var name = $"{page} {loop}";
            foreach (var (known, markup) in fragments.OldOf(text))
                if (known == name)
                    return markup;
            return null;
        }

        /// <summary>Notes what a loop made of a text, without anything to complain of.</summary>
        public void Made(string loop, string text, byte[] markup) =>
            fragments._made.Add((text, $"{page} {loop}", markup));
    }
}
