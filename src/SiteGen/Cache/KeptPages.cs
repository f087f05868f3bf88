using System.Collections.Concurrent;
using SiteGen.Output;

namespace SiteGen.Cache;

/// <summary>Pages that the published site has already, made of the same things: they need not be made to be known.</summary>
/// <param name="cache">What earlier builds have left.</param>
/// <param name="draft">The site in preparation.</param>
internal sealed class KeptPages(BuildCache cache, SiteDraft draft)
{
    private const string Step = "page";

    private readonly ConcurrentDictionary<string, string> _made = new(StringComparer.Ordinal);

    /// <summary>Keeps a page of the published site.</summary>
    /// <param name="path">The page.</param>
    /// <param name="key">The digest of all that it is made from.</param>
    /// <returns>Whether it is there, as it was made; if not, it has to be made.</returns>
    public bool Keep(string path, string key)
    {
        if (cache.Find(Step, path, key) is not { } known)
            return false;
        var reader = new PieceReader(known);
        var (digest, stamp, isSure) = (reader.Text(), new FileStamp(reader.Long(), new DateTime(reader.Long(), DateTimeKind.Utc)), reader.Byte() != 0);
        if (!draft.TryKeep(path, digest, stamp, isSure))
            return false;
        // By now time has gone by, and the next build need not look into it.
        if (!isSure)
            Made(path, key);
        return true;
    }

    /// <summary>Notes that a page was made, without anything to complain of.</summary>
    public void Made(string path, string key) => _made[path] = key;

    /// <summary>Remembers the pages that were made; once the site is published.</summary>
    /// <param name="now">When that is.</param>
    public void Remember(DateTime now)
    {
        var piece = new PieceWriter();
        foreach (var (path, key) in _made)
        {
            if (draft.StampOf(path, now) is not var (digest, stamp, isSure))
                continue;
            piece.Clear();
            piece.Text(digest);
            piece.Long(stamp.Length);
            piece.Long(stamp.Modified.Ticks);
            piece.Byte((byte)(isSure ? 1 : 0));
            cache.Keep(Step, path, key, piece.ToArray());
        }
    }
}
