using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Serving;

namespace SiteGen.Tests.Verification;

public sealed class VerifyTests : IDisposable
{
    private const string Source = "texts/flood.source.html";
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public VerifyTests() => Assert.Equal(0, _edition.Command("build", "--quiet").ExitCode);

    private string Site => _edition.Full("site");

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void A_site_as_it_was_built_gives_back_every_seed()
    {
        var (code, printed) = Verify();

        Assert.Equal(0, code);
        Assert.Matches("^ok      harbour  SHA-256 [0-9a-f]{64}\nok      wall  SHA-256 [0-9a-f]{64}\n", printed);
        Assert.EndsWith(" files are as they were built.\n", printed, StringComparison.Ordinal);
        Assert.Equal((0, ""), Verify("--quiet"));
    }

    [Fact]
    public void So_do_the_five_texts_and_the_nastiest_seeds()
    {
        using var edition = TemporaryEdition.Real();
        for (var number = 0; number < 40; number++)
            edition.Write($"seeds/nasty-{number}.txt", Encoding.UTF8.GetBytes(NastySeeds.One(new Random(number))));
        edition.Write("seeds/page.html", "<!doctype html><title>A</title><p>One\u202E <b>&amp;</b> two</p><ul><li>Three</li></ul><script>4</script>");
        Assert.Equal(0, edition.Command("build", "--quiet").ExitCode);

        var (code, printed) = edition.Command("verify");

        Assert.True(code == 0, printed);
        Assert.Contains("46 seeds rebuilt from ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void One_character_changed_anywhere_in_a_source_page_is_found()
    {
        var random = new Random(11);
        var page = File.ReadAllText(Path.Combine(Site, Source));
        for (var round = 0; round < 200; round++)
        {
            var at = random.Next(page.Length);
            var other = (char)random.Next('!', '~');
            if (other == page[at])
                continue;
            _edition.Write($"site/{Source}", $"{page[..at]}{other}{page[(at + 1)..]}");

            var (code, printed) = Verify();

            Assert.True(code == 1, FormattableString.Invariant($"offset {at}: “{page[at]}” to “{other}”\n{printed}"));
            Assert.Contains($"{Source}: error {Rules.NotAsBuilt.Code}: ", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_nested_without_end_holds_no_line()
    {
        var nested = string.Concat(Enumerable.Repeat("<p-a>", 1100));
        _edition.Write($"site/{Source}", File.ReadAllText(Path.Combine(Site, Source)).Replace("<main", nested + "<main", StringComparison.Ordinal));

        Assert.Contains($"({Source}) line 1 is missing", Verify().Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void One_character_changed_in_a_line_is_shown_even_if_the_checksums_were_made_anew()
    {
        File.Delete(Path.Combine(Site, ".sitegen-manifest"));
        var random = new Random(12);
        var page = File.ReadAllText(Path.Combine(Site, Source));
        var lines = File.ReadAllLines(_edition.Full("seeds/harbour.txt"));
        for (var round = 0; round < 200; round++)
        {
            var line = random.Next(lines.Length);
            if (lines[line].Length == 0)
                continue;
            var column = random.Next(lines[line].Length);
            var start = page.IndexOf('>', page.IndexOf("source-text", page.IndexOf(
                FormattableString.Invariant($"<li id=\"L{line + 1}\""), StringComparison.Ordinal), StringComparison.Ordinal)) + 1;
            // Markup would stand between the characters of such a line.
            if (!page.AsSpan(start).StartsWith(lines[line]))
                continue;
            _edition.Write($"site/{Source}", $"{page[..(start + column)]}#{page[(start + column + 1)..]}");

            var (code, printed) = Verify();

            Assert.Equal(1, code);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture,
                $"seeds/harbour.txt:{line + 1}:{column + 1}: error {Rules.SeedNotRebuilt.Code}: on the site ({Source}) line {line + 1} reads “"), printed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("site/texts/flood.html", "Nobody was", "Somebody was", "SG0905", "Somebody was hurt")]
    [InlineData("site/texts/flood.source.html", "data-byte-order-mark=\"no\"", "data-byte-order-mark=\"yes\"", "SG0904", "begins with a byte order mark")]
    [InlineData("site/texts/flood.source.html", "id=\"L3\"", "id=\"L33\"", "SG0904", "line 3 is missing; line 33 stands in its place")]
    [InlineData("site/texts/flood.source.html", "<li id=\"L3\"", "<li id=\"L3\" data-ending=\"crlf\"", "SG0904", "line 3 ends with carriage return and line feed, the edition’s with a line feed")]
    [InlineData("site/seeds/harbour.txt", "\n", "\r\n", "SG0906", "line 1 ends with carriage return and line feed")]
    public void What_was_changed_is_named(string file, string old, string now, string code, string words)
    {
        File.Delete(Path.Combine(Site, ".sitegen-manifest"));
        var text = File.ReadAllText(_edition.Full(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        _edition.Write(file, text.Replace(old, now, StringComparison.Ordinal));

        var (exitCode, printed) = Verify();

        Assert.Equal(1, exitCode);
        Assert.Contains($" error {code}: ", printed, StringComparison.Ordinal);
        Assert.Contains(words, printed, StringComparison.Ordinal);
        Assert.Contains("DIFFERS harbour\n", printed, StringComparison.Ordinal);
        Assert.Contains("ok      wall", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_and_what_is_too_many_is_named()
    {
        File.Delete(Path.Combine(Site, Source));
        _edition.Write("site/texts/old.source.html", "<ol></ol>");
        _edition.Write("site/seeds/old.txt", "Old.\n");

        var (code, printed) = Verify();

        Assert.Equal(1, code);
        Assert.Contains($"{Source}: error {Rules.TextMissing.Code}: “harbour” needs this file", printed, StringComparison.Ordinal);
        Assert.Contains($"{Source}: error {Rules.NotAsBuilt.Code}: it is in .sitegen-manifest, but not on the site", printed, StringComparison.Ordinal);
        Assert.Contains($"texts/old.source.html: error {Rules.ForeignText.Code}: ", printed, StringComparison.Ordinal);
        Assert.Contains($"seeds/old.txt: error {Rules.ForeignText.Code}: ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_was_changed_after_it_was_published_is_shown_with_its_line()
    {
        _edition.Write("annotations/harbour.yaml", "text: { slug: flood }\n");
        Assert.Equal(0, _edition.Command("build", "--quiet").ExitCode);
        _edition.Write("seeds/harbour.txt", File.ReadAllText(_edition.Full("seeds/harbour.txt")) + "One line more.\n");

        var (code, printed) = Verify();

        Assert.Equal(1, code);
        Assert.Matches($"seeds/harbour.txt:[0-9]+:1: error {Rules.SeedNotRebuilt.Code}: .* is missing\n", printed);
        Assert.Contains("| One line more.\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_verified_like_a_folder()
    {
        using var server = new LoopbackSite(Site);
        foreach (var address in new[] { server.Address, server.Address.TrimEnd('/'), server.Address + "index.html" })
        {
            var (code, printed) = Verify(address);
            Assert.True(code == 0, printed);
            Assert.Contains($"2 seeds rebuilt from {server.Address}; ", printed, StringComparison.Ordinal);
        }
        _edition.Write("site/seeds/harbour.txt", "Something else.\n");
        Assert.Contains($" error {Rules.PublishedSeedDiffers.Code}: ", Verify(server.Address).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_are_followed_on_the_same_host_only()
    {
        using var server = new LoopbackSite(Site);
        File.Move(Path.Combine(Site, Source), Path.Combine(Site, "texts/moved.html"));
        server.Instead[Source] = "301 Moved Permanently\r\nLocation: moved.html";
        Assert.Equal(0, Verify(server.Address).ExitCode);

        server.Instead["seeds/harbour.txt"] = "302 Found\r\nLocation: https://elsewhere.example/harbour.txt";
        server.Instead["texts/flood.html"] = "302 Found\r\nLocation: flood.html";
        server.Instead["about.html"] = "503 Service Unavailable";
        var (code, printed) = Verify(server.Address);

        Assert.Equal(1, code);
        Assert.Contains($"seeds/harbour.txt: error {Rules.SiteUnreachable.Code}: the server sends us on to https://elsewhere.example/harbour.txt, which is another host", printed, StringComparison.Ordinal);
        Assert.Contains($"texts/flood.html: error {Rules.SiteUnreachable.Code}: the server sends us round in a circle", printed, StringComparison.Ordinal);
        Assert.Contains($"about.html: error {Rules.SiteUnreachable.Code}: the server answers 503 ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_checksums_the_seeds_are_rebuilt_all_the_same_from_the_preview_for_one()
    {
        var folder = new EditionFolder(_edition.Root);
        var builds = new PreviewBuilds(folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null),
            (findings, printed) => new Report(folder, printed).Print(findings, isStrict: false), Fault.TextOf);
        builds.Rebuild(onlyStyles: false);
        await using var server = await PreviewServer.StartAsync(builds, IPAddress.Loopback, port: 0);

        var (code, printed) = Verify(server.Address.AbsoluteUri);

        Assert.True(code == 0, printed);
        Assert.Contains($".sitegen-manifest: note {Rules.NoManifest.Code}: ", printed, StringComparison.Ordinal);
        Assert.EndsWith($"2 seeds rebuilt from {server.Address}.\n", printed, StringComparison.Ordinal);
        Assert.Equal((0, ""), Verify(server.Address.AbsoluteUri, "--quiet"));
    }

    [Fact]
    public void A_text_that_only_a_later_page_of_the_list_of_texts_has_is_found_without_checksums()
    {
        _edition.Write("edition.yaml", File.ReadAllText(_edition.Full("edition.yaml")) + "textsPerPage: 2\n");
        _edition.Write("seeds/zebra.txt", "A seed that the edition had once.\n");
        Assert.Equal(0, _edition.Command("build", "--quiet").ExitCode);
        File.Delete(_edition.Full("seeds/zebra.txt"));
        File.Delete(Path.Combine(Site, ".sitegen-manifest"));
        using var server = new LoopbackSite(Site);

        var (_, printed) = Verify(server.Address);

        Assert.Contains($"texts/zebra.source.html: error {Rules.ForeignText.Code}: ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_site_is_said_to_be_none()
    {
        using var server = new LoopbackSite(Site);
        Says(Verify(server.Address + "nothing/here"), Rules.NotASite, "there is no index.html");
        Says(Verify(_edition.Full("seeds")), Rules.NotASite, "there is no index.html");
        Says(Verify(_edition.Full("no-such-folder")), Rules.NotASite, "there is no such folder");
        Says(Verify("example.org/edition"), Rules.NotASite, "An address begins with https:// or http://.");
        Says(Verify("http://localhost:1/"), Rules.SiteUnreachable, "");
        _edition.Write("else/index.html", "<p>Hello.</p>");
        Says(Verify(_edition.Full("else")), Rules.NotASite, "none of the edition’s texts");
        Assert.Equal(ExitCode.WrongUsage, Verify("ftp://example.org/").ExitCode);
    }

    [Fact]
    public void An_edition_with_errors_is_not_compared()
    {
        _edition.Write("edition.yaml", "titel: x\n");
        var (code, printed) = Verify();
        Assert.Equal(1, code);
        Assert.EndsWith("The edition must be without errors before a site can be compared with it.\n", printed, StringComparison.Ordinal);
    }

    private static void Says((int ExitCode, string Printed) result, Rule rule, string words)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($": error {rule.Code}: ", result.Printed, StringComparison.Ordinal);
        Assert.Contains(words, result.Printed, StringComparison.Ordinal);
    }

    private (int ExitCode, string Printed) Verify(params string[] arguments) => _edition.Command(["verify", .. arguments]);
}
