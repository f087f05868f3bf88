using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>What the build before has made of the pages of an edition, as it is now.</summary>
/// <param name="cache">What earlier builds have left.</param>
/// <param name="pages">The files that are published.</param>
/// <param name="keys">Of the texts' own pages, by the text's index.</param>
internal sealed class LastPages(BuildCache cache, KeptPages pages, ImmutableArray<string> keys)
{
    /// <summary>The digest of all that a page is made from which shows nothing of any text.</summary>
    public required string KeyOfRegisters { get; init; }

    /// <summary>The digest of all that a page is made from which may show any text.</summary>
    public required string KeyOfWhole { get; init; }

    /// <summary>The digest of all that a text's own page is made from.</summary>
    /// <param name="text">The text's index.</param>
    public string KeyOf(int text) => keys[text];

    /// <summary>The digest of all that a page is made from which speaks of some texts, and says which of how many they are.</summary>
    /// <param name="which">Which, in words.</param>
    /// <param name="texts">Their indices.</param>
    public string KeyOf(string which, IEnumerable<int> texts) => Fingerprint.Of([KeyOfRegisters, which, .. texts.Select(KeyOf)]);

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
