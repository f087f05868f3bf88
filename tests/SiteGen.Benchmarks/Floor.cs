using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Benchmarks;

/// <summary>What no generator can do without: reading all that goes in and writing all that comes out.</summary>
internal static class Floor
{
    /// <param name="edition">Its seeds and annotations are read.</param>
    /// <param name="site">What was made of them; kept in memory first.</param>
    /// <param name="folder">Where the same is written.</param>
    public static void Run(string edition, string site, string folder)
    {
        var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.Combine(folder, Path.GetRelativePath(site, file)), Bytes: File.ReadAllBytes(file))).ToList();
        var watch = Stopwatch.StartNew();
        Directory.EnumerateFiles(edition, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(site, StringComparison.Ordinal)).AsParallel().ForAll(file => File.ReadAllBytes(file));
        foreach (var parent in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct())
            Directory.CreateDirectory(parent);
        files.AsParallel().ForAll(file => File.WriteAllBytes(file.Path, file.Bytes));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.000}"));
    }
}
