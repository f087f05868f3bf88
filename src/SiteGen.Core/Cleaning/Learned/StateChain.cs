using System.Runtime.Intrinsics;

namespace SiteGen.Cleaning.Learned;

/// <summary>Where a line stands towards the article; the states of a page follow one another in this order, except
/// that the article goes on after furniture within it.</summary>
internal enum LineState
{
    Before,
    Article,
    Within,
    After,
}

/// <summary>A linear-chain conditional random field over <see cref="LineState"/> (Lafferty, McCallum and Pereira 2001).</summary>
internal sealed class StateChain
{
    /// <summary>Number of states.</summary>
    public const int States = 4;

    /// <summary>Number of pairs of states.</summary>
    public const int Pairs = States * States;

    /// <summary>Number of kinds of lines that steps from state to state may depend on.</summary>
    public const int Contexts = Bins.WordSteps * 4;

    // A page that breaks the order, with two articles for instance, must not be lost altogether.
    private const double OutOfOrder = 0.02;

    private static readonly bool[] s_inOrder =
    [
        true, true, false, false,
        false, true, true, true,
        false, true, true, false,
        false, false, false, true,
    ];

    private readonly double[] _factors = new double[Contexts * Pairs];

    /// <summary>For all lines, then for each kind of line: the weights of the steps from state to state.</summary>
    public double[] Weights { get; } = new double[(Contexts + 1) * Pairs];

    /// <summary>Whether a step is one that pages take; only those have weights.</summary>
    public static bool IsInOrder(int pair) => s_inOrder[pair];

    /// <summary>The kind of a line.</summary>
    public static int ContextOf(in LineShape line) =>
        (Bins.Words(line.Words) * 2 + (line.EndsSentence ? 1 : 0)) * 2 + (line.BlankBefore > 0 ? 1 : 0);

    /// <summary>Must be called when weights have changed.</summary>
    public void Refresh()
    {
        for (var k = 0; k < _factors.Length; k++)
            _factors[k] = s_inOrder[k % Pairs] ? Exact.Exp(Weights[k % Pairs] + Weights[k + Pairs]) : OutOfOrder;
    }

    /// <summary>The probabilities of the states of each line (forward-backward algorithm).</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="scores">Of each line, the weights that speak for each state.</param>
    /// <param name="marginals">Receives four for each line.</param>
    /// <param name="pairs">Receives sixteen for each line but the first, of the step that leads to it; may be empty.</param>
    public void Marginals(
        ReadOnlySpan<LineShape> lines, ReadOnlySpan<Vector128<float>> scores, Span<double> marginals, Span<double> pairs)
    {
        var count = lines.Length;
        var (likelihood, forward, backward) = (new double[count * States], new double[count * States], new double[count * States]);
        for (var i = 0; i < count; i++)
        {
            var best = Math.Max(Math.Max(scores[i][0], scores[i][1]), Math.Max(scores[i][2], scores[i][3]));
            for (var s = 0; s < States; s++)
                likelihood[(i * States) + s] = Exact.Exp(scores[i][s] - best);
        }
        for (var i = 0; i < count; i++)
        {
            var factors = _factors.AsSpan(ContextOf(lines[i]) * Pairs, Pairs);
            for (var s = 0; s < States; s++)
            {
                double reached = i == 0 ? s <= (int)LineState.Article ? 1 : OutOfOrder : 0;
                for (var r = 0; r < States && i > 0; r++)
                    reached += forward[((i - 1) * States) + r] * factors[(r * States) + s];
                forward[(i * States) + s] = reached * likelihood[(i * States) + s];
            }
            Normalise(forward.AsSpan(i * States, States));
        }
        for (var i = count - 1; i >= 0; i--)
        {
            var factors = i == count - 1 ? [] : _factors.AsSpan(ContextOf(lines[i + 1]) * Pairs, Pairs);
            for (var s = 0; s < States; s++)
            {
                double left = i == count - 1 ? s == (int)LineState.Within ? OutOfOrder : 1 : 0;
                for (var r = 0; r < States && i < count - 1; r++)
                    left += backward[((i + 1) * States) + r] * likelihood[((i + 1) * States) + r] * factors[(s * States) + r];
                backward[(i * States) + s] = left;
            }
            Normalise(backward.AsSpan(i * States, States));
            for (var s = 0; s < States; s++)
                marginals[(i * States) + s] = forward[(i * States) + s] * backward[(i * States) + s];
            Normalise(marginals.Slice(i * States, States));
        }
        for (var i = 1; i < count && !pairs.IsEmpty; i++)
        {
            var factors = _factors.AsSpan(ContextOf(lines[i]) * Pairs, Pairs);
            for (var k = 0; k < Pairs; k++)
                pairs[(i * Pairs) + k] = forward[((i - 1) * States) + (k / States)] * factors[k]
                    * likelihood[(i * States) + (k % States)] * backward[(i * States) + (k % States)];
            Normalise(pairs.Slice(i * Pairs, Pairs));
        }
    }

    private static void Normalise(Span<double> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += value;
        foreach (ref var value in values)
            value = sum > 0 ? value / sum : 1.0 / values.Length;
    }
}
