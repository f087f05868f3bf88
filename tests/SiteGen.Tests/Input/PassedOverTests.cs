namespace SiteGen.Tests.Input;

/// <summary>What lies in an edition and is not read is told of.</summary>
public sealed class PassedOverTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("seeds/letter.md", "no seed has a name that ends so")]
    [InlineData("seeds/older/letter", "no seed has a name that ends so")]
    [InlineData("seeds/letter.txt/page.txt", "it is a folder, and a file is looked for")]
    [InlineData("annotations/letter.yaml/x.md", "it is a folder, and a file is looked for")]
    [InlineData("annotations/pages", "it is a file, and a folder is looked for")]
    public void Files_and_folders_of_another_kind(string path, string message)
    {
        if (Directory.Exists(_edition.Full(path)))
            Directory.Delete(_edition.Full(path), recursive: true);
        _edition.Write(path, "Words of a letter.\n");

        var (_, printed) = _edition.Command("build");

        Assert.Contains($"warning SG0313: {message}", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seeds/README.md")]
    [InlineData("seeds/LICENSE")]
    [InlineData("seeds/page_files/photo.jpg")]
    [InlineData("seeds/.directory")]
    public void What_nobody_takes_for_a_seed_is_left_in_peace(string path)
    {
        _edition.Write(path, "Words.\n");

        Assert.Contains("no warnings", _edition.Command("build").Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seeds/flood.txt", "elsewhere.txt")]
    [InlineData("annotations/flood.yaml", "elsewhere.yaml")]
    [InlineData("seeds/more", "../annotations")]
    public void Links(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(_edition.Full(path), target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Assert.Skip($"This system lets nobody make links: {problem.Message}");
        }

        var (_, printed) = _edition.Command("build");

        Assert.Contains($"{path}: warning SG0313: it is a link, and links are not followed", printed, StringComparison.Ordinal);
    }
}
