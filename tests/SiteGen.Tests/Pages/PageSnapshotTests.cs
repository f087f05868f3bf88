namespace SiteGen.Tests.Pages;

/// <summary>Pages of the small edition, for people to read when they change.</summary>
public sealed class PageSnapshotTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_pages = new(() =>
    {
        using var edition = TemporaryEdition.Small();
        return Repository.TextOf(edition.Build());
    });

    [Theory]
    [InlineData("texts/flood.html")]
    [InlineData("texts/wall.source.html")]
    [InlineData("connections.html")]
    [InlineData("feed.xml")]
    public void A_page_is_as_recorded(string path) => Snapshot.Match(
        MainOf(s_pages.Value[path]), Path.Combine(Repository.Tests, "Pages", Path.GetFileNameWithoutExtension(path)),
        Path.GetExtension(path)[1..]);

    // Head, navigation and foot are the same on all pages, and change together.
    private static string MainOf(string page)
    {
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        return start < 0 ? page : page[start..(page.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)] + "\n";
    }
}
