using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class ForeignFilesTests
{
    [Fact]
    public void Keeps_what_it_did_not_write_as_it_is()
    {
        using var folder = new TempFolder();
        PutForeign(folder);
        var before = Foreign(folder);

        folder.Build("index.html: 1", "texts/a.html", "nested/b.html");
        Assert.Equal(before, Foreign(folder));
        folder.Build("index.html: 2", "nested/c.html");
        Assert.Equal(before, Foreign(folder));
        folder.Build();
        Assert.Equal(before, Foreign(folder));
    }

    [Fact]
    public void Keeps_the_modes_of_files_and_folders()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "texts/a.html: 1", "texts/b.html");
        folder.Put("secret/key", "key");
        const UnixFileMode forMe = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder.At("secret/key"), UnixFileMode.UserRead);
        File.SetUnixFileMode(folder.At("secret"), forMe);
        File.SetUnixFileMode(folder.At("texts"), forMe | UnixFileMode.UserWrite | UnixFileMode.SetGroup);
        File.SetUnixFileMode(folder.At("texts/a.html"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(folder.Site, forMe | UnixFileMode.UserWrite);

        folder.Build("index.html: 2", "texts/a.html: 2", "texts/b.html");

        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(folder.At("secret/key")));
        Assert.Equal(forMe, File.GetUnixFileMode(folder.At("secret")));
        Assert.Equal(
            forMe | UnixFileMode.UserWrite | UnixFileMode.SetGroup, File.GetUnixFileMode(folder.At("texts")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("texts/a.html")));
        Assert.Equal(forMe | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Site));
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    [Fact]
    public void Keeps_the_owners_of_folders()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only root can give away");
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "texts/a.html", "b.html");
        folder.Put("nested/mine.txt", "mine");
        Assert.Equal(0, folder.RunInSite("chown", "65534:65533", ".", "texts", "nested").Code);
        folder.Build("index.html: 2", "texts/a.html", "texts/c.html");
        Assert.Equal("65534:65533\n65534:65533\n65534:65533\n",
            folder.RunInSite("stat", "-c", "%u:%g", ".", "texts", "nested").Output);
    }

    [Fact]
    public void Names_every_file_in_the_way_and_writes_nothing()
    {
        using var folder = new TempFolder();
        folder.Put("b.html", "mine");
        folder.Put("a.html", "mine");
        folder.Put("same.html", "same.html");
        folder.Put("texts", "a file where a folder must go");
        folder.Put("page.html/inner", "a folder where a file must go");
        Directory.CreateDirectory(folder.At("empty.html"));
        File.CreateSymbolicLink(folder.At("link.html"), "same.html");
        Directory.CreateSymbolicLink(folder.At("names"), "..");
        var before = folder.Snapshot();

        Assert.Equal(
            [
                "SG0701 site/a.html", "SG0701 site/b.html", "SG0701 site/empty.html", "SG0701 site/link.html",
                "SG0701 site/names", "SG0701 site/page.html", "SG0701 site/texts",
            ],
            folder.Findings(TempFolder.Files(
                "a.html", "b.html", "same.html", "texts/x.html", "texts/y/z.html", "page.html", "empty.html",
                "link.html: same.html", "names/n.html")));
        Assert.Equal(before, folder.Snapshot());
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    [Fact]
    public void Overwrites_files_and_links_in_the_way_if_forced_but_no_folder()
    {
        using var folder = new TempFolder();
        folder.Put("a.html", "mine");
        folder.Put("texts", "a file where a folder must go");
        folder.Put("mine.txt", "mine");
        Directory.CreateDirectory(Path.Join(folder.Root, "elsewhere"));
        File.WriteAllText(Path.Join(folder.Root, "elsewhere", "n.html"), "mine");
        File.CreateSymbolicLink(folder.At("link.html"), "mine.txt");
        Directory.CreateSymbolicLink(folder.At("names"), "../elsewhere");
        var files = TempFolder.Files("a.html", "texts/x.html", "link.html", "names/n.html");

        folder.Put("link.html.d/mine", "mine");
        var all = files.Append(new OutputFile("link.html.d", default)).ToArray();
        Assert.Equal(["SG0701 site/link.html.d"], folder.Findings(all, force: true));
        Assert.Equal("mine", folder.Read("a.html"));

        Assert.Empty(folder.Findings(files, force: true));
        foreach (var file in files)
            Assert.Equal(file.Path, folder.Read(file.Path));
        Assert.Null(new FileInfo(folder.At("link.html")).LinkTarget);
        Assert.Null(new FileInfo(folder.At("names")).LinkTarget);
        Assert.Equal("mine", folder.Read("mine.txt"));
        Assert.Equal("mine", File.ReadAllText(Path.Join(folder.Root, "elsewhere", "n.html")));
    }

    [Fact]
    public void Takes_a_file_with_the_right_content_for_its_own()
    {
        using var folder = new TempFolder();
        folder.Put("index.html", "index.html");
        Assert.Equal(new WriteSummary(1, 1, 0, 0), folder.Build("index.html", "a.html"));
        Assert.Equal(new WriteSummary(0, 1, 1, 0), folder.Build("a.html"));
    }

    [Fact]
    public void Takes_a_page_that_became_a_link_for_somebody_elses()
    {
        using var folder = new TempFolder();
        folder.Build("index.html", "a.html");
        File.Delete(folder.At("a.html"));
        File.CreateSymbolicLink(folder.At("a.html"), "index.html");
        Assert.Equal(["SG0701 site/a.html"], folder.Findings(TempFolder.Files("index.html", "a.html")));
        folder.Build("index.html");
        Assert.Equal("index.html", new FileInfo(folder.At("a.html")).LinkTarget);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("texts/", false)]
    [InlineData("texts/", true)]
    [InlineData("mine/deep/", true)]
    public void Keeps_what_others_put_there_while_the_site_is_prepared(string at, bool isOld)
    {
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "a.html: 1", "b.html", "texts/t.html");
        folder.Put($"{at}mine.txt", "before");
        folder.Put($"{at}log.txt", "before, ");
        WaitUntilTimesAreBelieved(isOld);
        Assert.Empty(folder.Findings(TempFolder.Files("index.html: 2", "a.html: 2", "b.html", "texts/t.html"), onStep: step =>
        {
            if (step != "exchange")
                return;
            folder.Put($"{at}new/of mine.txt", "late");
            Directory.CreateDirectory(folder.At($"{at}empty of mine"));
            File.AppendAllText(folder.At($"{at}log.txt"), "after");
            File.WriteAllText(folder.At($"{at}mine.tmp"), "after");
            File.Move(folder.At($"{at}mine.tmp"), folder.At($"{at}mine.txt"), overwrite: true);
        }));
        Assert.Equal("2", folder.Read("index.html"));
        Assert.Equal("late", folder.Read($"{at}new/of mine.txt"));
        Assert.Equal("after", folder.Read($"{at}mine.txt"));
        Assert.Equal("before, after", folder.Read($"{at}log.txt"));
        Assert.True(Directory.Exists(folder.At($"{at}empty of mine")));
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    [Theory]
    [InlineData("late.txt")]
    [InlineData("texts/late.txt")]
    [InlineData("texts/deep/late.txt")]
    public void Keeps_what_others_put_there_while_the_old_site_is_cleared(string path)
    {
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "texts/a.html: 1", "texts/deep/b.html: 1");
        WaitUntilTimesAreBelieved(isOld: true);
        var late = false;
        // Somebody who stands in the old folder writes where the site was.
        Assert.Empty(folder.Findings(TempFolder.Files("index.html: 2", "texts/a.html: 2", "texts/deep/b.html: 1"), onStep: step =>
        {
            if (!step.StartsWith("retire ", StringComparison.Ordinal) || late)
                return;
            File.WriteAllText(Path.Join(folder.StagingFolder, "new", path), "late");
            late = true;
        }));
        Assert.True(late);
        Assert.Equal("late", folder.Read(path));
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    private static void WaitUntilTimesAreBelieved(bool isOld) => Thread.Sleep(isOld ? 80 : 0);

    private static void PutForeign(TempFolder folder)
    {
        folder.Put(".gitignore", "*\n!.gitignore\n");
        folder.Put(".git/HEAD", "ref: refs/heads/gh-pages\n");
        folder.Put(".git/objects/00/object", "object");
        folder.Put("CNAME", "example.org");
        folder.Put("nested/deep/mine.txt", "mine");
        folder.Put("script.sh", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.At("script.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(folder.At("empty"));
        File.CreateSymbolicLink(folder.At("nested/up"), "../CNAME");
        File.CreateSymbolicLink(folder.At("dangling"), "no such file");
        Directory.CreateSymbolicLink(folder.At("circle"), ".");
    }

    private static string Foreign(TempFolder folder)
    {
        var ours = TempFolder.Files(
            "index.html", "texts", "texts/a.html", "nested/b.html", "nested/c.html", Manifest.FileName);
        var foreign = SiteOnDisk.Read(folder.Site).Entries
            .Where(entry => !ours.Any(file => file.Path == entry.Path))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal);
        var lines = folder.Snapshot().Split('\n').Where(line => !ours.Any(file => line.StartsWith($"{file.Path} ",
            StringComparison.Ordinal)));
        var times = foreign.Where(entry => entry.Kind != EntryKind.Folder).Select(entry =>
            $"{entry} {(OperatingSystem.IsLinux() ? TempFolder.Inode(folder.At(entry.Path)) : 0)}");
        return string.Join('\n', lines.Concat(times));
    }
}
