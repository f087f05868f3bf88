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

        var page = Page();

        Assert.Equal(isUntitled, page.Contains(Untitled, StringComparison.Ordinal));
        Assert.Equal(isNothingKept, page.Contains(NothingKept, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_within_a_text_is_not_said_to_come_from_another()
    {
        _edition.Write("seeds/rain.txt", "The rain fell on the town all night.\nNobody slept that night.\n");
        _edition.Write("annotations/rain.yaml", """
            crossReferences:
              - { id: night, target: all night, to: { seed: rain, target: that night }, relation: compare }
            """);

        var page = Page();

        Assert.Contains("1 cross-reference, 1 link from elsewhere in this text.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("another text", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("cleaning:\n  - { lines: 1, action: remove, reason: furniture }\n", true)]
    public void Lines_taken_out_can_be_asked_for_only_where_there_are_some(string sidecar, bool isOffered)
    {
        _edition.Write("seeds/rain.txt", "Nobody slept that night.\nThe rain fell on the town all night.\n");
        _edition.Write("annotations/rain.yaml", "notes: []\n" + sidecar);

        Assert.Equal(isOffered, Page().Contains("Show lines taken out", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_the_editors_no_more_is_said_to_machines_than_their_names()
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors:\n  - { id: a, name: Ada }\n  - { id: s, name: The Society }\n");
        _edition.Write("seeds/rain.txt", "The rain fell on the town all night.\n");

        Assert.Contains("\"editor\":[\"Ada\",\"The Society\"]", Page(), StringComparison.Ordinal);
        var feed = Text("feed.xml");
        Assert.Contains("<author><name>Ada</name></author>\n<author><name>The Society</name></author>", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_has_an_author_though_nobody_edits()
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors: []\n");
        _edition.Write("seeds/rain.txt", "The rain fell on the town all night.\n");

        Assert.Contains("<author><name>T</name></author>", Text("feed.xml"), StringComparison.Ordinal);
    }

    private string Page() => Text("texts/rain.html");

    private string Text(string path) => Repository.TextOf(_edition.Build())[path];
}
