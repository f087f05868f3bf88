namespace SiteGen.Tests.Pages;

/// <summary>Whole pages of the small edition, for people to read when they change.</summary>
public sealed class PageSnapshotTests
{
    [Theory]
    [InlineData("texts/flood.html")]
    [InlineData("texts/wall.source.html")]
    [InlineData("connections.html")]
    [InlineData("feed.xml")]
    public void A_page_is_as_recorded(string path)
    {
        using var edition = TemporaryEdition.Small();
        var page = Repository.TextOf(edition.Build())[path];
        Snapshot.Match(page, Path.Combine(Repository.Tests, "Pages", Path.GetFileNameWithoutExtension(path)), Path.GetExtension(path)[1..]);
    }
}
