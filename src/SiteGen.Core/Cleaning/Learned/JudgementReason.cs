using System.Collections.Immutable;

namespace SiteGen.Cleaning.Learned;

/// <summary>Says in a sentence why the model took a line for furniture.</summary>
internal static class JudgementReason
{
    private static readonly ImmutableArray<string> s_kinds =
    [
        "its form", "its words", "known furniture in it or near it", "the lines just before and after it",
        "how little running text is around it", "its place on the page", "that the page says it more than once",
        "where the article begins and ends", "how few words it shares with the article",
    ];

    private static readonly string[] s_reasons = MakeAll();

    /// <summary>The two kinds of evidence that weighed most.</summary>
    /// <param name="judgement">Of the page.</param>
    /// <param name="line">Zero-based line of the seed.</param>
    public static string Of(PageJudgement judgement, int line)
    {
        Span<float> sums = stackalloc float[s_kinds.Length];
        judgement.WeighEvidence(line, sums);
        var (most, next) = (0, 1);
        if (sums[next] > sums[most])
            (most, next) = (next, most);
        for (var kind = 2; kind < sums.Length; kind++)
        {
            if (sums[kind] > sums[most])
                (most, next) = (kind, most);
            else if (sums[kind] > sums[next])
                next = kind;
        }
        return s_reasons[((((int)judgement.Otherwise(line) * s_kinds.Length) + most) * s_kinds.Length) + next];
    }

    // The same few hundred sentences serve every line of every page.
    private static string[] MakeAll()
    {
        string[] places =
        [
            "before the article begins", "", "within the article, but not of it", "after the article has ended",
        ];
        var reasons = new string[places.Length * s_kinds.Length * s_kinds.Length];
        for (var k = 0; k < reasons.Length; k++)
            reasons[k] = $"Judged to stand {places[k / (s_kinds.Length * s_kinds.Length)]}, most of all by "
                + $"{s_kinds[k / s_kinds.Length % s_kinds.Length]} and by {s_kinds[k % s_kinds.Length]}.";
        return reasons;
    }
}
