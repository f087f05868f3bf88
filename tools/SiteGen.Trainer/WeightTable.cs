using System.Runtime.Intrinsics;

namespace SiteGen.Trainer;

/// <summary>Weights while they are learned: one for each state, by feature.</summary>
internal sealed class WeightTable(int size)
{
    private readonly Vector128<float>[] _squares = new Vector128<float>[size];
    private readonly Vector128<float>[] _gradient = new Vector128<float>[size];
    private readonly Vector128<float>[] _sum = new Vector128<float>[size];
    private readonly bool[] _isTouched = new bool[size];
    private readonly List<int> _touched = [];

    public Vector128<float>[] Weights { get; } = new Vector128<float>[size];

    /// <summary>Features whose weights stay zero; null for none.</summary>
    public bool[]? Frozen { get; set; }

    public void AddGradient(ReadOnlySpan<int> features, Vector128<float> gradient)
    {
        foreach (var id in features)
        {
            if (Frozen is { } frozen && frozen[id])
                continue;
            if (!_isTouched[id])
            {
                _isTouched[id] = true;
                _touched.Add(id);
            }
            _gradient[id] += gradient;
        }
    }

    public void Step(float rate, float decay)
    {
        foreach (var id in _touched)
        {
            ref var weight = ref Weights[id];
            var step = _gradient[id] + (weight * decay);
            _squares[id] += step * step;
            weight -= step * rate / (Vector128.Sqrt(_squares[id]) + Vector128.Create(0.01f));
            _gradient[id] = default;
            _isTouched[id] = false;
        }
        _touched.Clear();
    }

    public void AddToAverage()
    {
        for (var k = 0; k < _sum.Length; k++)
            _sum[k] += Weights[k];
    }

    /// <summary>Puts the mean in the weights' place, less what all states have in common, which decides nothing.</summary>
    public void TakeAverage(int count)
    {
        for (var k = 0; k < _sum.Length; k++)
        {
            var mean = _sum[k] / count;
            Weights[k] = mean - Vector128.Create(Vector128.Sum(mean) / 4);
        }
    }
}
