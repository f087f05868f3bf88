using System.Text.Json;
using SiteGen.Documents.Learned;
using SiteGen.Text;

namespace SiteGen.HeadingTrainer;

/// <summary>The lines of a page's true article, and which of them are headings.</summary>
/// <param name="Id">Its file name without extension.</param>
/// <param name="Forms">The lines.</param>
/// <param name="Kin">Which have words in common.</param>
/// <param name="Features">Their features of the first pass.</param>
/// <param name="IsHeading">Whether each is a heading; null where it is as much one as not.</param>
/// <param name="Furniture">Longer lines that are not the article's: pages of one site share them.</param>
/// <param name="Source">The whole page.</param>
/// <param name="Lines">Which of its lines these are.</param>
internal sealed record Page(string Id, HeadingLine[] Forms, HeadingKin Kin, int[][] Features, bool?[] IsHeading, string[] Furniture, SourceText Source, List<int> Lines)
{
    private const int LeastFurniture = 25;

    /// <summary>The pages of a folder with raw/, labels/ and structure/, in the order of their names.</summary>
    public static List<Page> ReadAll(string folder) => [.. Directory.GetFiles(Path.Combine(folder, "raw"), "*.txt")
        .Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(path => Read(folder, Path.GetFileNameWithoutExtension(path)))];

    private static Page Read(string folder, string id)
    {
        var source = new SourceText(id, id, File.ReadAllText(Path.Combine(folder, "raw", $"{id}.txt")));
        var labels = File.ReadAllText(Path.Combine(folder, "labels", $"{id}.txt")).TrimEnd('\n');
        using var structure = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "structure", $"{id}.json")));
        var titles = structure.RootElement.TryGetProperty("title_lines", out var found)
            ? found.EnumerateArray().Select(line => line.GetInt32() - 1).ToHashSet() : [];
        var kinds = structure.RootElement.GetProperty("entries").EnumerateArray()
            .GroupBy(entry => entry.GetProperty("line").GetInt32() - 1)
            .ToDictionary(line => line.Key, line => line.First().GetProperty("kind").GetString());
        var lines = Enumerable.Range(0, Math.Min(source.LineCount, labels.Length))
            .Where(line => labels[line] == '1' && !titles.Contains(line)).ToList();
        var forms = lines.Select(line => new HeadingLine(source.Line(line))).ToArray();
        var kin = new HeadingKin(source, lines, forms);
        return new Page(id, forms, kin, HeadingFeatures.First(source, lines, forms, kin),
            [.. lines.Select(line => kinds.GetValueOrDefault(line) switch { "heading" => true, "bold-line" or "dt" => (bool?)null, _ => false })],
            [.. Enumerable.Range(0, Math.Min(source.LineCount, labels.Length)).Where(line => labels[line] == '0' && source.LineSpan(line).Length > LeastFurniture)
                .Select(line => source.Line(line).Trim().ToString()).Distinct()], source, lines);
    }
}
