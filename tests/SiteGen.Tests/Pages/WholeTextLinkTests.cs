using System.Text;

namespace SiteGen.Tests.Pages;

/// <summary>A cross-reference to a text as a whole is shown at both ends, too.</summary>
public sealed class WholeTextLinkTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void A_text_says_who_refers_to_it_as_a_whole()
    {
        _edition.Write("seeds/tide.txt", "The tide came in at noon, and the boats that lay in the mud of the harbour rose with it, one after the other.\n");
        _edition.Write("annotations/tide.yaml", "crossReferences: [{ id: all, target: rose with it, to: { seed: wall }, relation: contradicts, body: The wall says *otherwise*. }]\n");

        var site = _edition.Build();

        var page = Encoding.UTF8.GetString(site.Files.Single(file => file.Path == "texts/wall.html").Content.Span);
        Assert.Contains("<div>The text as a whole: contradicted by <a href=\"tide.html#all.ref\"><cite>tide</cite>, line 1</a>: <q>rose with it</q>\n— The wall says <em>otherwise</em>.</div>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("contradicted by", Encoding.UTF8.GetString(site.Files.Single(file => file.Path == "texts/tide.html").Content.Span), StringComparison.Ordinal);
    }
}
