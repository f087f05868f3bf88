using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>The kept lines of a page, as <see cref="HeadingModel"/> sees them.</summary>
internal sealed class HeadingPage
{
    /// <summary>Number of values of <see cref="ShortLines"/>.</summary>
    public const int ShareSteps = 6;

    /// <param name="source">The text.</param>
    /// <param name="lines">Its kept lines, in order.</param>
    /// <param name="known">What is known of all its lines; empty if that is nothing.</param>
    public HeadingPage(SourceText source, IReadOnlyList<int> lines, ReadOnlySpan<LineFeatures> known = default)
    {
        Forms = new HeadingLine[lines.Count];
        for (var i = 0; i < Forms.Length; i++)
            Forms[i] = known.IsEmpty ? new HeadingLine(source.Line(lines[i])) : new HeadingLine(source.Line(lines[i]), known[lines[i]]);
        Kin = new HeadingKin(source, lines, Forms);
        Places = HeadingPlace.Of(source, lines, Forms);
        var shortLines = Forms.Count(form => form.Kind == LineKind.Short);
        ShortLines = Forms.Length == 0 ? 0 : Math.Min(ShareSteps - 1, shortLines * ShareSteps / Forms.Length);
    }

    /// <summary>What each line looks like.</summary>
    public HeadingLine[] Forms { get; }

    /// <summary>Which of them have words in common.</summary>
    public HeadingKin Kin { get; }

    /// <summary>What surrounds each.</summary>
    public HeadingPlace[] Places { get; }

    /// <summary>How many of the lines are short, in sixths: 0 to 5.</summary>
    public int ShortLines { get; }

    /// <summary>The kind of a line; of none, beyond the ends.</summary>
    public LineKind KindAt(int i) => i < 0 || i >= Forms.Length ? LineKind.None : Forms[i].Kind;

    /// <summary>Whether a line and a neighbour are both short and much alike.</summary>
    public bool AreAlike(int i, int neighbour) => Forms[neighbour].Mark == Forms[i].Mark
        && Math.Abs(Forms[neighbour].Words - Forms[i].Words) <= 2 && Forms[neighbour].Kind == LineKind.Short;
}
