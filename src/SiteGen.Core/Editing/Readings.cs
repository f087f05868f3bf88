using System.Text;

namespace SiteGen.Editing;

/// <summary>The words of a text in one of its readings.</summary>
public static class Readings
{
    /// <summary>The words of a block as scraped.</summary>
    public static string Original(EditedBlock block) => Join(block, run => run.Original);

    /// <summary>The words of a block with all corrections made.</summary>
    public static string Corrected(EditedBlock block) => Join(block, run => run.Reading);

    private static string Join(EditedBlock block, Func<Run, ReadOnlyMemory<char>> words)
    {
        var joined = new StringBuilder();
        foreach (var run in block.Runs)
            joined.Append(words(run));
        return joined.ToString();
    }
}
