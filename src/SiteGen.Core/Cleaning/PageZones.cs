namespace SiteGen.Cleaning;

/// <summary>Where a page's running text begins and ends.</summary>
/// <param name="FirstProse">Zero-based line of the first paragraph of prose.</param>
/// <param name="LastProse">Zero-based line of the last one. A page without prose has neither head nor tail: nothing
/// is known about it, so nothing but the surest rules apply.</param>
internal readonly record struct PageZones(int FirstProse, int LastProse)
{
    public static PageZones Of(IReadOnlyList<LineFeatures> lines, Func<int, bool> counts)
    {
        int first = -1, last = -1;
        for (var line = 0; line < lines.Count; line++)
        {
            if (!lines[line].IsProse || !counts(line))
                continue;
            if (first < 0)
                first = line;
            last = line;
        }
        return first < 0 ? new PageZones(0, int.MaxValue) : new PageZones(first, last);
    }

    /// <summary>The zones when it is known besides where the article is: prose outside of it is not the article's, and
    /// labels at its edges are no running text.</summary>
    public PageZones Within(int first, int last) => new(Math.Max(FirstProse, first), Math.Min(LastProse, last));

    public bool IsHead(int line) => line < FirstProse;

    public bool IsTail(int line) => line > LastProse;

    /// <summary>Whether a rule for a zone may speak of a line. Neighbours are the caller's to look at.</summary>
    public bool Admits(Zone zone, int line) => zone switch
    {
        Zone.Anywhere => true,
        Zone.Head => IsHead(line),
        Zone.Tail => IsTail(line),
        _ => IsHead(line) || IsTail(line),
    };
}
