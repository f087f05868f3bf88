using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary>How findings are told: to people, or to other programs.</summary>
internal enum FindingFormat
{
    /// <summary>With the line and a hint, for people.</summary>
    Text,

    /// <summary>See docs/REFERENCE.md.</summary>
    Json,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    Github,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
}

/// <summary>The one place that knows all formats of findings.</summary>
internal static class FindingFormats
{
    /// <summary>The formats as they are named on the command line.</summary>
    public static OrderedDictionary<string, FindingFormat> Words { get; } = new(StringComparer.Ordinal)
    {
        ["text"] = FindingFormat.Text,
        ["json"] = FindingFormat.Json,
        ["github"] = FindingFormat.Github,
        ["sarif"] = FindingFormat.Sarif,
    };

    /// <summary>Tells findings: text to whom errors are told, what is for programs to whom results are.</summary>
    /// <returns>Whether one of them is an error.</returns>
    public static bool Print(
        FindingFormat format, EditionFolder folder, ImmutableArray<Diagnostic> findings, bool isStrict, TextWriter output, TextWriter error)
    {
        if (format == FindingFormat.Text)
            return new Report(folder, error).Print(findings, isStrict);
        var sorted = Findings.Of(findings, isStrict);
        // Programs look for a file from where they were started, which need not be the edition's folder.
        output.Write(format switch
        {
            FindingFormat.Json => JsonFindings.Write(sorted),
            FindingFormat.Github => GithubFindings.Write(sorted, path => FromHere(folder, path)),
            _ => SarifFindings.Write(sorted, path => FromHere(folder, path)),
        });
        return sorted.Count(Severity.Error) > 0;
    }

    /// <summary>A severity as all formats but GitHub's and SARIF's call it.</summary>
    public static string WordFor(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string FromHere(EditionFolder folder, string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder.Root, path)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }
}
