namespace SiteGen.Cache;

/// <summary>What the build before has made of the pages of an edition, as it is now.</summary>
/// <param name="cache">What earlier builds have left.</param>
/// <param name="pages">The files that are published.</param>
/// <param name="keys">What they must have been made from.</param>
internal sealed class LastPages(BuildCache cache, KeptPages pages, PageKeys keys)
{
    /// <summary>The digests of all that each page is made from.</summary>
    public PageKeys Keys => keys;

    /// <summary>Keeps a file of the published site.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The digest of all that it is made from.</param>
    /// <returns>Whether it is there, as it was made; if not, it has to be made.</returns>
    public bool Keep(string path, string key) => pages.Keep(path, key);

    /// <summary>Notes that a file was made, without anything to complain of.</summary>
    public void Made(string path, string key) => pages.Made(path, key);

    /// <inheritdoc cref="BuildCache.Find"/>
    public ReadOnlyMemory<byte>? Find(string step, string name, string key) => cache.Find(step, name, key);

    /// <inheritdoc cref="BuildCache.Keep"/>
    public void Remember(string step, string name, string key, ReadOnlyMemory<byte> content) => cache.Keep(step, name, key, content);
}
