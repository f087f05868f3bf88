using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Extraction;

/// <summary>Which files are read, and which file each becomes.</summary>
internal static class ExtractPlan
{
    /// <summary>One file to read and one to write.</summary>
    /// <param name="Input">As the user knows it, with forward slashes.</param>
    /// <param name="Output">Relative to the output folder, with forward slashes.</param>
    internal readonly record struct Entry(string Input, string Output);

    /// <summary>The files that paths stand for. A folder stands for every seed below it, and keeps its inner folders.</summary>
    /// <param name="paths">Files or folders, relative to the working folder or not.</param>
    /// <param name="output">The folder to write to.</param>
    /// <param name="format">Gives the files written their extension.</param>
    /// <returns>In the order of inputs; with an error for what is not there, and for a file that would overwrite another.</returns>
    public static Reported<ImmutableArray<Entry>> Make(IEnumerable<string> paths, string output, ExtractFormat format)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var entries = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var path in paths)
            foreach (var (input, name) in Expand(path, findings))
                entries.TryAdd(Path.GetFullPath(input), new Entry(input, Path.ChangeExtension(name, Extension(format))));

        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var plan = ImmutableArray.CreateBuilder<Entry>(entries.Count);
        foreach (var entry in entries.Values)
        {
            if (entries.ContainsKey(Path.GetFullPath(Path.Combine(output, entry.Output))))
                findings.Add(new Diagnostic(Rules.OutputIsInput, Place.File(entry.Input),
                    $"what is extracted from this file would overwrite {Path.Combine(output, entry.Output)}, which is to be read"));
            else if (!taken.TryAdd(entry.Output, entry.Input))
                findings.Add(new Diagnostic(Rules.SeedNameTaken, Place.File(entry.Input),
                    $"{taken[entry.Output]} would be written to {entry.Output} too", "Extract the two into different folders."));
            else
                plan.Add(entry);
        }
        return new(plan.ToImmutable(), findings.ToImmutable());
    }

    private static IEnumerable<(string Input, string Name)> Expand(string path, ImmutableArray<Diagnostic>.Builder findings)
    {
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        if (Directory.Exists(path))
        {
            var files = new EditionFolder(Path.GetFullPath(path)).Files("", SeedReader.Extensions, isDeep: true);
            findings.AddRange(files.Diagnostics.Select(finding => finding with { Place = Place.File(Within(finding.Place.Path)) }));
            return files.Value.Select(name => (Within(name), name));
        }
        if (File.Exists(path))
            return [(shown, Path.GetFileName(path))];
        findings.Add(new Diagnostic(Rules.Unreadable, Place.File(shown), "there is no such file or folder"));
        return [];

        string Within(string name) => name.Length == 0 ? shown : $"{shown.TrimEnd('/')}/{name}";
    }

    /// <summary>The extension of files of a format, with its dot.</summary>
    public static string Extension(ExtractFormat format) => format switch
    {
        ExtractFormat.Markdown => ".md",
        ExtractFormat.Json => ".json",
        _ => ".txt",
    };
}
