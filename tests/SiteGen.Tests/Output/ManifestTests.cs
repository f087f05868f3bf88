using System.Text;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class ManifestTests
{
    [Fact]
    public void Is_a_sorted_list_of_digests_and_paths()
    {
        using var folder = new TempFolder();
        folder.Build("b.html: b", "a/z.html", "B.html.gz: b", "a.html: a");
        Assert.Equal(
            """
            3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  B.html.gz
            ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.html
            d57f38a7a37cc4969b5a09a09dc747562b8b37872d9fd07527d899e3b7ed8d28  a/z.html
            3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.html

            """.ReplaceLineEndings("\n"),
            folder.Read(Manifest.FileName));
    }

    [Fact]
    public void Is_what_sha256sum_checks()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sha256sum is not everywhere");
        using var folder = new TempFolder();
        folder.Build("index.html", "texts/Überblick – 概要.html", "texts/two  spaces &.html", "empty: ");
        Assert.Equal(0, folder.RunInSite("sha256sum", "--strict", "--check", Manifest.FileName).Code);
        folder.Put("index.html", "edited");
        Assert.Equal(1, folder.RunInSite("sha256sum", "--strict", "--check", Manifest.FileName).Code);
    }

    [Fact]
    public void Comes_back_from_its_file()
    {
        var manifest = new Manifest();
        manifest.Add("texts/a.html", new string('a', 64));
        var again = Manifest.Parse(Encoding.UTF8.GetString(manifest.ToFile().Content.Span));
        Assert.True(again.Lists("texts/a.html", new string('a', 64)));
        Assert.False(again.Lists("texts/a.html", new string('b', 64)));
        Assert.Equal(manifest.ToFile().Content.ToArray(), again.ToFile().Content.ToArray());
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("index.html")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  ")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000 *index.html")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  ../index.html")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  /etc/passwd")]
    public void Passes_over_lines_that_are_none(string line)
    {
        var manifest = Manifest.Parse($"{line}\n");
        Assert.Empty(manifest.ToFile().Content.ToArray());
        Assert.False(manifest.Lists("index.html"));
    }

    [Fact]
    public void Survives_a_checkout_with_other_line_ends()
    {
        var manifest = Manifest.Parse($"{new string('a', 64)}  index.html\r\n");
        Assert.True(manifest.Lists("index.html", new string('a', 64)));
    }
}
