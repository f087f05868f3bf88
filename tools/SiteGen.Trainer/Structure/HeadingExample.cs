using System.Text.Json;
using SiteGen.Documents.Learned;
using SiteGen.Text;

namespace SiteGen.Trainer.Structure;

/// <summary>The lines of a page's true article, and which of them are headings.</summary>
/// <param name="Id">The page's file name without extension.</param>
/// <param name="Source">The whole page.</param>
/// <param name="Lines">Which of its lines these are.</param>
/// <param name="Page">What the model sees of them.</param>
/// <param name="Features">Their features of the first pass.</param>
/// <param name="IsHeading">Whether each is a heading; null where it is as much one as not.</param>
/// <param name="Truth">The words of the article's headings.</param>
internal sealed record HeadingExample(
    string Id, SourceText Source, List<int> Lines, HeadingPage Page, int[][] Features, bool?[] IsHeading, TrueHeadings Truth)
{
    /// <summary>The pages of a folder with raw/, labels/ and structure/, in the order of their names; none if it has no structure/.</summary>
    public static List<HeadingExample> ReadAll(string folder) => !Directory.Exists(Path.Combine(folder, "structure")) ? []
        : [.. Directory.GetFiles(Path.Combine(folder, "raw"), "*.txt")
            .Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(path => Read(folder, Path.GetFileNameWithoutExtension(path)))];

    private static HeadingExample Read(string folder, string id)
    {
        var source = new SourceText(id, id, File.ReadAllText(Path.Combine(folder, "raw", $"{id}.txt")));
        var labels = File.ReadAllText(Path.Combine(folder, "labels", $"{id}.txt")).TrimEnd('\n');
        using var structure = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "structure", $"{id}.json")));
        var titles = structure.RootElement.TryGetProperty("title_lines", out var found)
            ? found.EnumerateArray().Select(line => line.GetInt32() - 1).ToHashSet() : [];
        var entries = structure.RootElement.GetProperty("entries").EnumerateArray()
            .Select(entry => (Line: entry.GetProperty("line").GetInt32() - 1, Kind: entry.GetProperty("kind").GetString()!, Words: entry.GetProperty("text").GetString()!)).ToList();
        var kinds = entries.GroupBy(entry => entry.Line).ToDictionary(line => line.Key, line => line.First().Kind);
        var lines = Enumerable.Range(0, Math.Min(source.LineCount, labels.Length))
            .Where(line => labels[line] == '1' && !titles.Contains(line)).ToList();
        var page = new HeadingPage(source, lines);
        return new HeadingExample(id, source, lines, page, HeadingFeatures.Of(page),
            [.. lines.Select(line => kinds.GetValueOrDefault(line) is { } kind ? TrueHeadings.IsHeading(kind) : false)],
            new TrueHeadings(entries.Select(entry => (entry.Kind, entry.Words))));
    }
}
