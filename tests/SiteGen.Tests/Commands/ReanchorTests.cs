using System.Security.Cryptography;
using SiteGen.Commands;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Commands;

public sealed class ReanchorTests
{
    private const string Seed = "seeds/harbour.txt";
    private const string Sidecar = "annotations/harbour.yaml";
    private const string Lock = "annotations/harbour.anchors.lock.yaml";
    private const string OldDigest = "8d629172b336ddf76a660ce53ffffcaa66f5acfc25dec32fc331ce2735721a02";

    [Fact]
    public void Where_no_seed_has_changed_there_is_nothing_to_do()
    {
        using var edition = Built();

        Assert.Equal((0, "Nothing to do: no seed has changed since its annotations were reviewed.\n"), edition.Command("reanchor"));
        Assert.Equal((0, "Nothing to do: wall has not changed since its annotations were reviewed.\n"), edition.Command("reanchor", "wall"));
    }

    [Fact]
    public void Without_an_answer_all_is_shown_and_nothing_written()
    {
        using var edition = Built();
        Change(edition);
        var before = Contents(edition);

        var (code, printed) = edition.Command("reanchor", "harbour");

        Assert.Equal(1, code);
        Assert.Equal(before, Contents(edition));
        Snapshot.Match(printed, Path.Combine(Repository.Tests, "Commands", "reanchor"));
    }

    [Fact]
    public void A_line_more_at_the_top_moves_everything_and_a_script_can_take_it()
    {
        using var edition = Built();
        edition.Replace(Seed, "Valley Record\nHome", "Skip to content\nValley Record\nHome");
        var before = File.ReadAllText(edition.Full(Sidecar));

        var (code, printed) = edition.Command("reanchor", "--accept", "unchanged,moved");

        Assert.True(code == 0, printed);
        Assert.Contains("harbour: 13 places taken (13 moved), 0 left. "
            + $"Written: {Sidecar}, annotations/registers/timeline.yaml, {Lock}.", printed, StringComparison.Ordinal);
        Assert.Equal(before.Replace(OldDigest, DigestOf(edition), StringComparison.Ordinal).Replace("lines: 1-2", "lines: 2-3", StringComparison.Ordinal)
            .Replace("line: 11", "line: 12", StringComparison.Ordinal).Replace("line: 10", "line: 11", StringComparison.Ordinal),
            File.ReadAllText(edition.Full(Sidecar)));
        Assert.Contains("{ exact: \"2007\", line: 11 }", File.ReadAllText(edition.Full("annotations/registers/timeline.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, edition.Command("check", "--locked").ExitCode);
        Assert.Equal(0, edition.Command("reanchor").ExitCode);
        Assert.Contains($"history:\n  - from: {OldDigest}\n    to: {DigestOf(edition)}\n    unchanged: 0\n    moved:\n      - \"draft-link: 6:75 to 7:75\"\n",
            File.ReadAllText(edition.Full(Lock)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_script_cannot_take_keeps_the_old_digest_and_stops_the_build()
    {
        using var edition = Built();
        Change(edition);

        var (code, printed) = edition.Command("reanchor", "--accept", "unchanged,moved");

        Assert.Equal(1, code);
        Assert.Contains("keeps its old sha256, and build stops.", printed, StringComparison.Ordinal);
        Assert.Contains(OldDigest, File.ReadAllText(edition.Full(Sidecar)), StringComparison.Ordinal);
        Assert.Contains($"{Rules.SeedChanged.Code}: ", edition.Command("build").Printed, StringComparison.Ordinal);
        // What was taken is not asked again.
        Assert.Contains($"{Seed}: 2 places to review, 11 settled before", edition.Command("reanchor").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_after_a_review_keeps_its_history()
    {
        using var edition = Built();
        edition.Replace(Seed, "Valley Record\nHome", "Skip to content\nValley Record\nHome");
        edition.Command("reanchor", "--accept", "unchanged,moved");
        edition.Replace(Sidecar, "target: \"second flood\"", "target: \"the second flood\"");

        Assert.Equal(0, edition.Command("build").ExitCode);

        var locked = File.ReadAllText(edition.Full(Lock));
        Assert.Contains("text: \"the second flood\"", locked, StringComparison.Ordinal);
        Assert.Contains($"history:\n  - from: {OldDigest}", locked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_was_copied_is_not_chosen_from()
    {
        using var edition = Built();
        edition.Replace(Seed, "Share this article", File.ReadAllLines(edition.Full(Seed))[9] + "\nShare this article");

        var (code, printed) = edition.Command("reanchor", "--accept", "unchanged,moved");

        Assert.Equal(1, code);
        Assert.Contains("ambiguous  the-the", printed, StringComparison.Ordinal);
        Assert.Contains("1. now, line 10: `line: 10`", printed, StringComparison.Ordinal);
        Assert.Contains("2. now, line 13: `line: 13`", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_lock_nothing_is_known_of_what_was_reviewed()
    {
        using var edition = TemporaryEdition.Small();
        Change(edition);

        var (code, printed) = edition.Command("reanchor", "harbour", "--accept", "unchanged,moved");

        Assert.Equal(1, code);
        Assert.Contains($"{Lock}: error {Rules.NoLock.Code}: {Seed} has changed, and there is no lock", printed, StringComparison.Ordinal);
        Assert.Contains(DigestOf(edition), printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_other_bytes_and_the_same_text_needs_no_review()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/page.html", "<title>T</title><p>The quay at the harbour is built of stone.</p>");
        edition.Write("annotations/page.yaml", $"sha256: {DigestOf(edition, "seeds/page.html")} # old\nnotes:\n  - {{ id: quay, target: The quay, body: Stone. }}\n");
        Assert.Equal(0, edition.Command("build").ExitCode);
        edition.Write("seeds/page.html", "<title>T</title>\n<p class=x>The quay at the harbour is built of stone.</p>");

        var (code, printed) = edition.Command("reanchor", "--accept", "unchanged");

        Assert.True(code == 0, printed);
        Assert.StartsWith($"sha256: {DigestOf(edition, "seeds/page.html")} # old\n", File.ReadAllText(edition.Full("annotations/page.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, edition.Command("check", "--locked", "--quiet").ExitCode);
    }

    [Fact]
    public void Mistakes_in_the_files_are_to_be_mended_first()
    {
        using var edition = Built();
        Change(edition);
        edition.Replace(Sidecar, "kind: event", "kind: evnt");
        var before = Contents(edition);

        var (code, printed) = edition.Command("reanchor", "--accept", "moved");

        Assert.Equal(1, code);
        Assert.Contains(Rules.UnknownWord.Code, printed, StringComparison.Ordinal);
        Assert.Equal(before, Contents(edition));
    }

    [Theory]
    [InlineData("reworded", "“reworded” cannot be accepted without looking: run sitegen reanchor in a terminal, without --accept")]
    [InlineData("all", "“all” cannot be accepted; known here: unchanged, moved")]
    [InlineData(",", "--accept needs words: unchanged, or unchanged,moved")]
    public void What_nobody_has_looked_at_cannot_be_accepted(string words, string message)
    {
        using var printed = new StringWriter();
        Assert.Equal(ExitCode.WrongUsage, SiteGenCommand.Run(["reanchor", "--accept", words], printed, printed));
        Assert.Contains(message, printed.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The small edition with its locks.</summary>
    internal static TemporaryEdition Built()
    {
        var edition = TemporaryEdition.Small();
        Assert.Equal(0, edition.Command("build").ExitCode);
        return edition;
    }

    /// <summary>Moves most passages, and rewords two.</summary>
    internal static void Change(TemporaryEdition edition)
    {
        edition.Replace(Seed, "Valley Record\nHome", "Skip to content\nValley Record\nHome");
        edition.Replace(Seed, "Nobody was hurt", "Nobody was badly hurt");
        edition.Replace(Seed, "when it first fell", "when it fell");
        edition.Replace(Seed, "“letter to the town”", "“letter to town”");
    }

    internal static string DigestOf(TemporaryEdition edition, string path = Seed) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(edition.Full(path))));

    private static string Contents(TemporaryEdition edition) => string.Join('\n', Directory.GetFiles(
        edition.Full("annotations"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}"));
}
