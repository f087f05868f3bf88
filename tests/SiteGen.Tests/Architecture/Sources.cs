using System.Text.RegularExpressions;

namespace SiteGen.Tests.Architecture;

/// <summary>The program's source files, as the architecture tests read them.</summary>
internal static partial class Sources
{
    /// <summary>The C# files of a project: path within it, with forward slashes, and text.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !file.Item1.StartsWith("bin/", StringComparison.Ordinal) && !file.Item1.StartsWith("obj/", StringComparison.Ordinal));
    }

    /// <summary>The namespaces that a file names, in using directives or in full.</summary>
    public static IEnumerable<string> NamespacesIn(string text) => Using().Matches(text).Select(match => match.Groups["name"].Value)
        .Concat(InFull().Matches(text).Select(match => match.Value));

    /// <summary>A file without its comments of whole lines.</summary>
    public static string CodeOf(string text) => string.Join('\n', text.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(SiteGen|YamlDotNet|Markdig|AngleSharp|Microsoft\.AspNetCore|System\.CommandLine)\.\w+(?!\w)")]
    private static partial Regex InFull();
}
