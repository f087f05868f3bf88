using System.Text;

namespace SiteGen.Tests.Input;

public sealed class HostileFileTests
{
    [Fact]
    public void A_line_of_a_megabyte_is_a_line()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/long.txt", "A title of some words\n" + string.Concat(Enumerable.Repeat("word ", 200_000)) + "end of it.\n");
        edition.Write("annotations/long.yaml", "notes:\n  - { id: last, target: end of it, body: The end. }\n");

        var text = edition.Build().Edition.Texts.Single();

        Assert.Equal(2, text.Source.LineCount);
        Assert.Equal(1, text.Source.LineAt(text.Edited.Annotations.Single().Span.Start));
    }

    [Fact]
    public void Links_among_the_seeds_are_not_followed_round_in_a_circle_nor_out_of_the_edition()
    {
        using var edition = TemporaryEdition.Empty();
        using var elsewhere = TemporaryEdition.Empty();
        edition.Write("seeds/one.txt", "The only text of this edition, which is a sentence.\n");
        elsewhere.Write("secret.txt", "Not of this edition.\n");
        Directory.CreateSymbolicLink(edition.Full("seeds/round"), edition.Full("seeds"));
        Directory.CreateSymbolicLink(edition.Full("seeds/out"), elsewhere.Root);
        File.CreateSymbolicLink(edition.Full("seeds/secret.txt"), elsewhere.Full("secret.txt"));

        var site = edition.Build();

        Assert.Equal(["one"], site.Edition.Texts.Select(text => text.Name));
        Assert.DoesNotContain(site.Files, file => Encoding.UTF8.GetString(file.Content.Span).Contains("Not of this edition", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_of_another_encoding_are_refused_with_their_place()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/utf16.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Sixteen bits.\n")).ToArray());
        edition.Write("seeds/latin.txt", Encoding.Latin1.GetBytes("Good line.\nCaf\u00e9\n"));
        edition.Write("seeds/surrogate.txt", "ok "u8.ToArray().Concat(new byte[] { 0xED, 0xA0, 0x80 }).ToArray());

        var (code, printed) = edition.Command("build");

        Assert.Equal(1, code);
        Assert.Contains("seeds/latin.txt:2:4: error SG0102", printed, StringComparison.Ordinal);
        Assert.Contains("seeds/surrogate.txt:1:4: error SG0102", printed, StringComparison.Ordinal);
        Assert.Contains("seeds/utf16.txt:1:1: error SG0102", printed, StringComparison.Ordinal);
    }
}
