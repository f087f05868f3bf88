using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>Digests of all that the pages of an edition are made from.</summary>
/// <param name="OfTexts">Of each text's own pages, by its index.</param>
/// <param name="OfRegisters">Of a page that shows nothing of any text.</param>
/// <param name="OfWhole">Of a page that may show any text.</param>
internal sealed record PageKeys(ImmutableArray<string> OfTexts, string OfRegisters, string OfWhole)
{
    /// <summary>Of a page that speaks of some texts, and says which of how many they are.</summary>
    /// <param name="which">Which, in words.</param>
    /// <param name="texts">Their indices.</param>
    public string OfPart(string which, IEnumerable<int> texts) => Fingerprint.Of([OfRegisters, which, .. texts.Select(text => OfTexts[text])]);
}
