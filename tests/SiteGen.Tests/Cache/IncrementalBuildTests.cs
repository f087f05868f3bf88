using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cache;
using SiteGen.Commands;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Cache;

/// <summary>What a build takes over from the one before never changes what is built.</summary>
/// <remarks><c>SITEGEN_EDITS</c> sets how many sequences of changes are tried, <c>SITEGEN_EDITS_FROM</c> with which number they
/// begin: that of a failure shows it again.</remarks>
public sealed class IncrementalBuildTests
{
    private const int UsualSequences = 20;
    private const int Length = 8;

    private static readonly string[] s_lists = ["index.", "corrections.", "removed.", "missing.", "connections."];

    [Fact]
    public void After_any_changes_a_build_is_what_one_without_cache_is()
    {
        var (first, count) = (Number("SITEGEN_EDITS_FROM", 1), Number("SITEGEN_EDITS", UsualSequences));
        var built = 0;
        // Builds wait for tasks of their own; too many at a time would wait for each other.
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(first, first + count, options, number => Interlocked.Add(ref built, SequenceHolds(number)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{built} of {count * Length} builds were right ones");
        // Builds that are all refused would show nothing.
        Assert.True(built > count * Length / 3, $"{built} built");
    }

    [Fact]
    public void Only_the_pages_of_a_changed_text_and_of_those_linked_with_it_are_made()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("seeds/pier.txt", "The Pier\n\nThe pier was built of oak, and it has stood for longer than anybody can remember.\n");
        edition.Write("annotations/pier.yaml", "text: { slug: pier }\n");
        using var site = new TempSite(edition);
        Assert.Contains("texts/pier.html", site.Made());
        Assert.DoesNotContain(site.Made(), path => path.StartsWith("texts/", StringComparison.Ordinal) || path.StartsWith("seeds/", StringComparison.Ordinal));

        edition.Write("annotations/pier.yaml", "text: { slug: pier, creator: A Carpenter }\n");
        Assert.Equal(["texts/pier.html", "texts/pier.source.html"], site.Made().Where(path => path.StartsWith("texts/", StringComparison.Ordinal)));
        edition.Replace("annotations/wall.yaml", "id: to-the-flood", "id: to-it");
        Assert.Equal(4, site.Made().Count(path => path.StartsWith("texts/", StringComparison.Ordinal)));
        edition.Write("annotations/registers/names.yaml", "names: []\n");
        Assert.Equal(6, site.Made().Count(path => path.StartsWith("texts/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_made_if_nothing_has_changed()
    {
        using var edition = TemporaryEdition.Small();
        using var site = new TempSite(edition);
        Assert.Contains("removed.html", site.Made());
        Assert.DoesNotContain(site.Made(), path => path.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_has_changed_nothing_is_written_not_even_the_cache()
    {
        using var edition = TemporaryEdition.Small();
        // Locks are written after the first build, and what is new is believed after a moment.
        for (var build = 0; build < 3; build++)
        {
            Assert.Equal(ExitCode.Done, edition.Command("build").ExitCode);
            Thread.Sleep(80);
        }
        var before = Written();
        Assert.Contains(before, file => file.Name == "cache");

        Assert.Equal(ExitCode.Done, edition.Command("build").ExitCode);

        Assert.Equal(before, Written());

        (string Name, DateTime Time)[] Written() => [.. new DirectoryInfo(edition.Root).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (file.Name, file.LastWriteTimeUtc)).OrderBy(file => file)];
    }

    [Fact]
    public void Of_a_list_only_the_part_with_the_changed_text_is_made()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("edition.yaml", "title: An edition\nlanguage: en\neditors: [{ id: ann, name: A }, { id: ben, name: B }]\ntextsPerPage: 1\n");
        edition.Write("seeds/pier.txt", "The Pier\n\nThe pier was built of oak, and it has stood for longer than anybody can remember.\n");
        using var site = new TempSite(edition);
        site.Made();
        edition.Write("annotations/pier.yaml", "text: { slug: pier, creator: A Carpenter }\n");
        // The first page of texts has counts of the whole edition, the first of connections a picture of it; the pier has no corrections.
        Assert.Equal(
            ["connections.html", "index.2.html", "index.html", "removed.2.html"],
            site.Made().Where(path => path.EndsWith(".html", StringComparison.Ordinal) && s_lists.Any(list => path.StartsWith(list, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_page_that_somebody_changed_is_made_again()
    {
        using var edition = TemporaryEdition.Small();
        using var site = new TempSite(edition);
        site.Made();
        var page = Path.Combine(site.Folder, "texts/wall.html");
        var right = File.ReadAllText(page);
        File.WriteAllText(page, right.Replace('e', 'a'));

        Assert.Contains("texts/wall.html", site.Made());

        Assert.Equal(right, File.ReadAllText(page));
    }

    [Fact]
    public void No_cache_is_neither_read_nor_left()
    {
        using var edition = TemporaryEdition.Small();
        Assert.Equal(ExitCode.Done, edition.Command("build", "--no-cache").ExitCode);
        Assert.False(Directory.Exists(edition.Full(BuildCache.Folder)));
        Assert.Equal(ExitCode.Done, edition.Command("build").ExitCode);
        Assert.Equal("*\n", File.ReadAllText(edition.Full($"{BuildCache.Folder}/.gitignore")));
    }

    private static int SequenceHolds(int number)
    {
        using var edition = TemporaryEdition.Small();
        using var output = new TempSite(edition);
        var random = new Random(number);
        var edits = new RandomEdits(edition, number);
        var history = new List<string>();
        var built = 0;
        for (var change = 0; change < Length; change++)
        {
            history.Add(random.Next(6) switch
            {
                0 => Tamper(output.Folder, random),
                1 => Overlay(edition),
                _ => edits.Make(),
            });
            var withDrafts = random.Next(8) == 0;
            var baseUrl = random.Next(6) == 0 ? "https://example.org/elsewhere/" : null;

            var (findings, _) = output.Build(output.Folder, withDrafts, withCache: true, baseUrl);

            var (expected, _) = output.Build(output.Clean, withDrafts, withCache: false, baseUrl);
            var what = $"sequence {number}: {string.Join("; ", history)}";
            // Notes of what has not changed are not said again; all else is.
            Assert.True(Said(expected, Severity.Warning).SequenceEqual(Said(findings, Severity.Warning)), what);
            if (Said(expected, Severity.Error).Any())
            {
                // So that the next change finds an edition that can be built.
                Overlay(edition);
                continue;
            }
            built++;
            // What somebody edited and is no longer made stays where it is; the list of the site's files does not have it.
            Assert.True(Files(output.Clean).Except(Files(output.Folder)).ToList() is [], what);
        }
        return built;

        static IEnumerable<string> Said(ImmutableArray<Diagnostic> findings, Severity least) => findings.Where(finding => finding.Rule.Severity >= least)
            .Select(finding => $"{finding.Place} {finding.Rule.Code} {finding.Message}").Distinct().Order(StringComparer.Ordinal);
    }

    private static string Overlay(TemporaryEdition edition)
    {
        foreach (var folder in new[] { "seeds", "annotations", "templates" }.Select(edition.Full).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        edition.Overlay(Repository.SmallEdition);
        return "all restored";
    }

    // What others do to a published site.
    private static string Tamper(string site, Random random)
    {
        var files = Directory.Exists(site) ? Directory.GetFiles(site, "*.html", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
            return "nothing to tamper with";
        Array.Sort(files, StringComparer.Ordinal);
        var file = files[random.Next(files.Length)];
        if (random.Next(2) == 0)
            File.Delete(file);
        else
            File.WriteAllText(file, File.ReadAllText(file).Replace('a', 'e'));
        // A later moment, however short the test takes.
        if (File.Exists(file))
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMilliseconds(1 + random.Next(100_000)));
        return $"{Path.GetFileName(file)} tampered with";
    }

    private static List<(string, string)> Files(string site) => [.. Directory.GetFiles(site, "*", SearchOption.AllDirectories)
        .Select(path => (Path.GetRelativePath(site, path), Convert.ToHexString(File.ReadAllBytes(path)))).Order()];

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
