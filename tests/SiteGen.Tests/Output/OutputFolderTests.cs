using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class OutputFolderTests
{
    [Theory]
    [InlineData("edition/site")]
    [InlineData("edition/public/en")]
    [InlineData("edition/seeds2")]
    [InlineData("edition2")]
    [InlineData("elsewhere/seeds")]
    [InlineData("edition/seeds/../site")]
    [InlineData("link to elsewhere")]
    public void May_lie_anywhere_else(string output)
    {
        using var folder = Edition();
        Assert.Null(OutputFolder.Check(Path.Join(folder.Root, "edition"), Path.Join(folder.Root, output)));
    }

    [Theory]
    [InlineData("edition")]
    [InlineData("edition/")]
    [InlineData(".")]
    [InlineData("/")]
    [InlineData("edition/seeds")]
    [InlineData("edition/seeds/")]
    [InlineData("edition/seeds/site")]
    [InlineData("edition/annotations/registers/site")]
    [InlineData("edition/templates")]
    [InlineData("edition/schemas")]
    [InlineData("edition/.git")]
    [InlineData("edition/.sitegen/site")]
    [InlineData("edition/site/../seeds")]
    [InlineData("link to edition")]
    [InlineData("link to edition/seeds")]
    [InlineData("link to seeds")]
    [InlineData("link to seeds/inner")]
    [InlineData("edition/link back")]
    [InlineData("kept elsewhere")]
    [InlineData("kept elsewhere/templates")]
    public void Must_not_hold_the_editions_own_files_nor_lie_among_them(string output)
    {
        using var folder = Edition();
        var full = output == "/" ? output : Path.Join(folder.Root, output);
        Assert.Equal("SG0703", OutputFolder.Check(Path.Join(folder.Root, "edition"), full)?.Rule.Code);
    }

    [Fact]
    public void Is_found_out_through_a_linked_root_as_well()
    {
        using var folder = Edition();
        var root = Path.Join(folder.Root, "link to edition");
        Assert.Equal("SG0703", OutputFolder.Check(root, Path.Join(folder.Root, "edition", "seeds"))?.Rule.Code);
        Assert.Null(OutputFolder.Check(root, Path.Join(folder.Root, "edition", "site")));
    }

    [Fact]
    public void Is_an_error_if_links_lead_in_a_circle()
    {
        using var folder = Edition();
        Directory.CreateSymbolicLink(folder.Site, "site");
        Assert.Equal("SG0702", OutputFolder.Check(Path.Join(folder.Root, "edition"), folder.Site)?.Rule.Code);
    }

    private static TempFolder Edition()
    {
        var folder = new TempFolder();
        string[] folders = ["edition/seeds/inner", "edition/annotations", "kept elsewhere/templates", "elsewhere"];
        foreach (var name in folders)
            Directory.CreateDirectory(Path.Join(folder.Root, name));
        (string Link, string Target)[] links =
        [
            ("link to edition", "edition"), ("link to seeds", "link to edition/seeds"), ("edition/link back", ".."),
            ("edition/templates", "../kept elsewhere/templates"), ("link to elsewhere", "elsewhere"),
        ];
        foreach (var (link, target) in links)
            Directory.CreateSymbolicLink(Path.Join(folder.Root, link), target);
        return folder;
    }
}
