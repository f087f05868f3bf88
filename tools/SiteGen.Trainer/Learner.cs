using System.Runtime.Intrinsics;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer;

/// <summary>What the training is to be like.</summary>
/// <param name="Epochs">How often all pages are seen.</param>
/// <param name="Rate">The step of a weight that has not been changed before.</param>
/// <param name="Decay">How strongly weights are drawn to zero.</param>
/// <param name="CleanWeight">How much a page without furniture counts.</param>
/// <param name="VariedWeight">How much a page with other bullets and less furniture counts.</param>
/// <param name="CroppedWeight">How much a page with little furniture counts.</param>
/// <param name="MixedWeight">How much an article in the frame of another site counts.</param>
internal sealed record Settings(
    int Epochs, float Rate, float Decay, float CleanWeight, float CroppedWeight, float VariedWeight, float MixedWeight)
{
    /// <summary>What did best in cross-validation.</summary>
    public static Settings Best { get; } = new(12, 0.02f, 1e-4f, 1.5f, 0.5f, 0.7f, 0.5f);

    /// <summary>How much a page counts that is of a kind.</summary>
    public float WeightOf(string kind) => kind switch
    {
        "clean" => CleanWeight,
        "cropped" => CroppedWeight,
        "varied" => VariedWeight,
        MixedPages.Kind => MixedWeight,
        _ => 1,
    };
}

/// <summary>Learns the weights of a pass by maximum likelihood: stochastic gradient descent, page by page, each weight
/// with a rate of its own (AdaGrad: Duchi, Hazan and Singer 2011), averaged over the second half of the epochs.</summary>
internal sealed class Learner
{
    private const float LeastGradient = 4e-6f;

    private readonly WeightTable _shared;
    private readonly WeightTable _own;
    private readonly Settings _settings;
    private readonly double[] _chainSquares;

    public Learner(int shared, int own, Settings settings)
    {
        (_shared, _own, _settings) = (new WeightTable(shared), new WeightTable(own), settings);
        _chainSquares = new double[Chain.Weights.Length];
        Chain.Refresh();
    }

    public StateChain Chain { get; } = new();

    /// <summary>Weights of the features that both passes have.</summary>
    public Vector128<float>[] Shared => _shared.Weights;

    /// <summary>Weights of the features that only this pass has.</summary>
    public Vector128<float>[] Own => _own.Weights;

    public void Train(IReadOnlyList<TrainingPage> pages)
    {
        var chain = new double[Chain.Weights.Length];
        var averaged = 0;
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            foreach (var page in pages.OrderBy(page => TokenHash.Pair(TokenHash.Of(page.Id + page.Kind), (uint)epoch + 17)))
                Learn(page);
            if (epoch < _settings.Epochs / 2)
                continue;
            averaged++;
            _shared.AddToAverage();
            _own.AddToAverage();
            for (var k = 0; k < chain.Length; k++)
                chain[k] += Chain.Weights[k];
        }
        _shared.TakeAverage(averaged);
        _own.TakeAverage(averaged);
        for (var k = 0; k < chain.Length; k++)
            Chain.Weights[k] = chain[k] / averaged;
        Chain.Refresh();
    }

    /// <summary>Features whose weights are zero for good.</summary>
    public bool[] Forgotten { get; private set; } = [];

    /// <summary>Forgets features, for good.</summary>
    public void Forget(bool[] features)
    {
        Forgotten = _shared.Frozen = features;
        for (var k = 0; k < features.Length; k++)
            if (features[k])
                Shared[k] = default;
    }

    /// <summary>Rounds weights as the file does.</summary>
    public void Round()
    {
        foreach (ref var weight in Chain.Weights.AsSpan())
            weight = Math.Round(weight, 2);
        Chain.Refresh();
        foreach (var table in new[] { Shared, Own })
            foreach (ref var weight in table.AsSpan())
                weight = Vector128.Create(Rounded(weight[0]), Rounded(weight[1]), Rounded(weight[2]), Rounded(weight[3]));
    }

    /// <summary>The probabilities of the states of each line.</summary>
    public double[] Marginals(TrainingPage page)
    {
        var marginals = new double[page.States.Length * StateChain.States];
        Chain.Marginals(page.Shape.Lines, Scores(page), marginals, []);
        return marginals;
    }

    private static float Rounded(float weight) => WeightCode.Decode(WeightCode.Encode(weight));

    private Vector128<float>[] Scores(TrainingPage page)
    {
        var scores = new Vector128<float>[page.States.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = Vector128<float>.Zero;
            foreach (var id in page.Features.Of(i))
                sum += _shared.Weights[id];
            if (page.SecondFeatures is { } own)
                foreach (var id in own.Of(i))
                    sum += _own.Weights[id];
            scores[i] = sum;
        }
        return scores;
    }

    private void Learn(TrainingPage page)
    {
        var weight = _settings.WeightOf(page.Kind);
        if (weight == 0)
            return;
        var count = page.States.Length;
        var marginals = new double[count * StateChain.States];
        var pairs = new double[count * StateChain.Pairs];
        Chain.Marginals(page.Shape.Lines, Scores(page), marginals, pairs);
        // Long pages count more than short ones, but not by their length: most of their lines are menus.
        weight *= 4 / MathF.Sqrt(count);
        LearnChain(page, pairs, weight);
        for (var i = 0; i < count; i++)
        {
            var gradient = Vector128.Create(
                (float)marginals[4 * i], (float)marginals[(4 * i) + 1], (float)marginals[(4 * i) + 2], (float)marginals[(4 * i) + 3]);
            var truth = (int)page.States[i];
            gradient = gradient.WithElement(truth, gradient[truth] - 1) * weight;
            // A line that is all but right teaches no more, and most lines are.
            if (Vector128.Dot(gradient, gradient) < LeastGradient)
                continue;
            _shared.AddGradient(page.Features.Of(i), gradient);
            if (page.SecondFeatures is { } own)
                _own.AddGradient(own.Of(i), gradient);
        }
        _shared.Step(_settings.Rate, _settings.Decay);
        _own.Step(_settings.Rate, _settings.Decay);
    }

    private void LearnChain(TrainingPage page, double[] pairs, double weight)
    {
        const double Rate = 0.05;
        const double Decay = 1e-4;
        var gradient = new double[Chain.Weights.Length];
        for (var i = 1; i < page.States.Length; i++)
        {
            var context = (StateChain.ContextOf(page.Shape.Lines[i]) + 1) * StateChain.Pairs;
            var truth = ((int)page.States[i - 1] * StateChain.States) + (int)page.States[i];
            for (var k = 0; k < StateChain.Pairs; k++)
            {
                if (!StateChain.IsInOrder(k))
                    continue;
                var difference = (pairs[(i * StateChain.Pairs) + k] - (truth == k ? 1 : 0)) * weight;
                gradient[k] += difference;
                gradient[context + k] += difference;
            }
        }
        for (var k = 0; k < gradient.Length; k++)
        {
            var step = gradient[k] + (Decay * Chain.Weights[k]);
            _chainSquares[k] += step * step;
            if (step != 0)
                Chain.Weights[k] -= Rate * step / (Math.Sqrt(_chainSquares[k]) + 1e-6);
        }
        Chain.Refresh();
    }
}
