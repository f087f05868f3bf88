using AngleSharp.Dom;

namespace SiteGen.Tests.Pages;

/// <summary>What the lists say of themselves is true of nothing, and of one.</summary>
public sealed class ListSentenceTests : IDisposable
{
    private const string Rain = "The rain fell on the town all night, and nobody who lived by the river slept in that night of 1871.\n";

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public ListSentenceTests() => _edition.Write("seeds/rain.txt", Rain);

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("corrections.html", "Nothing was corrected, and nothing is flagged.")]
    [InlineData("missing.html", "Nothing is known to be missing.")]
    [InlineData("removed.html", "No line was taken out.")]
    [InlineData("connections.html", "No passage of the texts refers to another.")]
    [InlineData("names.html", "The edition lists no names.")]
    [InlineData("timeline.html", "The edition lists no events.")]
    [InlineData("sources.html", "The edition lists no sources.")]
    [InlineData("index.html", "Names: none")]
    [InlineData("index.html", "Sources: none")]
    [InlineData("index.html", "Connections: none")]
    public void An_empty_list_says_so_and_counts_nothing(string path, string sentence)
    {
        var page = Main(path);

        var said = page.QuerySelector(".page-header, .guide")!.TextContent;
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b0 ", said);
        Assert.Null(page.QuerySelector("table, ol:empty, ul:empty"));
    }

    [Fact]
    public void A_search_without_names_does_not_offer_them() =>
        Assert.DoesNotContain("names", Main("search.html").QuerySelector("#search\\.contents")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("corrections.html", "1 correction to the wording, with the words of the source beside what is read.")]
    [InlineData("removed.html", "1 line lifted for saying who, what or when. Each is here")]
    [InlineData("names.html", "1 name, with the line of the first mention in each text.")]
    [InlineData("timeline.html", "1 event, with the passages that speak of what happened.")]
    [InlineData("sources.html", "1 source, with every place of citation.")]
    [InlineData("index.html", "1 name, with the first mention in each text")]
    [InlineData("index.html", "1 source, with every place of citation")]
    public void Of_one_thing_nothing_is_said_that_is_true_of_several_only(string path, string sentence)
    {
        _edition.Write("seeds/rain.txt", "The Night of the Rain\nBy Ada Moss\n" + Rain);
        _edition.Write("annotations/rain.yaml", """
            text: { title: The Night of the Rain }
            corrections:
              - { id: river, target: by the river, reading: near the river, kind: misprint, reason: Said twice. }
            """);
        _edition.Write("annotations/registers/names.yaml", "names:\n  - { id: town, name: Town, category: place, definition: A town., aliases: [town] }\n");
        _edition.Write("annotations/registers/timeline.yaml", "events:\n  - { id: storm, date: \"1871\", title: Storm }\n");
        _edition.Write("annotations/registers/bibliography.yaml", "entries:\n  - { id: log, type: book, title: Log, kind: primary }\n");

        Assert.Contains(sentence, Main(path).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_in_its_place_is_not_counted_among_the_lines_taken_out()
    {
        _edition.Write("seeds/rain.txt", "The Night of the Rain\n\n" + Rain);
        _edition.Write("annotations/rain.yaml", "text: { title: The Night of the Rain }\n");

        var page = Main("removed.html");

        Assert.StartsWith("No line was taken out.", page.QuerySelector(".page-header p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 2 lines removed, 0 lifted besides the title, which stands in its place.", page.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0800-12-25", "25 December 800")]
    [InlineData("0800-12", "December 800")]
    [InlineData("0079", "79")]
    [InlineData("1871-10-02", "2 October 1871")]
    public void A_year_is_written_without_the_zeros_that_fill_it_up(string date, string shown)
    {
        _edition.Write("annotations/registers/timeline.yaml", $"events:\n  - {{ id: e, date: \"{date}\", title: Coronation }}\n");

        var page = Main("timeline.html");

        Assert.Equal(shown, page.QuerySelector("time")!.TextContent);
        Assert.Equal(date, page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(shown.Split(' ')[^1], page.QuerySelector("svg .number")!.TextContent);
    }

    [Theory]
    [InlineData("kind: primary, consulted: part, note: In a box.", "primary source; consulted in part. In a box.")]
    [InlineData("kind: primary", "primary source.")]
    [InlineData("consulted: part", "consulted in part.")]
    [InlineData("annote: Lost., note: In a box.", "Lost. In a box.")]
    [InlineData("note: In a box.", "In a box.")]
    [InlineData("author: Hale", "Not cited.")]
    public void Below_a_source_stands_what_is_known_of_it_and_nothing_else(string known, string shown)
    {
        _edition.Write("annotations/registers/bibliography.yaml", $"entries:\n  - {{ id: log, type: book, title: Log, {known} }}\n");

        Assert.Equal(shown, Main("sources.html").QuerySelector(".bibliography .small")!.TextContent.Trim());
    }

    private IElement Main(string path) => Repository.Page(_edition.Build(), path).QuerySelector("main")!;
}
