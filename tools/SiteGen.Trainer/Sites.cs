using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer;

/// <summary>Finds pages of one site by the lines that they share: ids need not tell.</summary>
internal static class Sites
{
    private const int MostPages = 15;
    private const int LeastShared = 10;

    /// <summary>Gives each page its site and its fold; pages of a site are in one fold, folds are of like size.</summary>
    public static void Assign(IReadOnlyList<TrainingPage> pages, int folds)
    {
        var ids = pages.Select(page => page.Id).Distinct().ToList();
        var index = ids.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);
        var holders = new Dictionary<uint, List<int>>();
        foreach (var page in pages.Where(page => page.Kind == "raw"))
            foreach (var key in page.Shape.Lines.Where(line => line.Signs >= 8).Select(line => line.Key).Distinct())
            {
                if (!holders.TryGetValue(key, out var known))
                    holders[key] = known = [];
                known.Add(index[page.Id]);
            }
        var shared = new Dictionary<(int, int), int>();
        foreach (var holder in holders.Values.Where(holder => holder.Count is > 1 and <= MostPages))
            for (var a = 0; a < holder.Count; a++)
                for (var b = a + 1; b < holder.Count; b++)
                    shared[(holder[a], holder[b])] = shared.GetValueOrDefault((holder[a], holder[b])) + 1;
        var parent = Enumerable.Range(0, ids.Count).ToArray();
        foreach (var ((a, b), count) in shared)
            if (count >= LeastShared)
            {
                var (rootA, rootB) = (Find(parent, a), Find(parent, b));
                parent[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
            }
        var sizes = new int[folds];
        var foldOf = new Dictionary<int, int>();
        foreach (var site in Enumerable.Range(0, ids.Count).GroupBy(at => Find(parent, at))
                     .OrderByDescending(site => site.Count()).ThenBy(site => TokenHash.Of(ids[site.Key])))
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            sizes[fold] += site.Count();
            foldOf[site.Key] = fold;
        }
        foreach (var page in pages)
        {
            page.Site = Find(parent, index[page.Id]);
            page.Fold = foldOf[page.Site];
        }
    }

    private static int Find(int[] parent, int at)
    {
        while (parent[at] != at)
            at = parent[at] = parent[parent[at]];
        return at;
    }
}
