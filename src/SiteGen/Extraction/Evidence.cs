using System.Collections.Immutable;
using SiteGen.Cleaning;

namespace SiteGen.Extraction;

/// <summary>What the model weighed of a line.</summary>
internal static class Evidence
{
    // What weighs less is noise.
    private const decimal Least = 0.1m;

    private static readonly string[] s_kinds =
    [
        "form", "words", "furniture", "neighbours", "density", "place", "repetition", "extent", "shared-words",
    ];

    /// <summary>How likely a line is the article's, by the model; null if it says nothing of it.</summary>
    public static double? Probability(CleanText text, int line) =>
        text.Judgement is { IsSilent: false } judgement ? judgement.Probability(line) : null;

    /// <summary>Kinds of evidence with their weights: above zero what speaks against the line, below what speaks for it, in
    /// natural logarithms of odds.</summary>
    public static ImmutableArray<(string Kind, decimal Weight)> Of(CleanText text, int line)
    {
        if (Probability(text, line) is null)
            return [];
        Span<float> sums = stackalloc float[s_kinds.Length];
        text.Judgement!.WeighEvidence(line, sums);
        var evidence = ImmutableArray.CreateBuilder<(string, decimal)>();
        for (var kind = 0; kind < sums.Length; kind++)
            if (Math.Round((decimal)sums[kind], 1) is var weight && Math.Abs(weight) >= Least)
                evidence.Add((s_kinds[kind], weight));
        return evidence.ToImmutable();
    }
}
