using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cleaning;

namespace SiteGen.Scaffold;

/// <summary>The lines of a text whose verdict an editor should look at.</summary>
internal static class LineDoubts
{
    /// <summary>A line, and why its verdict is in doubt.</summary>
    /// <param name="Line">Zero-based.</param>
    /// <param name="Last">The last line, if it is a paragraph of several.</param>
    /// <param name="IsKept">Whether it is kept as things are.</param>
    /// <param name="Why">For after a comma.</param>
    internal readonly record struct Doubt(int Line, int Last, bool IsKept, string Why);

    /// <summary>Lines that the model kept or removed without being sure, and lines that a rule removed against it.</summary>
    public static ImmutableArray<Doubt> Of(CleanText text)
    {
        if (text.Judgement is not { IsSilent: false } judgement)
            return [];
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        foreach (var verdict in text.Verdicts)
            if (text.Paragraphs.LinesOf(text.Paragraphs.Of(verdict.Line)) is var (first, end) && first == verdict.Line && judgement.Probability(verdict.Line) is { } probability && Why(verdict, probability, judgement.Threshold) is { } why)
                doubts.Add(new Doubt(verdict.Line, end - 1, verdict.Fate == Fate.Kept, why));
        return doubts.ToImmutable();
    }

    // Lifted lines are not in question: their words are shown above the article.
    private static string? Why(LineVerdict verdict, double probability, double threshold) => verdict switch
    {
        { Fate: Fate.Kept, Rule: "" } when probability < 0.5 => $"though only {Percent(probability)} likely the article's",
        { Fate: Fate.Removed } when verdict.Rule.StartsWith("line-model", StringComparison.Ordinal) && probability > threshold / 2 =>
            $"though {Percent(probability)} likely the article's",
        { Fate: Fate.Removed } when probability > 0.75 => $"by the rule {verdict.Rule}, though by its form {Percent(probability)} likely the article's",
        _ => null,
    };

    private static string Percent(double probability) => string.Create(CultureInfo.InvariantCulture, $"{probability * 100:0} %");
}
