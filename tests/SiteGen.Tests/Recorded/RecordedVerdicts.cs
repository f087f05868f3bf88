using System.Globalization;

namespace SiteGen.Tests.Recorded;

/// <summary>What an editor, reading the five seeds, said of each of their lines before there was a program.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Verdict">kept, lifted, removed or blank.</param>
/// <param name="Structure">title, heading, paragraph, list-item or list; empty for what is not part of the article.</param>
/// <param name="Level">Of a heading; zero otherwise.</param>
/// <param name="Label">Of an item of the form "Label: text"; empty otherwise.</param>
/// <param name="Items">Of a list that the scrape ran together.</param>
internal sealed record RecordedLine(
    int Line, string Verdict, string Structure, int Level, string Label, string[] Items)
{
    /// <summary>The recording of a seed; there is one line for each line of the seed.</summary>
    public static RecordedLine[] Of(string seedName) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Tests, "Recorded", $"{seedName}.tsv")).Skip(2)
            .Select(line => line.Split('\t')).Select(cells => new RecordedLine(
                int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2],
                cells[3].Length == 0 ? 0 : int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4],
                cells[5].Length == 0 ? [] : cells[5].Split(" | "))),
    ];
}
