using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class TroubleTests
{
    private static readonly OutputFile[] s_files = TempFolder.Files("index.html", "a.html");

    [Fact]
    public void Lets_one_build_write_at_a_time()
    {
        using var folder = new TempFolder();
        var findings = new List<string>();
        Assert.Empty(folder.Findings(s_files, onStep: step =>
        {
            var second = SiteWriter.Write(folder.Site, TempFolder.Files("other.html"), force: true);
            lock (findings)
                findings.AddRange(second.Diagnostics.Select(finding => $"{finding.Rule.Code} {finding.Message}"));
        }));
        Assert.NotEmpty(findings);
        Assert.Equal(["SG0702 another build is writing this site"], findings.Distinct());
        folder.Build("index.html", "a.html");
    }

    [Fact]
    public void Ends_with_one_of_the_sites_when_many_build_at_once()
    {
        using var folder = new TempFolder();
        var done = 0;
        var states = Enumerable.Range(0, 4).Select(state => TempFolder.Files(
            [.. Enumerable.Range(0, 20).Select(page => $"{page % 3}/{page}.html: {state}")])).ToArray();
        var refused = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, round =>
        {
            var diagnostics = SiteWriter.Write(folder.Site, states[round % 4], force: false).Diagnostics;
            foreach (var diagnostic in diagnostics)
                refused.Add(diagnostic.Message);
            if (diagnostics.IsEmpty)
                Interlocked.Increment(ref done);
        });
        Assert.NotEqual(0, done);
        // Whether two meet is a matter of luck; what is said if they do is not.
        Assert.All(refused, message => Assert.Equal("another build is writing this site", message));
        Assert.Single(Enumerable.Range(0, 20).Select(page => folder.Read($"{page % 3}/{page}.html")).Distinct());
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    [Fact]
    public void Lets_sites_side_by_side_be_written_at_once()
    {
        using var folder = new TempFolder();
        Assert.Empty(folder.Findings(s_files, onStep: step =>
        {
            if (step == "plan")
                Assert.Empty(SiteWriter.Write(Path.Join(folder.Root, "site2"), s_files, force: false).Diagnostics);
        }));
        Assert.True(File.Exists(Path.Join(folder.Root, "site2", "index.html")));
    }

    [Fact]
    public void Reports_that_the_output_folder_is_a_file()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Site, "mine");
        Assert.Equal(["SG0702 site"], folder.Findings(s_files, force: true));
        Assert.Equal("mine", File.ReadAllText(folder.Site));
        Assert.Equal([folder.Site], Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Reports_that_a_folder_above_is_a_file()
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Join(folder.Root, "file"), "mine");
        var result = SiteWriter.Write(Path.Join(folder.Root, "file", "site"), s_files, force: true);
        Assert.Equal(["SG0702"], result.Diagnostics.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void Reports_a_folder_that_nobody_can_write()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        var diagnostic = Assert.Single(SiteWriter.Write("/proc/site", s_files, force: true).Diagnostics);
        Assert.Equal("SG0702", diagnostic.Rule.Code);
        Assert.StartsWith("the site cannot be written: ", diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_links_that_lead_in_a_circle()
    {
        using var folder = new TempFolder();
        Directory.CreateSymbolicLink(folder.Site, "site");
        Assert.Equal(["SG0702 site"], folder.Findings(s_files));
    }

    [Fact]
    public void Reports_a_name_that_is_too_long()
    {
        using var folder = new TempFolder();
        folder.Build("index.html");
        var before = folder.Snapshot();
        Assert.Equal(["SG0702 site"], folder.Findings(TempFolder.Files("index.html", new string('a', 300))));
        Assert.Equal(before, folder.Snapshot());
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("sub/mine.txt")]
    public void Does_not_clear_a_folder_that_only_has_the_name_of_its_own(string path)
    {
        using var folder = new TempFolder();
        var file = Path.Join(folder.StagingFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "mine");
        Assert.Equal(["SG0702 site"], folder.Findings(s_files));
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Does_not_prepare_the_site_behind_a_link()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Join(folder.Root, "elsewhere", "new"));
        Directory.CreateSymbolicLink(folder.StagingFolder, "elsewhere");
        Assert.Equal(["SG0702 site"], folder.Findings(s_files));
        Assert.True(Directory.Exists(Path.Join(folder.Root, "elsewhere", "new")));
    }

    [Fact]
    public void Does_not_open_what_is_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "pipe: 1", "old: 1");
        foreach (var name in (string[])["pipe", "old", "mine"])
        {
            File.Delete(folder.At(name));
            Assert.Equal(0, folder.RunInSite("mkfifo", name).Code);
        }
        // Two pages were replaced by pipes: one is made again, the other is not.
        folder.Build("index.html: 2", "pipe: 1");
        Assert.Equal("1", folder.Read("pipe"));
        Assert.True(File.Exists(folder.At("old")));
        Assert.True(File.Exists(folder.At("mine")));
    }
}
