namespace SiteGen.HeadingTrainer;

/// <summary>Tells which pages are of one site: those that share furniture which few others have.</summary>
internal static class Sites
{
    private const int MostPages = 30;
    private const int LeastShared = 2;

    /// <summary>The number of each page's site.</summary>
    public static int[] Of(IReadOnlyList<Page> pages)
    {
        var site = Enumerable.Range(0, pages.Count).ToArray();
        var shared = new Dictionary<(int, int), int>();
        var byLine = pages.SelectMany((page, index) => page.Furniture.Select(line => (line, index)))
            .GroupBy(entry => entry.line, StringComparer.Ordinal).Where(same => same.Count() is > 1 and <= MostPages);
        foreach (var same in byLine)
        {
            var indices = same.Select(entry => entry.index).ToList();
            foreach (var other in indices.Skip(1))
                shared[(indices[0], other)] = shared.GetValueOrDefault((indices[0], other)) + 1;
        }
        foreach (var ((one, other), _) in shared.Where(pair => pair.Value >= LeastShared).OrderBy(pair => pair.Key))
        {
            var (from, to) = (site[other], site[one]);
            for (var i = 0; i < site.Length; i++)
                if (site[i] == from)
                    site[i] = to;
        }
        return site;
    }
}
