using SiteGen.Editions;
using SiteGen.Input;

namespace SiteGen.Tests.Input;

/// <summary>Seeds about which there was nothing to say are read when somebody asks for their text.</summary>
public sealed class SeedReadAgainTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Empty();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Gives_the_text_that_has_the_digest()
    {
        _edition.Write("seeds/a.txt", "\uFEFFone\r\ntwo\n");

        var seed = Read();

        Assert.Equal("one\ntwo\n", seed.Text.Content);
        Assert.Equal("\uFEFFone\r\ntwo\n", seed.Text.Reassemble());
        Assert.Equal(SeedReader.Read(new EditionFolder(_edition.Root), "seeds/a.txt").Value!.Sha256, seed.Sha256);
    }

    [Theory]
    [InlineData("three\n")]
    [InlineData(null)]
    public void Never_gives_another_text(string? later)
    {
        _edition.Write("seeds/a.txt", "one\n");
        var seed = Read();
        if (later is null)
            File.Delete(_edition.Full("seeds/a.txt"));
        else
            _edition.Write("seeds/a.txt", later);

        var problem = Assert.Throws<FileChangedException>(() => seed.Text.Content);

        Assert.StartsWith("seeds/a.txt was changed", problem.Message, StringComparison.Ordinal);
    }

    private SeedReader.Seed Read() => SeedReader.Read(new EditionFolder(_edition.Root), "seeds/a.txt", new KnowsAll()).Value!;

    private sealed class KnowsAll : IInputMemory
    {
        public bool IsEmpty => false;

        public bool IsFaultless(string path, string sha256) => true;

        public void MarkFaultless(string path, string sha256) => Assert.Fail("It is known.");

        public Sidecar? SidecarOf(string path, string sha256) => null;

        public void Remember(Sidecar sidecar, string sha256) => Assert.Fail("No sidecar was read.");
    }
}
