using System.Globalization;

namespace SiteGen.Trainer.Structure;

/// <summary>Right, wrong and missed headings of all pages together.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class HeadingScore
{
    private int _right;
    private int _extra;
    private int _missed;

    public double F1 => 2.0 * _right / Math.Max(1, (2 * _right) + _extra + _missed);

    public void Add(int right, int extra, int missed)
    {
        _right += right;
        _extra += extra;
        _missed += missed;
    }

    /// <summary>Counts one line.</summary>
    public void Add(bool isHeading, bool isSaid) => Add(isHeading && isSaid ? 1 : 0, isSaid && !isHeading ? 1 : 0, isHeading && !isSaid ? 1 : 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"P {_right / (double)Math.Max(1, _right + _extra):F4} R {_right / (double)Math.Max(1, _right + _missed):F4} F1 {F1:F4}");
}
