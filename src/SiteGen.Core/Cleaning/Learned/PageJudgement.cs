using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace SiteGen.Cleaning.Learned;

/// <summary>What the model thinks of a page, line by line.</summary>
public sealed class PageJudgement
{
    private readonly LineModel _model;
    private readonly PageShape _page;
    private readonly float[] _firstOdds;
    private readonly double[] _marginals;
    private readonly int[] _indexOf;
    private readonly Keeping _keeping;
    private readonly Paragraphs? _paragraphs;

    // Once reasons are written, what speaks for a judgement is asked for of few pages: to keep it would take many times as much as the page.
    private FeatureList? _first;
    private FeatureList? _second;

    /// <param name="model">Whose judgement it is.</param>
    /// <param name="page">The page.</param>
    /// <param name="first">The features of the lines that both passes have.</param>
    /// <param name="second">Those that only the second has.</param>
    /// <param name="firstOdds">What the first pass thought of each line.</param>
    /// <param name="odds">What both passes think of it.</param>
    /// <param name="marginals">The probabilities of the states of each line.</param>
    internal PageJudgement(
        LineModel model, PageShape page, FeatureList first, FeatureList second, float[] firstOdds, ReadOnlySpan<float> odds, double[] marginals)
    {
        (_model, _page, _first, _second, _firstOdds, _marginals) = (model, page, first, second, firstOdds, marginals);
        _indexOf = new int[page.Source.LineCount];
        Array.Fill(_indexOf, -1);
        for (var i = 0; i < page.Lines.Length; i++)
            _indexOf[page.Lines[i].Line] = i;
        _keeping = Keeping.Of(page, odds);
    }

    private PageJudgement(PageJudgement other, Paragraphs paragraphs)
    {
        (_model, _page, _firstOdds, _marginals) = (other._model, other._page, other._firstOdds, other._marginals);
        (_keeping, _paragraphs) = (other._keeping, paragraphs);
        _indexOf = new int[other._indexOf.Length == 0 ? 0 : paragraphs.LinesOf(other._indexOf.Length - 1).End];
        for (var line = 0; line < _indexOf.Length; line++)
            _indexOf[line] = other._indexOf[paragraphs.Of(line)];
    }

    /// <summary>The same about each line of the seed, where a paragraph was judged as one line.</summary>
    internal PageJudgement OfLines(Paragraphs paragraphs) => paragraphs.Width is null ? this : new PageJudgement(this, paragraphs);

    /// <summary>Gives back what speaks for the judgement. Whoever asks for it later has it worked out again.</summary>
    internal void ForgetEvidence()
    {
        _first?.Dispose();
        _second?.Dispose();
        (_first, _second) = (null, null);
    }

    /// <summary>Whether the model speaks at all: not of pages too short to judge.</summary>
    public bool IsSilent => _keeping.IsSilent;

    /// <summary>The first and the last line of the article, zero-based lines of the seed.</summary>
    public (int First, int Last) Article
    {
        get
        {
            var (first, last) = (_page.Lines[_keeping.First].Line, _page.Lines[_keeping.Last].Line);
            return _paragraphs is null ? (first, last) : (_paragraphs.LinesOf(first).First, _paragraphs.LinesOf(last).End - 1);
        }
    }

    /// <summary>Whether the model takes a line for furniture; never one without words.</summary>
    /// <param name="line">Zero-based line of the seed.</param>
    public bool IsFurniture(int line) => !IsSilent && _indexOf[line] is >= 0 and var i && !_keeping.Keeps(i);

    /// <summary>How likely it is that a line is the article's, between 0 and 1; null for a line without words.</summary>
    public double? Probability(int line) =>
        _indexOf[line] is >= 0 and var i ? _keeping.Probability(i) : null;

    /// <summary>How likely the article's a line of this page must be to be kept; zero if the model is silent.</summary>
    public double Threshold => _keeping.Threshold;

    /// <summary>What a line is, if it is not the article's.</summary>
    internal LineState Otherwise(int line)
    {
        var marginals = _marginals.AsSpan(_indexOf[line] * StateChain.States, StateChain.States);
        var best = LineState.Before;
        foreach (var state in (ReadOnlySpan<LineState>)[LineState.Within, LineState.After])
            if (marginals[(int)state] > marginals[(int)best])
                best = state;
        return best;
    }

    /// <summary>What spoke against a line (above zero) or for it, summed by kind of evidence.</summary>
    /// <param name="line">Zero-based line of the seed; one with words.</param>
    /// <param name="sums">Receives one sum for each <see cref="EvidenceKind"/>.</param>
    public void WeighEvidence(int line, Span<float> sums)
    {
        var i = _indexOf[line];
        Span<Vector128<float>> states = stackalloc Vector128<float>[sums.Length];
        states.Clear();
        AddUp(First.Of(i), FirstFeatures.Kinds, _model.Again, states);
        AddUp(Second.Of(i), SecondFeatures.Kinds, _model.Second, states);
        var state = (int)Otherwise(line);
        for (var kind = 0; kind < sums.Length; kind++)
            sums[kind] = states[kind][state];
    }

    /// <summary>What each question asked of a line weighs against it (above zero) or for it: the weightiest first.</summary>
    /// <param name="line">Zero-based line of the seed; one with words.</param>
    /// <returns>The questions' names, <c>known-words</c> for all words that the model knows, and natural logarithms of odds.</returns>
    public ImmutableArray<(string Question, double Weight)> Questions(int line)
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var state = (int)Otherwise(line);
        foreach (var id in First.Of(_indexOf[line]))
            Add(FirstFeatures.Templates.NameOf(id) ?? "known-words", Against(_model.Again[id])[state]);
        foreach (var id in Second.Of(_indexOf[line]))
            Add(SecondFeatures.Templates.NameOf(id)!, Against(_model.Second[id])[state]);
        return [.. weights.OrderByDescending(entry => Math.Abs(entry.Value)).Select(entry => (entry.Key, entry.Value))];

        void Add(string question, float weight) => weights[question] = weights.GetValueOrDefault(question) + weight;
    }

    private FeatureList First => _first ??= _model.Describe(_page);

    private FeatureList Second => _second ??= LineModel.DescribeAgain(_page, _firstOdds);

    private static void AddUp(
        ReadOnlySpan<int> features, ReadOnlySpan<EvidenceKind> kinds, Vector128<float>[] weights, Span<Vector128<float>> sums)
    {
        // Most features are of the same kind as the one before: then the sum need not come from memory.
        var kind = EvidenceKind.Words;
        var sum = sums[(int)kind];
        foreach (var id in features)
        {
            // Beyond the questions are the words.
            var next = id < kinds.Length ? kinds[id] : EvidenceKind.Words;
            if (next != kind)
            {
                sums[(int)kind] = sum;
                (kind, sum) = (next, sums[(int)next]);
            }
            sum += Against(weights[id]);
        }
        sums[(int)kind] = sum;
    }

    // All states at once: that is one subtraction as well.
    private static Vector128<float> Against(Vector128<float> weights) => weights - Vector128.Create(weights[(int)LineState.Article]);
}
