using System.Text;

namespace SiteGen.Tests.Pages;

/// <summary>What is corrected in the lines that state what a text is, and how other pages name it then.</summary>
public sealed class CorrectedTitleTests : IDisposable
{
    private const string Rest = "The wall was built in 1961 and stood for many years in the middle of the city, where it kept people from going where they wished to go.\n";

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Title_byline_and_date_are_named_elsewhere_as_corrected_and_the_address_stays()
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors:\n  - { id: ed, name: Ed }\n");
        _edition.Write("seeds/wall.txt", $"Teh Role of the Wall in the City\nBy Jon Smith\n12 March 1924\n{Rest}{Rest}");
        _edition.Write("annotations/wall.yaml", $$"""
            corrections:
              - { id: the, {{Target("Teh")}}, reading: The, kind: misprint, reason: So it is spelled., by: ed }
              - { id: john, {{Target("By Jon Smith")}}, reading: By John Smith, kind: misprint, reason: His name., by: ed }
              - { id: year, {{Target("1924")}}, reading: "2024", kind: misprint, reason: The day of the paper., by: ed }
            """);

        var site = _edition.Build();

        var index = Page(site, "index.html");
        Assert.Contains(">The Role of the Wall in the City</a>", index, StringComparison.Ordinal);
        Assert.Contains("By John Smith.", index, StringComparison.Ordinal);
        Assert.Contains("12 March 2024", index, StringComparison.Ordinal);
        Assert.DoesNotContain("[The Role", index, StringComparison.Ordinal);
        Assert.Contains("href=\"texts/teh-role-of-the-wall-in-the-city.html\"", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_the_editors_give_as_corrected_is_not_theirs()
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors:\n  - { id: ed, name: Ed }\n");
        _edition.Write("seeds/wall.txt", $"Teh Role of the Wall in the City\n{Rest}{Rest}");
        _edition.Write("annotations/wall.yaml", $$"""
            text: { title: The Role of the Wall in the City }
            corrections:
              - { id: the, {{Target("Teh")}}, reading: The, kind: misprint, reason: So it is spelled., by: ed }
            """);

        Assert.DoesNotContain("[The Role", Page(_edition.Build(), "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_stands_in_a_line_which_no_program_would_take_for_one_is_not_in_brackets()
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors: []\n");
        _edition.Write("seeds/wall.txt", "首页\n城墙的历史\n城墙建于1961年，在城市中间屹立多年，人们无法去他们想去的地方。很多人试图越过它。\n");
        _edition.Write("annotations/wall.yaml", "text: { title: 城墙的历史, language: zh }\n");

        var page = Page(_edition.Build(), "texts/wall.html");

        Assert.Contains("<h1 id=\"L2\" lang=\"zh\">城墙的历史</h1>", page, StringComparison.Ordinal);
    }

    private static string Target(string exact) => $"target: {{ exact: {exact} }}";

    private static string Page(Pipeline.Site site, string path) => Encoding.UTF8.GetString(site.Files.Single(file => file.Path == path).Content.Span);
}
