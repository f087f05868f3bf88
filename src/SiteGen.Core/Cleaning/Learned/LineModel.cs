using System.Runtime.Intrinsics;
using SiteGen.Text;

namespace SiteGen.Cleaning.Learned;

/// <summary>Tells an article's lines from furniture by what was learned from pages whose article is known.</summary>
/// <remarks>
/// Two passes of a linear-chain conditional random field. The first knows the line and its surroundings; the second
/// knows what the first thought of the whole page as well. Every feature has a name and one weight for each state, so
/// that a verdict can be explained by adding up. See docs/decisions/0010-line-model.md.
/// </remarks>
public sealed class LineModel
{
    private const float Surest = 6;

    private readonly Lexicon _lexicon;

    /// <param name="words">Keys of the words that the model knows.</param>
    internal LineModel(IReadOnlyList<uint> words)
    {
        _lexicon = new Lexicon(words, FirstFeatures.Templates.Size);
        First = new Vector128<float>[FirstFeatures.Templates.Size + words.Count];
        Again = new Vector128<float>[First.Length];
        Second = new Vector128<float>[SecondFeatures.Templates.Size];
    }

    /// <summary>Weights of the first pass.</summary>
    internal Vector128<float>[] First { get; }

    /// <summary>Weights of the same features in the second pass.</summary>
    internal Vector128<float>[] Again { get; }

    /// <summary>Weights of the features that only the second pass has.</summary>
    internal Vector128<float>[] Second { get; }

    /// <summary>The steps from state to state in the first pass.</summary>
    internal StateChain FirstChain { get; } = new();

    /// <summary>The steps from state to state in the second pass.</summary>
    internal StateChain SecondChain { get; } = new();

    /// <summary>What the model thinks of a page.</summary>
    /// <param name="source">The page.</param>
    /// <param name="hints">What the rules say of each of its lines.</param>
    internal PageJudgement Judge(SourceText source, ReadOnlySpan<LineHint> hints)
    {
        var page = new PageShape(source, hints);
        var first = Describe(page);
        var (scores, again) = ScoreForBoth(first);
        var marginals = new double[page.Lines.Length * StateChain.States];
        FirstChain.Marginals(page.Lines, scores, marginals, []);

        var before = Odds(marginals);
        var second = DescribeAgain(page, before);
        for (var i = 0; i < again.Length; i++)
            again[i] = Sum(second.Of(i), Second, again[i]);
        SecondChain.Marginals(page.Lines, again, marginals, []);
        return new PageJudgement(this, page, first, second, before, Mean(page, before, Odds(marginals)), marginals);
    }

    /// <summary>The features of the lines that both passes have; whoever asks may give them back.</summary>
    internal FeatureList Describe(PageShape page)
    {
        var features = new FeatureList(page.Lines.Length, page.Lines.Length * 112);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            FirstFeatures.Add(page, i, features);
            _lexicon.Add(page, i, features);
            features.EndLine();
        }
        return features;
    }

    /// <summary>The features of the lines that only the second pass has; whoever asks may give them back.</summary>
    internal static FeatureList DescribeAgain(PageShape page, ReadOnlySpan<float> odds)
    {
        var first = new FirstPass(page, odds);
        var features = new FeatureList(page.Lines.Length, page.Lines.Length * 32);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            SecondFeatures.Add(page, first, i, features);
            features.EndLine();
        }
        return features;
    }

    /// <summary>The logarithm of the odds that each line is the article's.</summary>
    internal static float[] Odds(ReadOnlySpan<double> marginals)
    {
        var odds = new float[marginals.Length / StateChain.States];
        for (var i = 0; i < odds.Length; i++)
        {
            var p = Math.Clamp(marginals[(i * StateChain.States) + (int)LineState.Article], 1e-6, 1 - 1e-6);
            odds[i] = (float)Exact.Log(p / (1 - p));
        }
        return odds;
    }

    // Two passes err in different places; neither may be so sure that the other has no say.
    private static float[] Mean(PageShape page, float[] first, float[] second)
    {
        var mean = new float[first.Length];
        for (var i = 0; i < first.Length; i++)
            mean[i] = i >= page.CommentsStart ? -Surest : (Math.Clamp(first[i], -Surest, Surest) + Math.Clamp(second[i], -Surest, Surest)) / 2;
        return mean;
    }

    // The scores of the first pass, and what the second adds its own to.
    private (Vector128<float>[] First, Vector128<float>[] Again) ScoreForBoth(FeatureList features)
    {
        var (first, again) = (new Vector128<float>[features.Lines], new Vector128<float>[features.Lines]);
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = Sum(features.Of(i), First, default);
            again[i] = Sum(features.Of(i), Again, default);
        }
        return (first, again);
    }

    // On its own, because a sum stays in a register only where nothing else is called.
    private static Vector128<float> Sum(ReadOnlySpan<int> features, Vector128<float>[] weights, Vector128<float> sum)
    {
        foreach (var id in features)
            sum += weights[id];
        return sum;
    }
}
