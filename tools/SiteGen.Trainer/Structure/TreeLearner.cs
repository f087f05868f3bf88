using SiteGen.Cleaning.Learned;
using SiteGen.Documents.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Learns boosted trees for a question of yes or no: each tree follows the gradient of the likelihood that the trees before have left (Friedman 2001), leaves
/// are weighed by its second derivative (Chen and Guestrin 2016), and the leaf that gains most is parted first. The same trees each time.</summary>
internal sealed class TreeLearner
{
    private const int Trees = 100;
    private const int Leaves = 20;
    private const double Rate = 0.1;
    private const double Penalty = 10;
    private const int LeastRows = 20;

    private readonly MeasureBins _bins;
    private readonly bool[] _answers;
    private readonly double[] _odds;
    private readonly double[] _gradients;
    private readonly double[] _curvatures;
    private readonly List<TreeNode> _nodes = [];

    private TreeLearner(IReadOnlyList<int[]> rows, IReadOnlyList<bool> answers, int measures)
    {
        (_bins, _answers) = (new MeasureBins(rows, measures), [.. answers]);
        (_odds, _gradients, _curvatures) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
    }

    /// <summary>The trees, which add up to thousandths of log-odds.</summary>
    /// <param name="rows">What was measured, each time as many numbers.</param>
    /// <param name="answers">The true answer of each.</param>
    /// <param name="measures">Number of measures.</param>
    public static BoostedTrees Train(IReadOnlyList<int[]> rows, IReadOnlyList<bool> answers, int measures)
    {
        var learner = new TreeLearner(rows, answers, measures);
        for (var tree = 0; tree < Trees; tree++)
            learner.Grow();
        TreeNode[] nodes = [.. learner._nodes];
        for (var at = 0; at < nodes.Length; at += nodes[at].Size)
            BoostedTrees.Join(nodes, at);
        return new BoostedTrees(nodes);
    }

    private void Grow()
    {
        for (var row = 0; row < _odds.Length; row++)
        {
            var chance = 1 / (1 + Exact.Exp(-_odds[row]));
            (_gradients[row], _curvatures[row]) = (chance - (_answers[row] ? 1 : 0), chance * (1 - chance));
        }
        var root = NewBranch([.. Enumerable.Range(0, _odds.Length)]);
        var leaves = new List<Branch> { root };
        while (leaves.Count < Leaves && leaves.MaxBy(leaf => leaf.Best.Gain) is { Best.Gain: > 0 } leaf)
        {
            leaves.Remove(leaf);
            leaves.AddRange(Part(leaf));
        }
        Write(root);
    }

    private Branch[] Part(Branch leaf)
    {
        var (low, high) = _bins.Part(leaf.Rows, leaf.Best.Measure, leaf.Best.Bin);
        (leaf.Low, leaf.High) = (NewBranch(low), NewBranch(high));
        return [leaf.Low, leaf.High];
    }

    private Branch NewBranch(int[] rows)
    {
        double gradient = 0, curvature = 0;
        foreach (var row in rows)
            (gradient, curvature) = (gradient + _gradients[row], curvature + _curvatures[row]);
        return new Branch(rows, -gradient / (curvature + Penalty), BestSplit(rows, gradient, curvature));
    }

    private Split BestSplit(int[] rows, double gradient, double curvature)
    {
        var best = new Split(0, 0, 0);
        if (rows.Length < 2 * LeastRows)
            return best;
        var whole = gradient * gradient / (curvature + Penalty);
        Span<(double Gradient, double Curvature, int Count)> sums = stackalloc (double, double, int)[MeasureBins.Most];
        for (var measure = 0; measure < _bins.Measures; measure++)
        {
            sums.Clear();
            var bins = _bins.Of(measure);
            foreach (var row in rows)
            {
                ref var sum = ref sums[bins[row]];
                (sum.Gradient, sum.Curvature, sum.Count) = (sum.Gradient + _gradients[row], sum.Curvature + _curvatures[row], sum.Count + 1);
            }
            (double Gradient, double Curvature, int Count) low = default;
            for (var bin = 0; bin + 1 < _bins.CountOf(measure); bin++)
            {
                low = (low.Gradient + sums[bin].Gradient, low.Curvature + sums[bin].Curvature, low.Count + sums[bin].Count);
                if (low.Count < LeastRows || rows.Length - low.Count < LeastRows)
                    continue;
                var (other, rest) = (gradient - low.Gradient, curvature - low.Curvature);
                var gain = (low.Gradient * low.Gradient / (low.Curvature + Penalty)) + (other * other / (rest + Penalty)) - whole;
                if (gain > best.Gain)
                    best = new Split(measure, bin, gain);
            }
        }
        return best;
    }

    // What the leaves add is rounded before the next tree is learnt: it makes good what rounding lost.
    private void Write(Branch branch)
    {
        if (branch is { Low: { } low, High: { } high })
        {
            _nodes.Add(new TreeNode(branch.Best.Measure, _bins.EndOf(branch.Best.Measure, branch.Best.Bin), 1));
            Write(low);
            Write(high);
            return;
        }
        var value = (int)Math.Round(branch.Value * Rate * 1000);
        _nodes.Add(new TreeNode(-1, value, 1));
        foreach (var row in branch.Rows)
            _odds[row] += value / 1000.0;
    }

    private sealed record Branch(int[] Rows, double Value, Split Best)
    {
        public Branch? Low { get; set; }

        public Branch? High { get; set; }
    }

    private readonly record struct Split(int Measure, int Bin, double Gain);
}
