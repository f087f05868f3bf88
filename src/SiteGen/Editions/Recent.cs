namespace SiteGen.Editions;

/// <summary>The last things that somebody has made, kept from the collector: whoever asks for one soon need not have it made again.</summary>
/// <param name="most">How much they may be together.</param>
internal sealed class Recent<T>(long most)
{
    private readonly Lock _gate = new();
    private readonly Queue<(T Thing, long Size)> _kept = [];
    private long _size;

    /// <summary>Keeps a thing until others have taken its room.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="size">How much it is.</param>
    public void Keep(T thing, long size)
    {
        lock (_gate)
        {
            _kept.Enqueue((thing, size));
            for (_size += size; _size > most; _size -= _kept.Dequeue().Size)
            {
            }
        }
    }
}
