using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;

namespace SiteGen.Tests.Pages;

public sealed class RebuildTests
{
    private static readonly string[] s_nasty =
    [
        "", "\n", "\uFEFF", "\uFEFF\r\n\r\n", "no line break", "one\r\ntwo\nthree\r\nfour", "\r\r\n\r", "\n\n\n",
        "<script>alert(1)</script>\n<!-- & -->\n</code></li>\n&amp;&#65;&nbsp;\n{{title}} {{{html}}}",
        "\0\u202Eevil\u2066\uFFFE\u0085\u2028\uFEFF\u007F", "  \u00A0 a \u00A0 \n\t\n 👩‍🚀 e\u0301 ",
    ];

    [Fact]
    public void Each_of_the_five_seeds_can_be_rebuilt_from_its_source_page() =>
        Assert.All(Repository.Site.Edition.Texts, text => CanBeRebuilt(Repository.Site, text.Slug,
            File.ReadAllBytes(Path.Combine(Repository.Root, text.Source.Path))));

    [Fact]
    public void So_can_the_nastiest_seeds()
    {
        using var edition = TemporaryEdition.Empty();
        var texts = s_nasty.Concat(Enumerable.Range(0, 60).Select(number => NastySeeds.One(new Random(number))));
        var seeds = texts.Select((text, number) => ($"nasty-{number}", Encoding.UTF8.GetBytes(text)))
            .ToDictionary(seed => seed.Item1, seed => seed.Item2);
        foreach (var (name, bytes) in seeds)
        {
            edition.Write($"seeds/{name}.txt", bytes);
            // The title of a generated text is nonsense: its slug is given, so that the page can be found.
            edition.Write($"annotations/{name}.yaml", $"text: {{ slug: {name} }}\n");
        }

        var site = edition.Build();

        foreach (var (name, bytes) in seeds)
            CanBeRebuilt(site, name, bytes);
    }

    private static void CanBeRebuilt(Pipeline.Site site, string slug, byte[] seed)
    {
        var page = Repository.Page(site, $"texts/{slug}.source.html");
        var rebuilt = Encoding.UTF8.GetBytes(Rebuild(page));
        Assert.Equal(Encoding.UTF8.GetString(seed), Encoding.UTF8.GetString(rebuilt));
        Assert.Equal(seed, rebuilt);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(rebuilt)), page.GetElementById("source.sha256")?.TextContent);
        var link = page.QuerySelector("dl.digest a")?.GetAttribute("href");
        Assert.Equal(seed, site.Files.Single(file => $"../{file.Path}" == link).Content.ToArray());
    }

    /// <summary>What the page says a reader should do: join the lines, minding what is marked.</summary>
    private static string Rebuild(IHtmlDocument page)
    {
        var seed = new StringBuilder();
        if (page.QuerySelector("ol.source-lines")?.GetAttribute("data-byte-order-mark") == "yes")
            seed.Append('\uFEFF');
        foreach (var line in page.QuerySelectorAll("li[id^=L]"))
        {
            var words = line.QuerySelector(".source-text")!;
            foreach (var hidden in words.QuerySelectorAll(".hidden-character"))
                hidden.TextContent = ((char)ushort.Parse(
                    hidden.GetAttribute("data-code")!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
            seed.Append(words.TextContent).Append(line.GetAttribute("data-ending") switch
            {
                "crlf" => "\r\n",
                "none" => "",
                _ => "\n",
            });
        }
        return seed.ToString();
    }
}
