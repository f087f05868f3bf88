using SiteGen.Cache;

namespace SiteGen.Tests.Cache;

public sealed class PieceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Mañana, 東京, 😀😀")]
    [InlineData("\uD83D")]
    [InlineData("half \uDE00\uD83D of a pair")]
    [InlineData("😀\uD83D")]
    public void A_text_comes_back_as_it_was(string text)
    {
        var writer = new PieceWriter();
        writer.Text(text);
        writer.TextOrNull(null);
        writer.TextOrNull(text);

        var reader = new PieceReader(writer.ToArray());

        Assert.Equal((text, null, text), (reader.Text(), reader.TextOrNull(), reader.TextOrNull()));
    }
}
