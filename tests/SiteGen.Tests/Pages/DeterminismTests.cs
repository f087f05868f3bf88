using System.Globalization;
using System.Text;
using SiteGen.Output;

namespace SiteGen.Tests.Pages;

/// <summary>The same inputs give the same bytes; what is not published is not in them.</summary>
public sealed class DeterminismTests
{
    // An id and a word of each annotation of the small edition that is not published.
    private static readonly string[] s_draft = ["not-yet", "quicksilver"];
    private static readonly string[] s_draftLink = ["draft-link", "okapis"];
    private static readonly string[] s_proposed = ["perhaps", "marzipan"];
    private static readonly string[] s_withdrawn = ["taken-back", "xylophones"];

    [Fact]
    public void Two_builds_give_the_same_bytes() => Same(Repository.Site, Repository.Build(Repository.Root).Site);

    [Fact]
    public void A_culture_of_other_signs_gives_the_same_bytes()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Turkish is not to be had with InvariantGlobalization; its signs can be put together.
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "−";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.DateTimeFormat.DateSeparator = ".";
            culture.DateTimeFormat.MonthNames =
                ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık", ""];
            CultureInfo.CurrentCulture = culture;

            Same(Repository.Site, Repository.Build(Repository.Root).Site);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_that_came_in_another_order_give_the_same_bytes()
    {
        using var edition = TemporaryEdition.Empty();
        foreach (var folder in new[] { "annotations", "seeds" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.SmallEdition, folder), "*", SearchOption.AllDirectories)
                         .OrderDescending(StringComparer.Ordinal))
                edition.Write(Path.GetRelativePath(Repository.SmallEdition, file), File.ReadAllBytes(file));
        File.Copy(Path.Combine(Repository.SmallEdition, "edition.yaml"), edition.Full("edition.yaml"), overwrite: true);
        using var other = TemporaryEdition.Small();

        Same(other.Build(), edition.Build());
    }

    [Fact]
    public void Line_ends_of_Windows_in_the_editors_files_give_the_same_bytes()
    {
        using var edition = TemporaryEdition.Small();
        var before = edition.Build();
        foreach (var file in Directory.EnumerateFiles(edition.Full("annotations"), "*", SearchOption.AllDirectories)
                     .Append(edition.Full("edition.yaml")))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));

        Same(before, edition.Build());
    }

    [Fact]
    public void Sources_whose_labels_differ_in_case_alone_stand_in_the_same_order_always()
    {
        // So many that no other order comes out as this one by chance.
        string[] authors = [.. Enumerable.Range(0, 16).Select(bits => string.Concat("nato".Select((letter, at) =>
            (bits >> at & 1) == 0 ? letter : char.ToUpperInvariant(letter))))];
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/registers/bibliography.yaml", "entries:\n" + string.Concat(authors.Select((author, index) =>
            $"  - {{ id: s{index}, type: book, title: T, author: {author}, issued: \"2022\" }}\n"))
            + File.ReadAllText(edition.Full("annotations/registers/bibliography.yaml")).Split("entries:\n")[1]);

        var labels = Repository.Page(edition.Build(), "sources.html").QuerySelectorAll(".citation-label").Select(label => label.TextContent);

        Assert.Equal(authors.Order(StringComparer.Ordinal).Select(author => $"{author} 2022"),
            labels.Where(label => label.StartsWith("nato 2022", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Nothing_that_is_not_published_leaves_a_trace()
    {
        using var edition = TemporaryEdition.Small();
        foreach (var (path, text) in Repository.TextOf(edition.Build()))
            Assert.All(s_draft.Concat(s_draftLink).Concat(s_proposed).Concat(s_withdrawn),
                word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{path} has “{word}”"));
    }

    [Fact]
    public void With_drafts_they_are_there_and_marked_and_what_was_withdrawn_is_not()
    {
        using var edition = TemporaryEdition.Small();
        var site = edition.Build(withDrafts: true);
        Assert.Empty(SiteCheck.Check(site.Files));
        foreach (var (path, text) in Repository.TextOf(site))
            Assert.All(s_withdrawn, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{path} has “{word}”"));

        var flood = Repository.Page(site, "texts/flood.html");
        var wall = Repository.Page(site, "texts/wall.html");
        foreach (var (page, id, status) in new[]
                 {
                     (flood, "not-yet", "draft"), (flood, "draft-link", "draft"), (flood, "perhaps", "proposed"),
                     (wall, "flood.draft-link", "draft"),
                 })
            Assert.Equal(status, page.GetElementById(id)?.QuerySelector(".status")?.TextContent);
        var row = Repository.Page(site, "connections.html").QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("okapis", StringComparison.Ordinal));
        Assert.Equal("draft", row.QuerySelector(".status")?.TextContent);
    }

    [Fact]
    public void A_correction_or_gap_that_is_a_draft_is_marked_in_every_list()
    {
        using var edition = TemporaryEdition.Small();
        edition.Replace("annotations/harbour.yaml", "    kind: misprint\n", "    kind: misprint\n    status: draft\n");
        edition.Replace("annotations/harbour.yaml", "    unit: link\n", "    unit: link\n    status: proposed\n");
        var site = edition.Build(withDrafts: true);

        Assert.Equal("draft", Repository.Page(site, "corrections.html").GetElementById("flood.the-the")?.QuerySelector(".status")?.TextContent);
        Assert.Equal("proposed", Repository.Page(site, "missing.html").GetElementById("flood.letter")?.QuerySelector(".status")?.TextContent);
        var feed = Repository.TextOf(site)["feed.xml"];
        Assert.Contains("<title>Correction (draft): “", feed, StringComparison.Ordinal);
        Assert.Contains("<title>Gap (proposed): “letter to the town” (The Flood)</title>", feed, StringComparison.Ordinal);
    }

    private static void Same(Pipeline.Site expected, Pipeline.Site actual)
    {
        Assert.Equal(expected.Files.Select(file => file.Path), actual.Files.Select(file => file.Path));
        foreach (var (one, other) in expected.Files.Zip(actual.Files))
            Assert.True(one.Content.Span.SequenceEqual(other.Content.Span), one.Path + ":\n" + Encoding.UTF8.GetString(other.Content.Span));
    }
}
