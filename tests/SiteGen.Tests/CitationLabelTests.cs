using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Tests;

/// <summary>How sources are called: each by a label that no other has.</summary>
public sealed class CitationLabelTests
{
    [Fact]
    public void A_letter_that_would_make_the_label_of_another_source_is_passed_over() => Assert.Equal(
        ["A 2022a", "A 2022b", "A 2022c", "B n.d.-a", "B n.d.-b", "B n.d.-c"],
        Labels(Source("one", "A", "2022"), Source("two", "A", "2022"), Source("book", "", title: "A 2022a"),
            Source("page", "B", url: "https://example.org/1"), Source("other", "B", url: "https://example.org/2"), Source("title", "B n.d.-b")));

    [Fact]
    public void A_year_is_written_without_the_zeros_that_fill_it_up() => Assert.Equal(["A 800"], Labels(Source("one", "A", "0800-12")));

    [Fact]
    public void No_two_labels_are_alike()
    {
        var random = new Random(22);
        string[] names = ["A", "A 2022", "A 2022a", "A 2022aa", "A 2022b"];
        for (var round = 0; round < 300; round++)
        {
            var sources = Enumerable.Range(0, random.Next(2, 60)).Select(number => Source(
                $"s{number}", names[random.Next(names.Length)], random.Next(2) == 0 ? "2022" : null)).ToArray();

            Assert.Equal(sources.Length, Labels(sources).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(CitationLabels.Of(sources), CitationLabels.Of(sources.Reverse()));
        }
    }

    private static IEnumerable<string> Labels(params BibliographyEntry[] sources) =>
        CitationLabels.Of(sources).Values.Order(StringComparer.Ordinal);

    private static BibliographyEntry Source(string id, string author, string? issued = null, string url = "", string title = "") => new(
        id, Place.File("annotations/registers/bibliography.yaml"), "book", title, author, "", "", issued, url, "", [], null, null, "", "");
}
