using System.Buffers.Binary;
using SiteGen.Files;
using SiteGen.Input;

namespace SiteGen.Cache;

/// <summary>Digests of the files that the build before has read, each with the mark that the file had then.</summary>
internal sealed class KnownFiles : IDigestMemory
{
    private const string Step = "file";
    private const int MarkLength = 4 * sizeof(long);

    private readonly BuildCache _cache;
    private readonly long _device;
    private readonly TimeProvider _clock;

    private KnownFiles(BuildCache cache, long device, TimeProvider clock) => (_cache, _device, _clock) = (cache, device, clock);

    /// <summary>What is known of the files of an edition; null where files cannot be known by their marks.</summary>
    /// <param name="cache">What earlier builds have left.</param>
    /// <param name="root">The edition's folder.</param>
    /// <param name="clock">What time it is.</param>
    public static KnownFiles? Of(BuildCache cache, string root, TimeProvider clock) =>
        FileMark.AreTrue(root) && FileMark.Of(root) is { } mark ? new KnownFiles(cache, mark.Device, clock) : null;

    /// <inheritdoc/>
    public FileMark? MarkOf(string path) =>
        FileMark.Of(path) is { } mark && mark.Device == _device && FileClock.IsOver(mark.Changed, _clock.GetUtcNow().UtcDateTime) ? mark : null;

    /// <inheritdoc/>
    public string? DigestOf(string path, FileMark mark)
    {
        if (_cache.Find(Step, path, "") is not { } known)
            return null;
        Span<byte> now = stackalloc byte[MarkLength];
        Write(mark, now);
        return known.Span.StartsWith(now) ? Convert.ToHexStringLower(known.Span[MarkLength..]) : null;
    }

    /// <inheritdoc/>
    public void Remember(string path, FileMark mark, string digest)
    {
        // Settings and templates are read every time; where nothing has changed there is nothing to keep.
        if (DigestOf(path, mark) == digest)
            return;
        var piece = new byte[MarkLength + (digest.Length / 2)];
        Write(mark, piece);
        Convert.FromHexString(digest, piece.AsSpan(MarkLength), out _, out _);
        _cache.Keep(Step, path, "", piece);
    }

    private static void Write(FileMark mark, Span<byte> to)
    {
        foreach (var (index, number) in (ReadOnlySpan<(int, long)>)[(0, mark.Number), (1, mark.Length), (2, mark.Modified.Ticks), (3, mark.Changed.Ticks)])
            BinaryPrimitives.WriteInt64LittleEndian(to[(index * sizeof(long))..], number);
    }
}
