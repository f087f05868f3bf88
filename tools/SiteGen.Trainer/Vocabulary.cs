using System.Runtime.Intrinsics;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer;

/// <summary>The words that are worth a weight: those that many sites have, for the others say nothing of sites to come.</summary>
internal sealed class Vocabulary
{
    private readonly int[] _sites;

    private Vocabulary(IReadOnlyList<uint> keys, int[] sites, Dictionary<uint, string> names)
    {
        (Keys, _sites, Names) = (keys, sites, names);
    }

    public IReadOnlyList<uint> Keys { get; }

    public IReadOnlyDictionary<uint, string> Names { get; }

    /// <summary>Words on at least so many sites; which words there are tells nothing of what they mean, so that folds
    /// may share them.</summary>
    public static Vocabulary Collect(IReadOnlyList<TrainingPage> pages, int leastSites)
    {
        var sites = new Dictionary<uint, HashSet<int>>();
        var collector = new Collector(sites);
        var raw = pages.Where(page => page.Kind == "raw").ToList();
        foreach (var page in raw)
        {
            collector.Site = page.Site;
            for (var i = 0; i < page.Shape.Lines.Length; i++)
                Lexicon.Visit(page.Shape, i, ref collector);
        }
        var keys = sites.Where(entry => entry.Value.Count >= leastSites).Select(entry => entry.Key).Order().ToList();
        return new Vocabulary(keys, [.. keys.Select(key => sites[key].Count)], WordNames.Of(raw, keys));
    }

    /// <summary>The features to forget: all words but those that matter most.</summary>
    public bool[] Forgettable(Learner learner, int from, int most)
    {
        var forgettable = new bool[from + Keys.Count];
        foreach (var word in Enumerable.Range(0, Keys.Count)
                     .OrderByDescending(word => Names.ContainsKey(Keys[word])
                         ? Strength(learner.Shared[from + word]) * MathF.Sqrt(_sites[word]) : -1)
                     .ThenBy(word => Keys[word]).Skip(most))
            forgettable[from + word] = true;
        return forgettable;
    }

    private static float Strength(Vector128<float> weights) =>
        Math.Max(Math.Max(MathF.Abs(weights[0]), MathF.Abs(weights[1])), Math.Max(MathF.Abs(weights[2]), MathF.Abs(weights[3])));

    private struct Collector(Dictionary<uint, HashSet<int>> sitesOf) : Lexicon.ITaker
    {
        public int Site;

        public readonly void Take(uint key)
        {
            if (!sitesOf.TryGetValue(key, out var sites))
                sitesOf[key] = sites = [];
            sites.Add(Site);
        }
    }
}
