namespace SiteGen.Cleaning.Learned;

/// <summary>Which lines of a page to keep, given how likely each is the article's.</summary>
internal sealed class Keeping
{
    // What a chain is sure of is less sure than it says, because lines are not as independent as it takes them to be.
    private const double Temperature = 2;

    // A page that would lose nothing that the rules know has been cleaned before: there only what is sure goes.
    private const double CleanedBefore = 0.25;

    // What stands just above the article is its first heading more often than the last of the menus.
    private const double Above = 0.7;

    // In scripts of which it has seen no words the model must be four times as sure.
    private const double UnknownScript = 0.25;

    // Below this a page says too little of itself.
    private const int LeastWords = 60;
    private const int LeastLines = 4;

    private readonly double[] _probabilities;
    private readonly double _threshold;
    private readonly int _firstSure;

    private Keeping(PageShape page, double[] probabilities, double threshold, bool isSilent)
    {
        (_probabilities, _threshold, IsSilent) = (probabilities, threshold, isSilent);
        First = Array.FindIndex(_probabilities, value => value >= threshold);
        Last = Array.FindLastIndex(_probabilities, value => value >= threshold);
        IsSilent |= First < 0;
        _firstSure = First;
        if (First > 0 && _probabilities[First - 1] >= threshold * Above)
            First--;
        if (IsSilent)
            (First, Last) = (0, page.Lines.Length - 1);
    }

    /// <summary>Whether everything is to be kept, because the page cannot be judged.</summary>
    public bool IsSilent { get; }

    /// <summary>The first line that is kept, by index in the page's lines; zero if it is silent.</summary>
    public int First { get; }

    /// <summary>The last line that is kept.</summary>
    public int Last { get; }

    /// <summary>How likely the article's a line must be to be kept.</summary>
    public double Threshold => _threshold;

    /// <summary>Whether a line is kept.</summary>
    /// <param name="i">Index in the page's lines.</param>
    public bool Keeps(int i) => IsSilent || _probabilities[i] >= _threshold || (i >= First && i < _firstSure);

    /// <summary>How likely it is that a line is the article's, between 0 and 1.</summary>
    /// <param name="i">Index in the page's lines.</param>
    public double Probability(int i) => _probabilities[i];

    /// <summary>Keeps what makes the mean of the expected precision and recall of the page's words greatest (after Ye, Chai, Lee and Chieu 2012, who
    /// do so for F1): on a page where little is sure, what is half likely stays.</summary>
    public static Keeping Of(PageShape page, ReadOnlySpan<float> odds)
    {
        var probabilities = new double[page.Lines.Length];
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = 1 / (1 + Exact.Exp(-odds[i] / Temperature));
        var isSilent = page.Lines.Length < LeastLines || page.Whole(PageShape.Sum.Words) < LeastWords;
        var threshold = isSilent ? 0 : BestThreshold(page, probabilities);
        return new Keeping(page, probabilities, threshold * Caution(page, probabilities, threshold), isSilent);
    }

    private static bool IsKnownScript(PageShape page)
    {
        long letters = 0, known = 0;
        foreach (var line in page.Lines)
            (letters, known) = (letters + line.Letters, known + line.KnownLetters);
        return known * 2 > letters;
    }

    private static double BestThreshold(PageShape page, double[] probabilities)
    {
        var order = new int[probabilities.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var falling = probabilities.Select(value => -value).ToArray();
        Array.Sort(falling, order);
        double all = 0, right = 0, said = 0, best = 0, threshold = 0;
        for (var i = 0; i < order.Length; i++)
            all += page.Lines[i].Words * probabilities[i];
        foreach (var i in order)
        {
            said += page.Lines[i].Words;
            right += page.Lines[i].Words * probabilities[i];
            var mean = (right / said) + (right / all);
            if (mean < best)
                continue;
            (best, threshold) = (mean, probabilities[i]);
        }
        return threshold;
    }

    private static double Caution(PageShape page, double[] probabilities, double threshold)
    {
        var losesKnown = false;
        for (var i = 0; i < probabilities.Length; i++)
            losesKnown |= page.Hints[i] != 0 && probabilities[i] < threshold;
        return (losesKnown ? 1 : CleanedBefore) * (IsKnownScript(page) ? 1 : UnknownScript);
    }
}
