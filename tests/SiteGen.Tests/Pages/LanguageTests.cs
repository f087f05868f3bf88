using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages;

public sealed class LanguageTests : IDisposable
{
    private const string Seed =
        "نقش ناتو در جنگ\nپیمان در سال ۱۹۴۹ تأسیس شد.\n- روسیه حمله کرد.\n- ناتو نیرو فرستاد.\n> ما دفاع می‌کنیم.\nAnd some words in English.\n";

    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public LanguageTests()
    {
        _edition.Write("edition.yaml", "title: Mixed\nlanguage: en\neditors: []\n");
        _edition.Write("seeds/other.txt", "The other text has one sentence in English.\n");
        _edition.Write("seeds/nato.txt", Seed);
        _edition.Write("annotations/nato.yaml",
            "text: { language: fa, title: نقش ناتو }\nnotes:\n  - { id: n, target: ناتو نیرو, body: In English. }\ncrossReferences:\n"
            + "  - { id: r, target: در سال, to: { seed: other, target: one sentence }, relation: compare }\n"
            + "corrections:\n  - { id: c, target: روسیه حمله, kind: factual, reason: So., sources: [{ ref: log, locator: p. 3 }] }\n");
        _edition.Write("annotations/registers/names.yaml", "names:\n  - { id: otan, name: ناتو, category: organisation, definition: An alliance., aliases: [ناتو] }\n");
        _edition.Write("annotations/registers/bibliography.yaml", "entries:\n  - { id: log, type: book, title: Log }\n");
        _edition.Write("annotations/registers/timeline.yaml",
            "events:\n  - { id: treaty, date: \"1949\", title: Treaty, mentions: [{ seed: nato, target: در سال ۱۹۴۹ }] }\n");
        var (code, printed) = _edition.Command("build");
        Assert.True(code == 0, printed);
    }

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("""<p id="L2" lang="fa" dir="rtl">""")]
    [InlineData("""<ul lang="fa" dir="rtl">""")]
    [InlineData("""<blockquote lang="fa" dir="rtl">""")]
    [InlineData("""<p id="L6" lang="fa">And some""")]
    [InlineData("""<h1 class="supplied" lang="fa" dir="rtl">""")]
    public void What_is_in_another_language_says_so_and_which_way_it_runs(string markup) =>
        Assert.Contains(markup, Page("texts/nato.html"), StringComparison.Ordinal);

    [Fact]
    public void So_do_quotations_and_titles_on_other_pages()
    {
        Assert.Contains("""<q lang="fa" dir="rtl">در سال</q>""", Page("texts/other.html"), StringComparison.Ordinal);
        Assert.Contains("""<a href="texts/nato.html" lang="fa" dir="rtl">""", Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("""<code class="source-text" lang="fa" dir="rtl">""", Page("texts/nato.source.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texts/other.html", """<cite lang="fa" dir="rtl">نقش ناتو</cite>, line 2""")]
    [InlineData("connections.html", """<cite lang="fa" dir="rtl">نقش ناتو</cite>, line 2""")]
    [InlineData("connections.html", """<tspan x="-16" dy="1.15em" lang="fa">نقش ناتو</tspan>""")]
    [InlineData("connections.html", "<title>&#x2068;نقش ناتو&#x2069;, 6 lines, 1 connection</title>")]
    [InlineData("texts/nato.html", """Annotated edition · <bdi lang="fa" dir="rtl">نقش ناتو</bdi></p>""")]
    [InlineData("texts/nato.source.html", """As scraped · <bdi lang="fa" dir="rtl">نقش ناتو</bdi></p>""")]
    [InlineData("texts/nato.source.html", """<h1><bdi lang="fa" dir="rtl">[نقش ناتو]</bdi>: the source</h1>""")]
    [InlineData("corrections.html", """<bdi lang="fa" dir="rtl">نقش ناتو</bdi> (1)</a>""")]
    [InlineData("names.html", """<bdi lang="fa" dir="rtl">نقش ناتو</bdi>, line 1</a>""")]
    [InlineData("timeline.html", """<tspan lang="fa">&#x2068;نقش ناتو&#x2069;</tspan><tspan class="amount"> 1 event</tspan>""")]
    [InlineData("timeline.html", "<title>&#x2068;نقش ناتو&#x2069;, line 2: 1949: Treaty</title>")]
    [InlineData("sources.html", """<bdi lang="fa" dir="rtl">نقش ناتو</bdi>, 2</a> (p. 3)""")]
    [InlineData("search.html", """<a href="texts/nato.html" lang="fa" dir="rtl">[نقش ناتو]</a>""")]
    [InlineData("feed.xml", """<title xml:lang="fa">[نقش ناتو]</title>""")]
    public void So_does_its_title_and_numbers_beside_it_stay_in_their_place(string path, string markup) =>
        Assert.Contains(markup, Page(path), StringComparison.Ordinal);

    [Fact]
    public void The_search_is_told_the_language() =>
        Assert.Contains("/texts/nato.html\tنقش ناتو\tfa\n",
            string.Concat(SearchVolumes.Cut(SearchShelves.Of(_edition.Build().Edition)).Select(volume => volume.Text)), StringComparison.Ordinal);

    [Fact]
    public void What_is_in_the_edition_s_language_says_nothing() =>
        Assert.DoesNotContain(" dir=", Page("texts/other.source.html"), StringComparison.Ordinal);

    [Fact]
    public void The_seed_can_be_rebuilt_from_such_pages()
    {
        var (code, printed) = _edition.Command("verify", _edition.Full("site"));

        Assert.True(code == 0, printed);
    }

    private string Page(string path) => File.ReadAllText(_edition.Full(Path.Combine("site", path)));
}
