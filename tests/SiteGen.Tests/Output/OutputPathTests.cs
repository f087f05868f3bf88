using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData(".nojekyll")]
    [InlineData("texts/natos-potential-response.source.html")]
    [InlineData("texts/Überblick – 概要 😀.html")]
    [InlineData("a..b/...c")]
    [InlineData("console/com10.txt")]
    [InlineData("com.txt")]
    public void Lets_ordinary_paths_through(string path) => Assert.Null(OutputPath.Problem(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../index.html")]
    [InlineData("texts/../../index.html")]
    [InlineData("./index.html")]
    [InlineData("texts//a.html")]
    [InlineData("texts/")]
    [InlineData("texts\\a.html")]
    [InlineData("C:/index.html")]
    [InlineData("index.html:hidden")]
    [InlineData("what?.html")]
    [InlineData("a|b.html")]
    [InlineData("seeds/CON.txt")]
    [InlineData("nul")]
    [InlineData("lpt1.tar.gz")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("e\u0301.html")]
    [InlineData("texts./a.html")]
    [InlineData("a.html ")]
    [InlineData(".sitegen-manifest")]
    [InlineData(".SiteGen-Manifest")]
    public void Refuses_what_could_mean_another_file_somewhere(string path)
    {
        Assert.NotNull(OutputPath.Problem(path));
        using var folder = new TempFolder();
        Assert.Throws<ArgumentException>(() => SiteWriter.Write(folder.Site, TempFolder.Files(path), force: true));
        Assert.False(Directory.Exists(folder.Site));
    }

    [Fact]
    public void Refuses_half_a_character() => Assert.NotNull(OutputPath.Problem("a\ud83d.html"));

    [Theory]
    [InlineData("a.html", "a.html")]
    [InlineData("a.html", "A.html")]
    [InlineData("é.html", "É.html")]
    [InlineData("a", "a/b")]
    [InlineData("a/b/c", "A/B")]
    public void Refuses_two_files_that_are_one_somewhere(string one, string other)
    {
        Assert.Throws<ArgumentException>(() => OutputPath.ThrowIfColliding([one, other]));
        Assert.Throws<ArgumentException>(() => OutputPath.ThrowIfColliding([other, one]));
    }
}
