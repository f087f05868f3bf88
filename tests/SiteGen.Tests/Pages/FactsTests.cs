namespace SiteGen.Tests.Pages;

/// <summary>What a reading page says of its text as a whole.</summary>
public sealed class FactsTests : IDisposable
{
    private const string Untitled = "The text has no title: it is called by its file’s name.";
    private const string NothingKept = "No line was kept as the article’s.";

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("The rain fell on the town all night.\n", "notes: []\n", true, false)]
    [InlineData("The rain fell on the town all night.\n", "text: { title: rain }\n", false, false)]
    [InlineData("The rain fell on the town all night.\n", "cleaning:\n  - { lines: 1, action: remove, reason: furniture }\n", true, true)]
    [InlineData("", "notes: []\n", true, true)]
    public void That_a_text_has_no_title_or_no_line_left_is_said(string seed, string sidecar, bool isUntitled, bool isNothingKept)
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors: []\n");
        _edition.Write("seeds/rain.txt", seed);
        _edition.Write("annotations/rain.yaml", sidecar);

        var page = System.Text.Encoding.UTF8.GetString(_edition.Build().Files.Single(file => file.Path == "texts/rain.html").Content.Span);

        Assert.Equal(isUntitled, page.Contains(Untitled, StringComparison.Ordinal));
        Assert.Equal(isNothingKept, page.Contains(NothingKept, StringComparison.Ordinal));
    }
}
