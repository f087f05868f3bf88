using SiteGen.Files;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class SiteWriterTests
{
    private static readonly DateTime s_longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public void Makes_the_folder_and_those_above_it()
    {
        using var folder = new TempFolder();
        var output = Path.Join(folder.Root, "public", "en", "site");
        var result = SiteWriter.Write(output, TempFolder.Files("index.html: hello", "texts/a.html"), force: false);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(new WriteSummary(Written: 2, Unchanged: 0, Deleted: 0, Kept: 0), result.Value);
        Assert.Equal("hello", File.ReadAllText(Path.Join(output, "index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Writes_the_same_bytes_whatever_the_order_of_files()
    {
        using var one = new TempFolder();
        using var other = new TempFolder();
        one.Build("index.html", "texts/a.html", "texts/b.html");
        other.Build("texts/b.html", "index.html", "texts/a.html");
        Assert.Equal(one.Snapshot(), other.Snapshot());
    }

    [Fact]
    public void Touches_nothing_if_nothing_changed()
    {
        using var folder = new TempFolder();
        folder.Build("index.html", "texts/a.html", "empty: ");
        folder.Put("mine.txt", "mine");
        var before = Identities(folder);
        Assert.Equal(new WriteSummary(0, 3, 0, 0), folder.Build("index.html", "texts/a.html", "empty: "));
        Assert.Equal(before, Identities(folder));
        Assert.False(Directory.Exists(folder.StagingFolder));
    }

    [Fact]
    public void Touches_only_what_changed()
    {
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "texts/a.html", "texts/b.html", "names/n.html");
        File.SetLastWriteTimeUtc(folder.At("texts/a.html"), s_longAgo);
        Directory.SetLastWriteTimeUtc(folder.At("names"), s_longAgo);
        var a = Identity(folder.At("texts/a.html"));
        var summary = folder.Build("index.html: 2", "texts/a.html", "texts/c.html", "names/n.html");
        Assert.Equal(new WriteSummary(Written: 2, Unchanged: 2, Deleted: 1, Kept: 0), summary);
        Assert.Equal(a, Identity(folder.At("texts/a.html")));
        Assert.Equal(s_longAgo, Directory.GetLastWriteTimeUtc(folder.At("names")));
        Assert.Equal("2", folder.Read("index.html"));
        Assert.False(File.Exists(folder.At("texts/b.html")));
    }

    [Fact]
    public void Replaces_a_file_instead_of_writing_into_it()
    {
        using var folder = new TempFolder();
        folder.Build("index.html: old", "a.html: 1");
        var other = Path.Join(folder.Root, "other name of the page");
        Assert.True(SystemCalls.TryHardLink(folder.At("index.html"), other));
        // Once as part of an exchange, and once alone: an edited page is put right without the manifest changing.
        folder.Build("index.html: new", "a.html: 2");
        Assert.Equal("old", File.ReadAllText(other));
        File.Delete(other);
        folder.Put("index.html", "edited");
        Assert.True(SystemCalls.TryHardLink(folder.At("index.html"), other));
        folder.Build("index.html: new", "a.html: 2");
        Assert.Equal("edited", File.ReadAllText(other));
        Assert.Equal("new", folder.Read("index.html"));
    }

    [Fact]
    public void Repairs_a_single_file_by_a_single_rename()
    {
        using var folder = new TempFolder();
        folder.Build("index.html", "texts/a.html");
        folder.Put("texts/a.html", "edited");
        List<string> steps = [];
        Assert.Empty(folder.Findings(TempFolder.Files("index.html", "texts/a.html"), onStep: steps.Add));
        Assert.Equal(["clear", "plan", "write texts/a.html", "place texts/a.html"], steps);
        Assert.Equal("texts/a.html", folder.Read("texts/a.html"));
    }

    [Fact]
    public void Sees_an_edit_that_changes_neither_length_nor_time()
    {
        using var folder = new TempFolder();
        folder.Build("index.html: good");
        var time = File.GetLastWriteTimeUtc(folder.At("index.html"));
        folder.Put("index.html", "evil");
        File.SetLastWriteTimeUtc(folder.At("index.html"), time);
        Assert.Equal(1, folder.Build("index.html: good").Written);
        Assert.Equal("good", folder.Read("index.html"));
    }

    [Fact]
    public void Deletes_what_it_wrote_and_no_longer_makes_with_the_folders_left_empty()
    {
        using var folder = new TempFolder();
        folder.Build("index.html", "a/b/c/page.html", "a/page.html", "d/e/page.html");
        folder.Put("d/mine.txt", "mine");
        Directory.CreateDirectory(folder.At("a/b/empty of mine"));
        Assert.Equal(new WriteSummary(0, 1, 3, 0), folder.Build("index.html"));
        Assert.True(Directory.Exists(folder.At("a/b/empty of mine")));
        Assert.False(Directory.Exists(folder.At("a/b/c")));
        Assert.False(Directory.Exists(folder.At("d/e")));
        Assert.Equal("mine", folder.Read("d/mine.txt"));
    }

    [Fact]
    public void Leaves_an_edited_file_that_it_no_longer_makes_for_good()
    {
        using var folder = new TempFolder();
        folder.Build("index.html", "a.html");
        folder.Put("a.html", "edited");
        Assert.Equal(new WriteSummary(0, 1, 0, 1), folder.Build("index.html"));
        Assert.Equal(new WriteSummary(0, 1, 0, 0), folder.Build("index.html"));
        Assert.Equal("edited", folder.Read("a.html"));
        Assert.Equal(["SG0701 site/a.html"], folder.Findings(TempFolder.Files("index.html", "a.html")));
    }

    [Fact]
    public void Overwrites_an_edited_file_that_it_still_makes()
    {
        using var folder = new TempFolder();
        folder.Build("index.html: 1", "a.html");
        folder.Put("index.html", "edited");
        Assert.Equal(new WriteSummary(1, 1, 0, 0), folder.Build("index.html: 2", "a.html"));
        Assert.Equal("2", folder.Read("index.html"));
    }

    [Fact]
    public void Turns_a_file_of_its_own_into_a_folder_and_back()
    {
        using var folder = new TempFolder();
        folder.Build("a", "index.html");
        folder.Build("a/b/c", "index.html");
        Assert.Equal("a/b/c", folder.Read("a/b/c"));
        folder.Build("a", "index.html");
        Assert.Equal("a", folder.Read("a"));
    }

    [Fact]
    public void Follows_a_link_that_is_the_output_folder_itself()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Join(folder.Root, "real"));
        Directory.CreateSymbolicLink(folder.Site, "real");
        folder.Build("index.html: 1");
        folder.Build("index.html: 2");
        Assert.Equal("real", new FileInfo(folder.Site).LinkTarget);
        Assert.Equal("2", File.ReadAllText(Path.Join(folder.Root, "real", "index.html")));
    }

    [Fact]
    public void Writes_an_empty_site()
    {
        using var folder = new TempFolder();
        folder.Build("index.html");
        folder.Build();
        Assert.Equal([Manifest.FileName], SiteOnDisk.Read(folder.Site).Entries.Select(entry => entry.Path));
    }

    private static string[] Identities(TempFolder folder) =>
        [.. SiteOnDisk.Read(folder.Site).Entries.Select(entry => $"{entry.Path} {Identity(folder.At(entry.Path))}"),
            Identity(folder.Site)];

    private static string Identity(string path) => $"{TempFolder.Inode(path)} {File.GetLastWriteTimeUtc(path):O}";
}
