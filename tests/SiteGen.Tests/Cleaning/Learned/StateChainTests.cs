using System.Runtime.Intrinsics;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class StateChainTests
{
    // As in StateChain: what a step out of order, or an end within furniture, is worth.
    private const double OutOfOrder = 0.02;

    [Fact]
    public void Marginals_are_those_of_all_paths_summed_up()
    {
        var random = new Random(11);
        for (var round = 0; round < 40; round++)
        {
            var chain = RandomChain(random);
            var lines = RandomLines(random, random.Next(1, 6));
            var scores = lines.Select(_ => Vector128.Create([.. Enumerable.Range(0, 4).Select(_ => (float)(random.NextDouble() * 6) - 3)])).ToArray();
            var marginals = new double[lines.Length * StateChain.States];
            var pairs = new double[lines.Length * StateChain.Pairs];

            chain.Marginals(lines, scores, marginals, pairs);

            var (expected, expectedPairs) = BruteForce(chain, lines, scores);
            AssertNear(expected, marginals);
            AssertNear(expectedPairs, pairs);
        }
    }

    [Fact]
    public void Furniture_between_two_stretches_of_the_article_is_within_it()
    {
        var lines = RandomLines(new Random(1), 5);
        Vector128<float>[] scores =
        [
            Vector128.Create(5f, 0, 0, 0), Vector128.Create(0f, 5, 0, 0), Vector128.Create(2f, 0, 2, 2),
            Vector128.Create(0f, 5, 0, 0), Vector128.Create(0f, 0, 0, 5),
        ];
        var chain = new StateChain();
        chain.Refresh();
        var marginals = new double[20];

        chain.Marginals(lines, scores, marginals, []);

        Assert.True(marginals[(2 * 4) + (int)LineState.Within] > 0.8);
    }

    [Fact]
    public void Scores_beyond_all_bounds_give_probabilities_all_the_same()
    {
        var lines = RandomLines(new Random(1), 3);
        Vector128<float>[] scores = [Vector128.Create(-1e6f, 0, 1e6f, 0), Vector128.Create(1e6f, -1e6f, 0, 0), Vector128.Create(0f, 0, 1e6f, 0)];
        var chain = new StateChain();
        chain.Refresh();
        var marginals = new double[12];

        chain.Marginals(lines, scores, marginals, []);

        for (var i = 0; i < 3; i++)
            Assert.Equal(1, marginals.AsSpan(4 * i, 4).ToArray().Sum(), 1e-9);
    }

    private static (double[] Marginals, double[] Pairs) BruteForce(StateChain chain, LineShape[] lines, Vector128<float>[] scores)
    {
        var (marginals, pairs) = (new double[lines.Length * 4], new double[lines.Length * 16]);
        double sum = 0;
        for (var path = 0; path < Math.Pow(4, lines.Length); path++)
        {
            var states = Enumerable.Range(0, lines.Length).Select(i => (path >> (2 * i)) & 3).ToArray();
            var weight = states[0] <= 1 ? 1 : OutOfOrder;
            weight *= states[^1] == (int)LineState.Within ? OutOfOrder : 1;
            for (var i = 0; i < lines.Length; i++)
            {
                weight *= Math.Exp(scores[i][states[i]]);
                if (i == 0)
                    continue;
                var pair = (states[i - 1] * 4) + states[i];
                weight *= !StateChain.IsInOrder(pair) ? OutOfOrder : Math.Exp(
                    chain.Weights[pair] + chain.Weights[((StateChain.ContextOf(lines[i]) + 1) * 16) + pair]);
            }
            sum += weight;
            for (var i = 0; i < lines.Length; i++)
            {
                marginals[(4 * i) + states[i]] += weight;
                if (i > 0)
                    pairs[(16 * i) + (4 * states[i - 1]) + states[i]] += weight;
            }
        }
        return ([.. marginals.Select(value => value / sum)], [.. pairs.Select(value => value / sum)]);
    }

    private static StateChain RandomChain(Random random)
    {
        var chain = new StateChain();
        for (var k = 0; k < chain.Weights.Length; k++)
            chain.Weights[k] = (random.NextDouble() * 2) - 1;
        chain.Refresh();
        return chain;
    }

    private static LineShape[] RandomLines(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => new LineShape
    {
        Words = random.Next(1, 50),
        EndsSentence = random.Next(2) == 0,
        BlankBefore = (byte)random.Next(2),
    })];

    private static void AssertNear(double[] expected, double[] actual)
    {
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], actual[k], 1e-6);
    }
}
