using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>Whoever wrote a seed, or a field of a sidecar, does not get markup onto a page.</summary>
public sealed class HostileTests
{
    // In a YAML text between single quotation marks; the first word makes it a text.
    private const string Markup = "x\"><script>alert(1)</script><img src=x onerror=alert(1)> \" onmouseover=\"alert(1) & &lt;b&gt; {{title}} ’";

    [Fact]
    public void Markup_in_every_field_comes_out_as_text()
    {
        using var edition = HostileEdition();
        var site = edition.Build();

        Assert.Empty(SiteCheck.Check(site.Files));
        foreach (var (path, page) in Repository.Pages(site))
        {
            Assert.Empty(page.QuerySelectorAll("body script, img, iframe, object, embed, base, style"));
            Assert.All(page.QuerySelectorAll("script"), IsOurs);
            Assert.All(page.All, element => Assert.All(element.Attributes, attribute =>
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), path);
                Assert.False(attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), path);
            }));
        }
        foreach (var (path, id) in new[]
                 {
                     ("texts/evil.html", "L1"), ("texts/evil.html", "note"), ("texts/evil.html", "reading"), ("texts/evil.source.html", "L1"),
                     ("removed.html", ""), ("names.html", "name"), ("timeline.html", "event"), ("sources.html", "source"), ("index.html", ""),
                     ("corrections.html", ""), ("about.html", ""),
                 })
        {
            var page = Repository.Page(site, path);
            var words = (id.Length == 0 ? page.Body! : page.GetElementById(id)!).TextContent;
            Assert.Contains("<script>alert(1)</script>", words, StringComparison.Ordinal);
        }
        foreach (var file in new[] { "feed.xml", "sitemap.xml" })
            Assert.NotNull(System.Xml.Linq.XDocument.Parse(Repository.TextOf(site)[file]).Root);
    }

    // The one that starts the page's scripts, and data: JSON to its last sign.
    private static void IsOurs(IElement script)
    {
        if (script.GetAttribute("type") == "application/ld+json")
            using (JsonDocument.Parse(script.TextContent))
                return;
        Assert.StartsWith("(d=>{try{const s=localStorage", script.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", script.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_remark_on_more_lines_than_there_are_takes_no_room()
    {
        using var edition = TemporaryEdition.Small();
        edition.Replace("annotations/wall.yaml", "crossReferences:",
            "cleaning:\n  - { lines: 1-999999999, action: remove, reason: r, remark: x }\ncrossReferences:");

        var (code, printed) = edition.Command("check");

        Assert.Equal(1, code);
        Assert.Contains("error SG0211: seeds/wall.txt has 2 lines; there is no line 999999999", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See <b>this</b>", "SG0601")]
    [InlineData("<script>alert(1)</script>", "SG0601")]
    [InlineData("<!-- hidden -->", "SG0601")]
    [InlineData("[x](javascript:alert(1))", "SG0602")]
    [InlineData("[x](JavaScript:alert(1))", "SG0602")]
    [InlineData("[x](&#106;avascript:alert(1))", "SG0602")]
    [InlineData("[x](<java&#10;script:alert(1)>)", "SG0602")]
    [InlineData("<javascript:alert(1)>", "SG0602")]
    [InlineData("[x]\n\n[x]: javascript:alert(1)", "SG0602")]
    [InlineData("![x](data:image/svg+xml,x)", "SG0602")]
    [InlineData("[x](//example.org/)", "SG0602")]
    [InlineData("[x](../../etc/passwd)", "SG0602")]
    [InlineData("[x](vbscript:x)", "SG0602")]
    [InlineData("[x](file:///etc/passwd)", "SG0602")]
    [InlineData("![x](//example.org/x.png)", "SG0602")]
    [InlineData("![x](index.html)", "SG0602")]
    [InlineData("![x](assets/not-there.png)", "SG0602")]
    [InlineData("![x](https://example.org/x.png)", "SG0804")]
    [InlineData("![x](HTTP://example.org/x.png \"title\")", "SG0804")]
    [InlineData("![x]\n\n[x]: https://example.org/x.png", "SG0804")]
    [InlineData("[![x](https://example.org/x.png)](index.html)", "SG0804")]
    public void Markdown_has_no_HTML_and_no_link_that_a_reader_must_not_follow(string markdown, string code)
    {
        var place = new Place("annotations/wall.yaml", 2, 11);

        var found = NoteMarkdown.Check(markdown, place, isWholeFile: false, new HashSet<string> { "index.html" });

        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal((code, place), (finding.Rule.Code, finding.Place)));
        // Even if someone wrote it out all the same, it would do no harm.
        var page = new HtmlParser().ParseDocument(NoteMarkdown.ToHtml(markdown, new Links("index.html")));
        Assert.Empty(page.QuerySelectorAll("script, b, img[src^=http]"));
    }

    [Theory]
    [InlineData(">", 300)]
    [InlineData("- ", 400)]
    [InlineData("[", 5000)]
    public void Markdown_nested_without_end_is_refused_where_it_stands(string sign, int times)
    {
        var deep = string.Concat(Enumerable.Repeat(sign, times)) + "a";
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/pages/about.md", $"---\ntitle: About\n---\n\nWords.\n\n{deep}\n\nWords.\n");
        edition.Replace("annotations/wall.yaml", "\"There must have been a title.\"", $"\"{deep}\"");
        edition.Replace("annotations/registers/timeline.yaml", "\"In the night.\"", $"\"{deep}\"");

        // Pages are made in spite of it.
        var found = edition.Run().Diagnostics;

        Assert.Equal(
            [("SG0608", "annotations/pages/about.md", 7), ("SG0608", "annotations/registers/timeline.yaml", 9), ("SG0608", "annotations/wall.yaml", 14)],
            found.Select(finding => (finding.Rule.Code, finding.Place.Path, finding.Place.Line)).OrderBy(finding => finding.Path, StringComparer.Ordinal));
        var links = new Links("index.html");
        Assert.Equal($"<p>{Html.Escape(deep)}</p>\n", NoteMarkdown.ToHtml(deep, links));
        Assert.Equal((Html.Escape(deep), false), NoteMarkdown.ToEntry(deep, links));
        Assert.Equal(deep, NoteMarkdown.ToText(deep));
        Assert.Equal("<p><em>x</em></p>\n", NoteMarkdown.ToHtml("*x*", links));
    }

    [Fact]
    public void So_is_emphasis_that_is_begun_without_end()
    {
        var markdown = string.Concat(Enumerable.Repeat("*a **b ", 20_000));

        var found = NoteMarkdown.Check(markdown, new Place("annotations/wall.yaml", 2, 11), isWholeFile: false, new HashSet<string>());

        Assert.Equal("SG0608", Assert.Single(found).Rule.Code);
    }

    [Theory]
    [InlineData("notes:\n  - &a { id: b, target: x, body: y }\n", "SG0207", 2)]
    [InlineData("text:\n  title: *a\n", "SG0207", 2)]
    [InlineData("text:\n  title: !!python/object:os.system x\n", "SG0207", 2)]
    [InlineData("text: { title: !<::> z }\n", "SG0207", 1)]
    [InlineData("text:\n  title: a\n  slug: b\n  title: c\n", "SG0206", 4)]
    [InlineData("text:\n  ? [a, b]\n  : c\n", "SG0207", 2)]
    [InlineData("text: {}\n---\ntext: {}\n", "SG0207", 2)]
    [InlineData("text: {}\n<<: { slug: a }\n", "SG0202", 2)]
    [InlineData("text: { slug: ../../index }\n", "SG0209", 1)]
    [InlineData("text: { slug: \"a/b\" }\n", "SG0209", 1)]
    [InlineData("text: { slug: \"a\\0\" }\n", "SG0209", 1)]
    public void YAML_that_is_a_trap_is_refused_where_it_stands(string yaml, string code, int line)
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/wall.yaml", yaml);

        var found = FoundIn(edition);

        Assert.Equal([(code, "annotations/wall.yaml", line)],
            found.Select(finding => (finding.Rule.Code, finding.Place.Path, finding.Place.Line)));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting_is_refused_however_deep(char bracket)
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/wall.yaml", "notes: " + new string(bracket, 100_000) + "\n");

        var finding = Assert.Single(FoundIn(edition));

        Assert.Contains(finding.Rule.Code, new[] { "SG0207", "SG0201" });
    }

    // All that is found in the files of an edition, seeds left out.
    private static IEnumerable<Diagnostic> FoundIn(TemporaryEdition edition)
    {
        var input = EditionInput.Read(new EditionFolder(edition.Root));
        return [.. input.Diagnostics, .. input.Value.ReadSidecars().Diagnostics];
    }

    [Fact]
    public void No_title_and_no_name_of_a_seed_leads_out_of_the_output()
    {
        using var edition = TemporaryEdition.Empty();
        string[] titles = ["../../escape", "/etc/passwd", "CON", "..", "a#b?c%20d&e", "Größe 𝟛", "標題", "index.html", " "];
        for (var i = 0; i < titles.Length; i++)
        {
            edition.Write($"seeds/a #{i} 50%25 ü.txt", "A text with a name that an address cannot hold as it is.\n");
            edition.Write($"annotations/a #{i} 50%25 ü.yaml",
                $"text: {{ publisher: '{titles[i]}x', title: '{titles[i]}.' }}\ngaps: [{{ id: missing, target: A text, unit: title, body: b }}]\n");
        }

        var site = edition.Build();

        Assert.All(site.Files, file =>
        {
            Assert.Equal($"/site/{file.Path}", Path.GetFullPath(Path.Combine("/site", file.Path)));
            Assert.DoesNotContain(file.Path.Split('/'), part => part is "" or "." or "..");
        });
        Assert.Equal(site.Files.Length, site.Files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(SiteCheck.Check(site.Files));
        foreach (var (_, page) in Repository.Pages(site))
            Assert.All(page.QuerySelectorAll("[id]"), element => Assert.DoesNotContain(element.Id!, char.IsWhiteSpace));
    }

    [Fact]
    public void A_page_of_the_editors_cannot_take_an_address_that_is_taken_or_none()
    {
        using var edition = TemporaryEdition.Small();
        var paths = new[] { "404", "a page", "a#b", "corrections", "index" }.Select(name => $"annotations/pages/{name}.md").ToList();
        foreach (var path in paths)
            edition.Write(path, "---\ntitle: A page\n---\n\nWords.\n");

        var found = edition.Run().Diagnostics;

        Assert.Equal(paths.Order(StringComparer.Ordinal).Select(path => ("SG0605", path)),
            found.Select(finding => (finding.Rule.Code, finding.Place.Path)).OrderBy(finding => finding.Path, StringComparer.Ordinal));
    }

    private static TemporaryEdition HostileEdition()
    {
        var edition = TemporaryEdition.Empty();
        var yaml = $"'{Markup}'";
        // Markdown may show markup as code.
        var markdown = $"'`{Markup.Replace("`", "", StringComparison.Ordinal)}`'";
        edition.Write("edition.yaml", $"title: {yaml}\nsubtitle: {yaml}\nlanguage: en\npublisher: {yaml}\n"
            + $"editors: [{{ id: me, name: {yaml} }}]\nstatement: {markdown}\nrights: {markdown}\n");
        edition.Write("seeds/evil.txt", $"{Markup}\nShare this\n• {Markup}\nBy <b>Evil</b> Author\nThe quick brown fox is a good animal; it "
            + "jumps over the dog, and then it sits down for a while to have a rest. The dog does not.\nShare on Facebook <script>alert(1)</script>\n"
            + "Recent posts\n<script>alert(1)</script> is a teaser of another story\n</article></main></body></html>\n");
        edition.Write("annotations/evil.yaml", $$"""
            text:
              title: {{yaml}}
              shortTitle: {{yaml}}
              slug: evil
              creator: {{yaml}}
              publisher: {{yaml}}
              subject: {{yaml}}
              source: 'https://example.org/"><script>alert(1)</script>'
              remarks: { page: {{markdown}}, title: {{markdown}} }
            cleaning:
              - { lines: 1, remark: {{markdown}} }
              - { lines: 2, action: keep, reason: {{yaml}} }
            corrections:
              - { id: reading, target: brown fox, reading: {{yaml}}, kind: misprint, reason: {{markdown}}, sources: [{ ref: source, locator: {{yaml}} }], by: me }
            notes:
              - { id: note, target: quick brown, body: {{markdown}} }
            gaps:
              - { id: gap, target: the dog, unit: list, body: {{markdown}} }
            """);
        edition.Write("annotations/registers/bibliography.yaml", $"entries:\n  - {{ id: source, title: {yaml}, author: {yaml}, publisher: {yaml}, "
            + $"container-title: {yaml}, URL: 'https://example.org/\"onclick=\"alert(1)', note: {markdown}, annote: {markdown} }}\n");
        edition.Write("annotations/registers/names.yaml", $"names:\n  - {{ id: name, name: {yaml}, category: person, definition: {markdown}, aliases: [{yaml}] }}\n");
        edition.Write("annotations/registers/timeline.yaml", $"events:\n  - {{ id: event, date: '2014', title: {yaml}, body: {markdown}, sources: [source] }}\n");
        edition.Write("annotations/pages/about.md", $"---\ntitle: {yaml}\n---\n\n`{Markup}`\n");
        return edition;
    }
}
