using SiteGen.Files;

namespace SiteGen.Tests.Output;

public sealed class OpenFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("sitegen-");

    public OpenFolderTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere files are known by their paths.");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("page.html")]
    [InlineData("Überfahrt – 𝄞.txt")]
    public void A_file_gets_a_second_name_and_loses_the_first(string name)
    {
        File.WriteAllText(At("old", name), "words");
        Directory.CreateDirectory(At("new"));
        using var old = OpenFolder.TryOpen(At("old"))!;
        using var young = OpenFolder.TryOpen(At("new"))!;

        Assert.True(old.TryLink(name, young));
        File.AppendAllText(At("old", name), " and more");
        Assert.Equal("words and more", File.ReadAllText(At("new", name)));
        Assert.False(old.TryLink(name, young));
        Assert.True(old.TryDelete(name));
        Assert.False(File.Exists(At("old", name)));
        Assert.True(File.Exists(At("new", name)));
    }

    [Fact]
    public void A_name_is_what_it_stands_for()
    {
        File.WriteAllText(At("old", "page.html"), "five!");
        var time = new DateTime(2024, 2, 29, 12, 0, 0, 123, DateTimeKind.Utc).AddTicks(4567);
        File.SetLastWriteTimeUtc(At("old", "page.html"), time);
        Directory.CreateDirectory(At("old/inner"));
        File.CreateSymbolicLink(At("old", "link"), "page.html");
        File.CreateSymbolicLink(At("old", "broken"), "nothing");
        using var old = OpenFolder.TryOpen(At("old"))!;

        Assert.True(old.TryLook("page.html", out var page));
        Assert.Equal((false, false, 5L, time), (page.IsFolder, page.IsLink, page.Length, page.Modified));
        Assert.Equal(DateTimeKind.Utc, page.Modified.Kind);
        Assert.True(old.TryLook("inner", out var inner) && inner.IsFolder && !inner.IsLink);
        Assert.True(old.TryLook("link", out var link) && link.IsLink && !link.IsFolder);
        Assert.True(old.TryLook("broken", out var broken) && broken.IsLink);
        Assert.False(old.TryLook("nothing", out _));
    }

    [Fact]
    public void What_cannot_be_done_is_said_and_changes_nothing()
    {
        Directory.CreateDirectory(At("old/inner"));
        using var old = OpenFolder.TryOpen(At("old"))!;

        Assert.Null(OpenFolder.TryOpen(At("nowhere")));
        Assert.False(old.TryDelete("inner"));
        Assert.False(old.TryDelete("nothing"));
        Assert.False(old.TryDelete(new string('x', 256)));
        Assert.False(old.TryLink(new string('é', 128), old));
        Assert.True(Directory.Exists(At("old/inner")));
    }

    private string At(string folder, string? name = null)
    {
        var full = Path.Combine(_root.FullName, folder);
        if (name is null)
            return full;
        Directory.CreateDirectory(full);
        return Path.Combine(full, name);
    }
}
