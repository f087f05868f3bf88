using System.Collections.Immutable;

namespace SiteGen.Cache;

/// <summary>What the build before has made of the pages of an edition, as it is now.</summary>
/// <param name="cache">What earlier builds have left.</param>
/// <param name="pages">The files that are published.</param>
/// <param name="fragments">What pages of the whole edition say of each text.</param>
/// <param name="keys">Of the texts' own pages, by the text's index.</param>
/// <param name="whole">Of pages that show any text.</param>
internal sealed class LastPages(BuildCache cache, KeptPages pages, KeptFragments fragments, ImmutableArray<string> keys, string whole)
{
    /// <summary>The digest of all that a page is made from which shows nothing of any text.</summary>
    public required string KeyOfRegisters { get; init; }

    /// <summary>The digest of all that a page is made from.</summary>
    /// <param name="text">The index of the text that it is a page of; null if it is one of the whole edition.</param>
    public string KeyOf(int? text) => text is { } index ? keys[index] : whole;

    /// <summary>Keeps a file of the published site.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The digest of all that it is made from.</param>
    /// <returns>Whether it is there, as it was made; if not, it has to be made.</returns>
    public bool Keep(string path, string key) => pages.Keep(path, key);

    /// <summary>Notes that a file was made, without anything to complain of.</summary>
    public void Made(string path, string key) => pages.Made(path, key);

    /// <summary>What a page says of each text.</summary>
    public KeptFragments.PageFragments FragmentsOf(string page) => fragments.Of(page);

    /// <inheritdoc cref="BuildCache.Find"/>
    public ReadOnlyMemory<byte>? Find(string step, string name, string key) => cache.Find(step, name, key);

    /// <inheritdoc cref="BuildCache.Keep"/>
    public void Remember(string step, string name, string key, ReadOnlyMemory<byte> content) => cache.Keep(step, name, key, content);
}
