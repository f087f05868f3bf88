namespace SiteGen.Pages.Search;

/// <summary>Where what is long is cut: at places that depend on what is there, not on how much there is before, so that after a change the
/// pieces soon begin and end where they did, and only a few files of a published site are new (Eshghi and Tang 2005 call such cuts content-defined).</summary>
internal static class CutPoints
{
    /// <summary>Whether something may be cut at a name, by some bits of its FNV-1a.</summary>
    /// <param name="name">What stands there.</param>
    /// <param name="oneIn">Of how many names one is such a place; a power of two.</param>
    public static bool Is(ReadOnlySpan<char> name, uint oneIn)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return ((hash >> 16) & (oneIn - 1)) == 0;
    }
}
