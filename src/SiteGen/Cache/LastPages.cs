using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>What the build before has made of the pages of an edition, as it is now.</summary>
/// <param name="pages">The files that are published.</param>
/// <param name="fragments">What pages of the whole edition say of each text.</param>
/// <param name="keys">Of the texts' own pages, by the text's index.</param>
/// <param name="whole">Of pages that show any text.</param>
internal sealed class LastPages(KeptPages pages, KeptFragments fragments, ImmutableArray<string> keys, string whole)
{
    /// <summary>Keeps a page of the published site.</summary>
    /// <param name="path">The page.</param>
    /// <param name="text">The index of the text that it is a page of; null if it is one of the whole edition.</param>
    /// <returns>Whether it is there, as it was made; if not, it has to be made.</returns>
    public bool Keep(string path, int? text) => pages.Keep(path, KeyOf(text));

    /// <summary>Notes that a page was made, without anything to complain of.</summary>
    public void Made(string path, int? text) => pages.Made(path, KeyOf(text));

    /// <summary>Keeps the published copy of a seed.</summary>
    public bool KeepSeed(string path, EditionText text) => pages.Keep(path, text.Work.Sha256);

    /// <summary>Notes that the copy of a seed was made.</summary>
    public void MadeSeed(string path, EditionText text) => pages.Made(path, text.Work.Sha256);

    /// <summary>What a page says of each text.</summary>
    public KeptFragments.PageFragments FragmentsOf(string page) => fragments.Of(page);

    private string KeyOf(int? text) => text is { } index ? keys[index] : whole;
}
