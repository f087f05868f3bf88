using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What was found out about each text, under the digest of all that it was found out from.</summary>
/// <param name="cache">What earlier builds have left.</param>
/// <param name="keys">What it must have been made from.</param>
internal sealed class LastTexts(BuildCache cache, TextKeys keys) : ITextMemory
{
    /// <inheritdoc/>
    public bool IsEmpty => cache.IsEmpty;

    /// <inheritdoc/>
    public bool IsFaultless(string step, TextId text, IEnumerable<string> also) =>
        cache.Find(step, text.Sidecar.SeedName, KeyOf(text, [], also)) is not null;

    /// <inheritdoc/>
    public void MarkFaultless(string step, TextId text, IEnumerable<string> also) =>
        cache.Keep(step, text.Sidecar.SeedName, KeyOf(text, [], also), ReadOnlyMemory<byte>.Empty);

    /// <inheritdoc/>
    public Reported<ImmutableArray<TextSpan?>> SpansOf(
        string step, TextId text, IEnumerable<TextId> others, IEnumerable<string> also, Func<Reported<ImmutableArray<TextSpan?>>> find)
    {
        var key = KeyOf(text, others, also);
        if (cache.Find(step, text.Sidecar.SeedName, key) is { } known)
        {
            var from = new PieceReader(known);
            return Reported.Clean(from.Many(() => ReadSpan(from)));
        }
        var found = find();
        if (found.Diagnostics.IsEmpty)
            cache.Keep(step, text.Sidecar.SeedName, key, Written(found.Value));
        return found;
    }

    /// <inheritdoc/>
    public ImmutableArray<int> OrderOf(string step, TextId text, IEnumerable<TextId> others, Func<ImmutableArray<int>> find)
    {
        var key = KeyOf(text, others, []);
        if (cache.Find(step, text.Sidecar.SeedName, key) is { } known)
        {
            var from = new PieceReader(known);
            return from.Many(from.Number);
        }
        var found = find();
        var to = new PieceWriter();
        to.Number(found.Length);
        foreach (var index in found)
            to.Number(index);
        cache.Keep(step, text.Sidecar.SeedName, key, to.ToArray());
        return found;
    }

    private string KeyOf(TextId text, IEnumerable<TextId> others, IEnumerable<string> also)
    {
        string[] parts = [keys.OfAnnotated(text), .. others.Select(keys.OfAnnotated), .. also];
        return parts.Length == 1 ? parts[0] : Fingerprint.Of(parts);
    }

    private static byte[] Written(ImmutableArray<TextSpan?> spans)
    {
        var to = new PieceWriter();
        to.Number(spans.Length);
        foreach (var span in spans)
        {
            to.Number(span is { } known ? known.Start + 1 : 0);
            to.Number(span?.Length ?? 0);
        }
        return to.ToArray();
    }

    private static TextSpan? ReadSpan(PieceReader from) =>
        (from.Number() - 1, from.Number()) is var (start, length) && start >= 0 ? new TextSpan(start, start + length) : null;
}
