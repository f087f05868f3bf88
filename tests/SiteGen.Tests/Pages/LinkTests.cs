using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Annotations;
using SiteGen.Output;

namespace SiteGen.Tests.Pages;

/// <summary>Every link leads there and back.</summary>
public sealed class LinkTests
{
    private static readonly Lazy<Dictionary<string, IHtmlDocument>> s_pages = new(() =>
        Repository.Pages(Repository.Site).ToDictionary(page => page.Path, page => page.Page, StringComparer.Ordinal));

    [Fact]
    public void The_site_has_no_dead_link_no_repeated_id_and_loads_nothing_from_elsewhere() =>
        Assert.Empty(SiteCheck.Check(Repository.Site.Files));

    [Fact]
    public void A_cross_reference_leads_to_the_number_at_the_other_passage_and_that_note_leads_back()
    {
        var edition = Repository.Site.Edition;
        foreach (var link in edition.Links)
        {
            var (from, to) = ($"texts/{edition.Texts[link.FromText].Slug}.html", $"texts/{edition.Texts[link.ToText].Slug}.html");
            var id = link.From.Annotation.Id;

            var there = LinkIn(from, id);
            Assert.Equal((to, link.BackId + ".ref"), Target(from, there));
            Assert.NotNull(s_pages.Value[to].QuerySelector($".passage[data-annotation='{link.BackId}']"));

            var back = LinkIn(to, link.BackId!);
            Assert.Equal((from, id + ".ref"), Target(to, back));
            Assert.NotNull(s_pages.Value[from].QuerySelector($".passage[data-annotation='{id}']"));
        }
    }

    [Fact]
    public void The_page_of_connections_leads_to_both_passages_of_each()
    {
        var edition = Repository.Site.Edition;
        var rows = s_pages.Value["connections.html"].QuerySelectorAll("tbody tr").ToList();
        var expected = edition.Links.Select(link => (
            ($"texts/{edition.Texts[link.FromText].Slug}.html", link.From.Annotation.Id + ".ref"),
            ($"texts/{edition.Texts[link.ToText].Slug}.html", link.BackId + ".ref")));
        Assert.Equal(expected, rows.Select(row => row.QuerySelectorAll("td > a").ToList())
            .Select(ends => (Target("connections.html", ends[0]), Target("connections.html", ends[1]))));
    }

    [Fact]
    public void Connections_come_in_reading_order_whatever_their_order_in_the_sidecar()
    {
        using var folder = TemporaryEdition.Empty();
        folder.Write("edition.yaml", "title: Two\nlanguage: en\neditors: []\n");
        folder.Write("seeds/one.txt", "The first of the lines says this.\nThe second of the lines says that.\n");
        folder.Write("seeds/other.txt", "The other text has one line, and a bit of it is meant.\n");
        folder.Write("annotations/one.yaml", "crossReferences:\n"
            + "  - { id: later, target: The second, to: { seed: other, target: one line }, relation: compare }\n"
            + "  - { id: sooner, target: The first, to: { seed: other, target: a bit }, relation: compare }\n");

        var edition = folder.Build().Edition;

        Assert.Equal(["sooner", "later"], edition.Links.Select(link => link.From.Annotation.Id));
        Assert.Equal(["one.later", "one.sooner"], edition.Text("other").Annotations.Select(anchored => anchored.Annotation.Id));
    }

    [Fact]
    public void A_citation_leads_to_its_source_and_the_source_leads_back()
    {
        var sources = s_pages.Value["sources.html"];
        foreach (var text in Repository.Site.Edition.Texts)
        {
            var reading = $"texts/{text.Slug}.html";
            foreach (var annotation in text.Edited.Annotations.Select(anchored => anchored.Annotation))
            {
                var citations = s_pages.Value[reading].GetElementById(annotation.Id)!.QuerySelectorAll("a[role=doc-biblioref]");
                Assert.Equal(annotation.Sources.Select(source => ("sources.html", source.Ref)),
                    citations.Select(citation => Target(reading, citation)));
                // A reference back cites what its cross-reference cites; the source leads to that one.
                if (annotation.Content is BackReference)
                    continue;
                foreach (var source in annotation.Sources)
                    Assert.Contains((reading, annotation.Id), sources.GetElementById(source.Ref)!
                        .QuerySelectorAll(".cited a").Select(link => Target("sources.html", link)));
            }
        }
    }

    [Fact]
    public void A_source_leads_to_nothing_that_does_not_cite_it()
    {
        foreach (var entry in s_pages.Value["sources.html"].QuerySelectorAll(".bibliography > li"))
            foreach (var (page, id) in entry.QuerySelectorAll(".cited a").Select(link => Target("sources.html", link)))
                Assert.Contains(("sources.html", entry.Id!), s_pages.Value[page].GetElementById(id)!
                    .QuerySelectorAll("a[role=doc-biblioref]").Select(link => Target(page, link)));
    }

    [Fact]
    public void Every_link_within_the_site_is_relative() => Assert.All(s_pages.Value.Values, page =>
        Assert.All(page.QuerySelectorAll("[href], [src]"), element =>
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            Assert.True(element.GetAttribute("rel") == "external"
                || !(address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/')), address);
        }));

    private static IElement LinkIn(string page, string id) => s_pages.Value[page].GetElementById(id)!.QuerySelector("p > a[href*='#']:not([role])")!;

    /// <summary>The page and the id that a link leads to; the id must be there.</summary>
    private static (string Page, string Id) Target(string from, IElement link)
    {
        var address = new Uri(new Uri($"http://site/{from}"), link.GetAttribute("href"));
        var page = address.AbsolutePath[1..];
        var id = address.Fragment[1..];
        Assert.NotNull(s_pages.Value[page].GetElementById(id));
        return (page, id);
    }
}
