using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Documents;
using SiteGen.Input;

namespace SiteGen.Tests;

/// <summary>The repository that the tests stand in, and the site of its edition, made once for all tests.</summary>
internal static class Repository
{
    /// <summary>The folder that holds SiteGen.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<Pipeline.Site> s_site = new(() => Build(Root).Site);

    /// <summary>The tests' own folder in the source tree, for data and recordings.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "SiteGen.Tests");

    /// <summary>The small edition that mistakes are made in.</summary>
    public static string SmallEdition { get; } = Path.Combine(Tests, "Editions", "small");

    /// <summary>Whether recordings and schemas are to be rewritten instead of compared.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("SITEGEN_ACCEPT") == "1";

    /// <summary>What the program that is tested knows of scraped texts.</summary>
    public static TextKnowledge Knowledge { get; } = TextKnowledgeReader.Read();

    /// <summary>The site of the repository's own edition.</summary>
    public static Pipeline.Site Site => s_site.Value;

    /// <summary>Makes the site of an edition, and fails if there is anything to report.</summary>
    public static (Pipeline.Site Site, IReadOnlyDictionary<string, string> Text) Build(string root, bool withDrafts = false)
    {
        var made = Pipeline.Run(new EditionFolder(root), new Pipeline.Options(withDrafts, BaseUrl: null));
        Assert.DoesNotContain(made.Diagnostics, finding => finding.Rule.Severity == Diagnostics.Severity.Error);
        return (made.Value, TextOf(made.Value));
    }

    /// <summary>The files of a site as text, by path.</summary>
    public static Dictionary<string, string> TextOf(Pipeline.Site site) => site.Files.ToDictionary(
        file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);

    /// <summary>A page of a site as a browser sees it.</summary>
    public static IHtmlDocument Page(Pipeline.Site site, string path) => new HtmlParser().ParseDocument(
        Encoding.UTF8.GetString(site.Files.Single(file => file.Path == path).Content.Span));

    /// <summary>Every page of a site.</summary>
    public static IEnumerable<(string Path, IHtmlDocument Page)> Pages(Pipeline.Site site) => site.Files
        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file.Path, Page(site, file.Path)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
