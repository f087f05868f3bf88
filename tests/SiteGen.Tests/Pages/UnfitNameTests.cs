namespace SiteGen.Tests.Pages;

public class UnfitNameTests
{
    [Theory]
    [InlineData("seeds/12:30.txt", "it holds ':'")]
    [InlineData("templates/assets/a\\b.png", "it holds '\\'")]
    public void A_file_that_a_web_host_could_not_keep_apart_is_refused_by_name(string path, string problem)
    {
        using var edition = TemporaryEdition.Small();
        edition.Write(path, "words");

        var (exitCode, printed) = edition.Command("check");

        Assert.Equal(1, exitCode);
        Assert.Contains($"{path}: error SG0606: the file cannot be published under this name: {problem}", printed, StringComparison.Ordinal);
    }
}
