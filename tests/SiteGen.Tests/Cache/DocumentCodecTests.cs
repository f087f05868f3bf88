using SiteGen.Cache;
using SiteGen.Documents;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Tests.Cleaning;

namespace SiteGen.Tests.Cache;

public sealed class DocumentCodecTests
{
    [Fact]
    public void Every_document_comes_back_as_it_was()
    {
        var documents = Repository.Site.Edition.Texts.Select(text => text.Work.Document).ToList();
        var random = new Random(3);
        for (var round = 0; round < 100; round++)
            documents.Add(TextPass.Read(Drawn.Seed(round < 90 ? NastySeeds.One(random) : WrappedText.Wrap(WrappedText.Article(random), 70)), Sidecar.None("nasty"), TextKnowledgeReader.Read()).Value);
        documents.Add(TextPass.Read(Drawn.Seed("> quoted\n"), Sidecar.None("mail"), TextKnowledgeReader.Read()).Value);
        Assert.All(documents, document =>
        {
            var back = DocumentCodec.Read(DocumentCodec.Write(document), new SeedReader.Seed(null, "", document.Clean.Source)).Document;
            Assert.Equal(document.Clean.Verdicts, back.Clean.Verdicts);
            Assert.Equal(document.Clean.Metadata, back.Clean.Metadata);
            Assert.Equal(document.Blocks, back.Blocks);
            Assert.Equal(document.LineEnds, back.LineEnds);
            Assert.Equal(document.Clean.Paragraphs.Text.Content, back.Clean.Paragraphs.Text.Content);
        });
        // Each field of a block is in some block what it is not by default.
        var blocks = documents.SelectMany(document => document.Blocks).ToList();
        Assert.All(Enum.GetValues<BlockKind>(), kind => Assert.Contains(blocks, block => block.Kind == kind));
        Assert.Contains(blocks, block => block.Label is not null);
        Assert.Contains(blocks, block => block is { IsNumbered: true, BeginsList: true });
        Assert.Contains(blocks, block => block.IsRestored);
        Assert.Contains(documents, document => document.LineEnds.Length > 0);
    }
}
