using System.Text;

namespace SiteGen.Tests.Pages;

/// <summary>How pages speak of a correction at a point, which takes no word away.</summary>
public sealed class AddedWordsTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Words_that_are_added_are_not_read_for_others()
    {
        _edition.Write("edition.yaml", "title: T\nlanguage: en\neditors:\n  - { id: ed, name: Ed }\n");
        _edition.Write("seeds/wall.txt", "The wall fell in 1989, when people came over it in large numbers, and nobody stopped them.\n");
        _edition.Write("annotations/wall.yaml", """
            corrections:
              - { id: all, target: { exact: stopped them, at: after }, reading: " at all", kind: misprint, reason: It is missing., by: ed }
              - { id: here, target: { exact: The wall, at: before }, kind: misprint, reason: Something may be missing., by: ed }
            """);

        var site = _edition.Build();

        var page = Page(site, "texts/wall.html");
        Assert.Contains("<p class=\"choice\">Add <q class=\"corr\"> at all</q>.</p>", page, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Add “ at all” after “stopped them”.\"", page, StringComparison.Ordinal);
        var corrections = Page(site, "corrections.html");
        Assert.Contains("<p class=\"choice\">Add <ins> at all</ins>.</p>", corrections, StringComparison.Ordinal);
        Assert.DoesNotContain("<q></q>", corrections, StringComparison.Ordinal);
    }

    private static string Page(Pipeline.Site site, string path) => Encoding.UTF8.GetString(site.Files.Single(file => file.Path == path).Content.Span);
}
