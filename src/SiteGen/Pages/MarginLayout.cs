namespace SiteGen.Pages;

/// <summary>Decides at build time which notes stand beside their paragraph and which below it.</summary>
/// <remarks>
/// Nothing can overlap whatever is decided here, because the page is one grid; the estimates only keep holes small. Notes
/// beside a block may reach past blocks without notes that follow it. What would still reach too far goes below its block,
/// over the whole width.
/// </remarks>
internal static class MarginLayout
{
    // How far notes may reach below the text beside them before some of them go under it, in rem.
    private const double Tolerance = 3;

    // No more rows than the style sheet knows.
    private const int MostRows = 8;

    /// <summary>A block as far as it matters here.</summary>
    /// <param name="Height">Estimated height with the space below it, in rem; zero for one that is hidden, which is no row.</param>
    /// <param name="Notes">Estimated heights of its notes, in rem.</param>
    internal readonly record struct Item(double Height, IReadOnlyList<double> Notes);

    /// <summary>Where a block's notes go.</summary>
    /// <param name="Beside">How many of its notes stand beside it; the others stand below.</param>
    /// <param name="Rows">How many blocks those beside may reach along, this one included.</param>
    internal readonly record struct Decision(int Beside, int Rows);

    /// <summary>One decision for each block.</summary>
    public static List<Decision> Decide(IReadOnlyList<Item> blocks)
    {
        var decisions = new List<Decision>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var rows = 1;
            var height = blocks[i].Height;
            for (var next = i + 1; next < blocks.Count && rows < MostRows && blocks[next].Notes.Count == 0; next++)
            {
                height += blocks[next].Height;
                if (blocks[next].Height > 0)
                    rows++;
            }
            var notes = blocks[i].Notes;
            decisions.Add(notes.Sum() <= height + Tolerance
                ? new Decision(notes.Count, rows) : new Decision(Fitting(notes, blocks[i].Height + Tolerance), 1));
        }
        return decisions;
    }

    private static int Fitting(IReadOnlyList<double> notes, double height)
    {
        var count = 0;
        for (var used = 0.0; count < notes.Count && used + notes[count] <= height; count++)
            used += notes[count];
        return count;
    }

    /// <summary>The estimated height of text.</summary>
    /// <param name="characters">Its length.</param>
    /// <param name="perLine">Characters that go into a line.</param>
    /// <param name="line">The height of a line, in rem.</param>
    public static double HeightOf(int characters, int perLine, double line) => ((characters + perLine - 1) / perLine) * line;
}
