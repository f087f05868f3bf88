using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer;

/// <summary>A page whose article is known.</summary>
internal sealed class TrainingPage
{
    public required string Id { get; init; }

    /// <summary>What was done to the page before: raw, raw_pruned, clean, cropped, varied, mixed.</summary>
    public required string Kind { get; init; }

    public required PageShape Shape { get; init; }

    /// <summary>For each line with words, whether it is the article's.</summary>
    public required bool[] IsArticle { get; init; }

    /// <summary>The article.</summary>
    public required string Gold { get; init; }

    /// <summary>Pages of one site are in one fold.</summary>
    public int Fold { get; set; }

    public int Site { get; set; }

    /// <summary>The collection that the page is from.</summary>
    public string Prefix => Id[..Math.Max(0, Id.IndexOf('-', StringComparison.Ordinal))];

    /// <summary>The true states of the lines.</summary>
    public LineState[] States { get; private set; } = [];

    /// <summary>Features of both passes, by index in the model's tables.</summary>
    public FeatureList Features { get; set; } = new(0, 0);

    /// <summary>Features of the second pass alone; null in the first.</summary>
    public FeatureList? SecondFeatures { get; set; }

    public void FindStates()
    {
        var first = Array.IndexOf(IsArticle, true);
        var last = Array.LastIndexOf(IsArticle, true);
        States = new LineState[IsArticle.Length];
        for (var i = 0; i < States.Length; i++)
            States[i] = first < 0 || i < first ? LineState.Before : i > last ? LineState.After
                : IsArticle[i] ? LineState.Article : LineState.Within;
    }
}
