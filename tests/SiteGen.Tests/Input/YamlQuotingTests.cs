using SiteGen.Annotations;
using SiteGen.Input.Yaml;

namespace SiteGen.Tests.Input;

/// <summary>What we write into YAML, our own reader reads back.</summary>
public sealed class YamlQuotingTests
{
    private const string Signs = "\"'\\:#-?{}[],&*!|>%@` \n\r\t~";

    [Fact]
    public void Any_text_comes_back_letter_by_letter()
    {
        var random = new Random(16);
        for (var round = 0; round < 3000; round++)
        {
            var text = Drawn(random);

            Assert.Equal(text, ((YamlText)Read($"title: {YamlQuoting.Quoted(text)}\n")["title"]!).Value);
        }
    }

    [Fact]
    public void Every_character_of_the_basic_plane_comes_back()
    {
        for (var from = 0; from < 0xD800; from += 256)
        {
            var text = new string([.. Enumerable.Range(from, 256).Select(code => (char)code)]);
            Assert.Equal(text, ((YamlText)Read($"a: {YamlQuoting.Quoted(text)}\n")["a"]!).Value);
        }
    }

    [Fact]
    public void Any_target_comes_back()
    {
        var random = new Random(17);
        for (var round = 0; round < 1000; round++)
        {
            var quotation = new Quotation("x" + Drawn(random), Drawn(random), random.Next(2) == 0 ? "" : Drawn(random),
                random.Next(2) == 0 ? null : random.Next(1, 9), random.Next(2) == 0 ? null : random.Next(1, 9));

            var target = SiteGen.Input.AnnotationReader.TargetOf(Read($"target: {YamlTarget.Of(quotation)}\n")["target"]!);

            Assert.Equal(quotation, target.Start);
        }
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a \"b\" \\ c: d #e", "\"a \\\"b\\\" \\\\ c: d #e\"")]
    [InlineData("no\u00A0break\u200B\u202E", "\"no\\u00A0break\\u200B\\u202E\"")]
    [InlineData("two\nlines\t", "\"two\\nlines\\t\"")]
    [InlineData("Grüße 🐟", "\"Grüße 🐟\"")]
    public void What_cannot_be_seen_is_written_as_its_code(string text, string yaml) => Assert.Equal(yaml, YamlQuoting.Quoted(text));

    private static string Drawn(Random random) => string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(4) switch
    {
        0 => ((char)random.Next(0, 0x180)).ToString(),
        1 => char.ConvertFromUtf32(random.Next(2) == 0 ? random.Next(0xE000, 0x10FFFF) : random.Next(0x180, 0xD800)),
        2 => Signs[random.Next(Signs.Length)].ToString(),
        _ => "word ",
    }));

    private static YamlMap Read(string yaml)
    {
        var read = YamlReader.Read("x.yaml", yaml);
        Assert.Empty(read.Diagnostics);
        return (YamlMap)read.Value!;
    }
}
