namespace SiteGen.Tests.Pages;

public class UnfitNameTests
{
    [Theory]
    [InlineData("seeds/12:30.txt", "it holds ':'")]
    [InlineData("templates/assets/a\\b.png", "it holds '\\'")]
    [InlineData("seeds/what now?.txt", "it holds '?'")]
    [InlineData("seeds/CON.txt", "“CON.txt” is a device on Windows")]
    public void A_file_that_a_web_host_could_not_keep_apart_is_refused_by_name(string path, string problem)
    {
        using var edition = TemporaryEdition.Small();
        edition.Write(path, "words");

        var (exitCode, printed) = edition.Command("check");

        Assert.Equal(1, exitCode);
        Assert.Contains($"{path}: error SG0606: the file cannot be published under this name: {problem}", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_a_device_s_name_is_no_file_s()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/a.txt", "Words of a text that is long enough to be one, and then some more.\n");
        edition.Write("annotations/a.yaml", "text: { title: Con }\n");

        Assert.Contains(edition.Build().Files, file => file.Path == "texts/con-text.html");
    }

    [Theory]
    [InlineData("Edition.css", "", "templates/assets/edition.css", "Name the file “edition.css” if")]
    [InlineData("k.css", "K.css", "templates/assets/K.css", "Rename one of the two")]
    [InlineData("k.css", "K.css/l.css", "templates/assets/K.css", "Rename one of the two")]
    public void So_is_one_that_differs_from_another_only_in_case(string name, string other, string taken, string hint)
    {
        using var edition = TemporaryEdition.Small();
        edition.Write($"templates/assets/{name}", "p { color: red }");
        Assert.SkipWhen(File.Exists(edition.Full($"templates/assets/{name.ToUpperInvariant()}")), "This system does not tell the two apart.");
        if (other.Length > 0)
            edition.Write($"templates/assets/{other}", "p { color: red }");

        var (exitCode, printed) = edition.Command("build");

        Assert.True(exitCode == 1, printed);
        Assert.StartsWith($"templates/assets/{name}: error SG0606: the file cannot be published under this name: {taken} differs from it only in case\n  hint: {hint}", printed, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error\nNothing was written.\n", printed, StringComparison.Ordinal);
    }
}
