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
            + "  - { id: r, target: در سال, to: { seed: other, target: one sentence }, relation: compare }\n");
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
