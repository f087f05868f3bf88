using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Pages;

/// <summary>A list that would be too long for a page is on several, and nothing of it is lost or said twice.</summary>
public sealed class EditionPartTests : IDisposable
{
    private static readonly string[] s_lists = ["index", "corrections", "removed", "missing", "connections"];

    private readonly TemporaryEdition _edition = TemporaryEdition.Real();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_parts_of_a_list_have_what_the_whole_list_has_in_the_same_order(int textsPerPage)
    {
        var (whole, divided) = (Site(100), Site(textsPerPage));
        foreach (var list in s_lists)
        {
            var parts = Parts(divided, list);
            Assert.True(parts.Count > 1, list);
            Assert.Equal(Entries(Repository.Page(whole, $"{list}.html")), parts.SelectMany(part => Entries(part.Page)));
        }
    }

    [Fact]
    public void Each_part_leads_to_those_before_and_after_it_and_to_all()
    {
        var site = Site(2);
        foreach (var list in s_lists)
        {
            var parts = Parts(site, list);
            foreach (var (number, (path, page)) in parts.Index())
            {
                Assert.Equal(parts.Select(part => part.Path), page.QuerySelectorAll(".parts li > a").Select(link => link.GetAttribute("href")));
                Assert.Equal(path, page.QuerySelector(".parts [aria-current=page]")?.GetAttribute("href"));
                Assert.Equal(parts.ElementAtOrDefault(number - 1).Path, page.QuerySelector(".turn [rel=prev]")?.GetAttribute("href"));
                Assert.Equal(parts.ElementAtOrDefault(number + 1).Path, page.QuerySelector(".turn [rel=next]")?.GetAttribute("href"));
                Assert.Equal($"{list}.html", page.QuerySelector(".site-header [aria-current=page]")?.GetAttribute("href"));
            }
            Assert.Equal(parts.Count, parts.Select(part => part.Page.Title).Distinct().Count());
        }
        Assert.Equal("Next: text 5", Repository.Page(site, "removed.2.html").QuerySelector(".turn [rel=next]")?.TextContent);
        Assert.Equal("Previous: texts 3 to 4", Repository.Page(site, "removed.3.html").QuerySelector(".turn [rel=prev]")?.TextContent);
    }

    [Fact]
    public void A_list_that_fits_a_page_says_nothing_of_parts()
    {
        var site = Site(5);
        Assert.DoesNotContain(site.Files, file => file.Path.EndsWith(".2.html", StringComparison.Ordinal));
        Assert.All(s_lists, list => Assert.Null(Repository.Page(site, $"{list}.html").QuerySelector(".parts, .turn")));
    }

    [Fact]
    public void Many_parts_are_folded_away_but_for_those_beside_the_page()
    {
        for (var number = 0; number < 20; number++)
            _edition.Write($"seeds/more-{number:D2}.txt", "The Pier\n\nThe pier was built of oak, and it has stood for longer than anybody can remember.\n");
        var page = Repository.Page(Site(2), "removed.3.html");
        Assert.Equal("All 13 parts", page.QuerySelector(".parts summary")?.TextContent);
        Assert.Equal(["3 to 4", "7 to 8"], page.QuerySelectorAll(".parts > p > a").Select(link => link.TextContent));
        Assert.Equal(13, page.QuerySelectorAll(".parts details a").Length);
    }

    [Fact]
    public void A_part_says_which_of_which_texts_it_has_and_how_much()
    {
        var site = Site(2);
        Assert.StartsWith("In texts 3 to 4 of the 5 with corrections or flags: ", Header(site, "corrections.2.html"), StringComparison.Ordinal);
        Assert.StartsWith("In text 3 of the 3 with gaps: ", Header(site, "missing.2.html"), StringComparison.Ordinal);
        Assert.StartsWith("In texts 3 to 4 of 5: ", Header(site, "removed.2.html"), StringComparison.Ordinal);

        var pages = Parts(site, "connections").ConvertAll(part => part.Page);
        var rows = pages.ConvertAll(page => page.QuerySelectorAll(".connections tbody tr").Length);
        Assert.StartsWith($"{rows.Sum()} connections between ", Header(site, "connections.html"), StringComparison.Ordinal);
        Assert.Equal(
            $"The table on this page has {rows[0]} connections: what begins in texts 1 to 2 of the 5 with cross-references.",
            pages[0].QuerySelector("main > .small")?.TextContent);
        Assert.StartsWith($"In texts 3 to 4 of the 5 with cross-references: {rows[1]} connections ", Header(site, "connections.2.html"), StringComparison.Ordinal);
        Assert.Null(pages[1].QuerySelector("main > .small"));
    }

    [Fact]
    public void Of_what_is_not_drawn_it_is_said_where_it_is()
    {
        for (var number = 0; number < 18; number++)
        {
            _edition.Write($"seeds/more-{number:D2}.txt", "The pier was built of oak, and it has stood for longer than anybody can remember.\n");
            _edition.Write($"annotations/more-{number:D2}.yaml", $$"""
                crossReferences:
                  - { id: r, target: built of oak, to: { seed: more-{{(number + 1) % 18:D2}}, target: The pier }, relation: compare }
                """);
        }
        Assert.Matches(@"^Of the 23 texts with connections the 16 with most are drawn, and \d+ of all 48 connections\. The table has the rest\.$", Omission(100));
        Assert.EndsWith(" The tables of all parts have the rest.", Omission(2), StringComparison.Ordinal);

        string Omission(int textsPerPage) => Repository.Page(Site(textsPerPage), "connections.html").QuerySelector("figcaption > p:last-child")!.TextContent;
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void What_is_no_number_of_texts_is_an_error(string number)
    {
        _edition.Write("edition.yaml", $"title: An edition\nlanguage: en\neditors: []\ntextsPerPage: {number}\n");
        var site = _edition.Run();
        Assert.Contains(site.Diagnostics, finding => finding.Rule == Rules.WrongShape && finding.Place.Line == 4);
    }

    private Pipeline.Site Site(int textsPerPage)
    {
        _edition.Write("edition.yaml", File.ReadAllText(Path.Combine(Repository.Root, "edition.yaml")) + $"\ntextsPerPage: {textsPerPage}\n");
        return Repository.Build(_edition.Root).Site;
    }

    private static string Header(Pipeline.Site site, string path) => Repository.Page(site, path).QuerySelector(".page-header p")!.TextContent;

    private static List<(string Path, IHtmlDocument Page)> Parts(Pipeline.Site site, string list)
    {
        var parts = new List<(string, IHtmlDocument)>();
        for (var path = $"{list}.html"; site.Files.Any(file => file.Path == path); path = $"{list}.{parts.Count + 1}.html")
            parts.Add((path, Repository.Page(site, path)));
        return parts;
    }

    private static IEnumerable<string> Entries(IHtmlDocument page) =>
        page.QuerySelectorAll(".texts > li, .errata > li, .ledger > li, .connections tbody tr").Select(entry => entry.OuterHtml);
}
