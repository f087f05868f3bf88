using SiteGen.Files;
using SiteGen.Input;

namespace SiteGen.Cache;

/// <summary>Digests of the files that the build before has read, each with the mark that the file had then.</summary>
internal sealed class KnownFiles : IDigestMemory
{
    private const string Step = "file";

    private readonly BuildCache _cache;
    private readonly long _device;
    private readonly TimeProvider _clock;

    private KnownFiles(BuildCache cache, long device, TimeProvider clock) => (_cache, _device, _clock) = (cache, device, clock);

    /// <summary>What is known of the files of an edition; null where files cannot be known by their marks: a network drive may give old ones.</summary>
    /// <param name="cache">What earlier builds have left.</param>
    /// <param name="root">The edition's folder.</param>
    /// <param name="clock">What time it is.</param>
    public static KnownFiles? Of(BuildCache cache, string root, TimeProvider clock) =>
        FileMark.Of(root) is { } mark && new DriveInfo(root).DriveType is DriveType.Fixed or DriveType.Ram
            ? new KnownFiles(cache, mark.Device, clock) : null;

    /// <inheritdoc/>
    public FileMark? MarkOf(string path) =>
        FileMark.Of(path) is { } mark && mark.Device == _device && FileClock.IsOver(mark.Changed, _clock.GetUtcNow().UtcDateTime) ? mark : null;

    /// <inheritdoc/>
    public string? DigestOf(string path, FileMark mark)
    {
        if (_cache.Find(Step, path, "") is not { } known)
            return null;
        var from = new PieceReader(known);
        return (from.Long(), from.Long(), from.Long(), from.Long()) == (mark.Number, mark.Length, mark.Modified.Ticks, mark.Changed.Ticks)
            ? Convert.ToHexStringLower(from.Bytes().Span) : null;
    }

    /// <inheritdoc/>
    public void Remember(string path, FileMark mark, string digest)
    {
        var to = new PieceWriter();
        foreach (var number in (ReadOnlySpan<long>)[mark.Number, mark.Length, mark.Modified.Ticks, mark.Changed.Ticks])
            to.Long(number);
        to.Bytes(Convert.FromHexString(digest));
        _cache.Keep(Step, path, "", to.ToArray());
    }
}
