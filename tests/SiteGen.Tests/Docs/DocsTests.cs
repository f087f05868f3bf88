using System.Text.RegularExpressions;

namespace SiteGen.Tests.Docs;

/// <summary>What docs/ says is true.</summary>
public sealed partial class DocsTests
{
    private static readonly string s_docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void The_reference_says_what_the_program_goes_by()
    {
        var path = Path.Combine(s_docs, "REFERENCE.md");
        var written = ReferencePage.Write(Path.Combine(Repository.Tests, "Mistakes"));
        if (Repository.IsAccepting)
            File.WriteAllText(path, written);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == written,
            "docs/REFERENCE.md is not what the program says of itself. To write it anew, run the tests once with SITEGEN_ACCEPT=1.");
    }

    [Fact]
    public void Every_test_that_the_page_of_threats_names_is_there()
    {
        var tests = Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
        var named = 0;
        foreach (Match group in TestsOfClass().Matches(File.ReadAllText(Path.Combine(s_docs, "THREATS.md"))))
        {
            var source = string.Concat(tests[group.Groups["class"].Value]);
            foreach (var test in group.Groups["test"].Captures.Select(capture => capture.Value))
            {
                named++;
                Assert.True(source.Contains($" {test}(", StringComparison.Ordinal), $"{group.Groups["class"].Value}: {test}");
            }
        }
        Assert.True(named > 20);
    }

    [Fact]
    public void Links_between_pages_lead_somewhere() => Assert.All(
        Directory.GetFiles(s_docs, "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md")), page =>
            Assert.All(Link().Matches(ProseOf(page)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#')),
                link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0])), $"{page}: {link}")));

    // An indented line is an example.
    private static string ProseOf(string page) =>
        string.Join('\n', File.ReadLines(page).Where(line => !line.StartsWith("    ", StringComparison.Ordinal)));

    [GeneratedRegex(@"`(?<class>\w+Tests): (?<test>\w+)`(?:, `(?<test>\w+)`)*")]
    private static partial Regex TestsOfClass();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
