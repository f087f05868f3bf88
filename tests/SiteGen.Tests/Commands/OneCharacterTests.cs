using SiteGen.Diagnostics;

namespace SiteGen.Tests.Commands;

/// <summary>The smallest slips in the real edition, each by one character, and what the editor then reads.</summary>
public sealed class OneCharacterTests
{
    private const string Sidecar = "annotations/000_095b9ee5d49e3ce4.yaml";

    // All at once, because all mistakes are reported in one run.
    private static readonly Lazy<string> s_printed = new(() =>
    {
        using var edition = TemporaryEdition.Real();
        edition.Replace("seeds/000_095b9ee5d49e3ce4.txt", "a prolonged conflict", "a prolonged conflikt");
        edition.Replace(Sidecar, "target: \"Russian attempts to fully", "target: \"Russian attempt to fully");
        edition.Replace(Sidecar, "sources: [orig-000, template]", "sources: [orig-000, templat]");
        edition.Replace(Sidecar, "seed: 001_77ed3ba524b129b1\n      target: \"which began",
            "seed: 001_77ed3ba524b129b2\n      target: \"which began");
        edition.Replace(Sidecar, "id: since-2021", "id: crimea");
        edition.Replace(Sidecar, "id: invade-further", "id: invade_further");
        edition.Replace(Sidecar, "by: editors", "by: editor");
        edition.Replace("annotations/001_77ed3ba524b129b1.yaml", "sha256: 9203", "sha256: 0000");
        var (exitCode, printed) = edition.Command("build");
        Assert.Equal(1, exitCode);
        Assert.EndsWith("Nothing was written.\n", printed, StringComparison.Ordinal);
        Assert.False(Directory.Exists(edition.Full("site")));
        return printed;
    });

    [Fact]
    public void A_seed_says_that_it_is_not_the_one_that_was_annotated()
    {
        Says($"{Sidecar}:2:9", Rules.SeedChanged, "seeds/000_095b9ee5d49e3ce4.txt is not the seed that was annotated: its SHA-256 is ",
            "If the new one is right, run `sitegen reanchor`: it shows where each annotation stood and stands, and writes the new digest.");
        // Quotations of the changed word are found no more, and each says which passage was probably meant.
        Says(Sidecar, Rules.QuotationNotFound, "“has since been involved in a prolonged conflict in the Donbas region” is not in ",
            "did you mean “has since been involved in a prolonged conflikt in the Donbas region”, line 20?");
    }

    [Fact]
    public void A_quotation_says_which_passage_was_probably_meant() => Says(Sidecar, Rules.QuotationNotFound,
        "“Russian attempt to fully control Ukraine” is not in seeds/000_095b9ee5d49e3ce4.txt",
        "did you mean “Russian attempts to fully control Ukraine”, line 20?");

    [Fact]
    public void The_id_of_a_source_says_which_one_was_probably_meant() => Says(Sidecar, Rules.UnknownSource,
        "there is no source “templat” in the bibliography", "did you mean “template”?");

    [Fact]
    public void The_name_of_a_text_says_which_one_was_probably_meant() => Says(Sidecar, Rules.UnknownText,
        "there is no text “001_77ed3ba524b129b2” in this edition", "did you mean “001_77ed3ba524b129b1”?");

    [Fact]
    public void An_id_that_is_another_s_says_where_the_other_is() => Says(Sidecar, Rules.DuplicateId,
        "the id “crimea” is already used in line ", "Rename one of the two.");

    [Fact]
    public void An_id_with_a_sign_says_how_ids_are_written() => Says(Sidecar, Rules.BadId,
        "“invade_further” is not an id", "Use lower-case letters, digits and hyphens");

    [Fact]
    public void The_name_of_an_editor_says_which_one_was_probably_meant() => Says(Sidecar, Rules.UnknownEditor,
        "by “editor”, whom edition.yaml does not name", "did you mean “editors”?");

    [Fact]
    public void A_digest_says_what_it_should_be() => Says("annotations/001_77ed3ba524b129b1.yaml:2:9", Rules.SeedChanged,
        "its SHA-256 is 9203457a39b8c9ce846c8d75119d393ad136e4cbadff4bf7b1ffe668c8386f12", "If the new one is right, run `sitegen reanchor`");

    /// <summary>One finding begins at the place and has the rule, the message and the hint.</summary>
    private static void Says(string place, Rule rule, string message, string hint) => Assert.Contains(
        s_printed.Value.Split("\n\n"), finding => finding.StartsWith(place, StringComparison.Ordinal)
            && finding.Contains($": error {rule.Code}: ", StringComparison.Ordinal)
            && finding.Contains(message, StringComparison.Ordinal)
            && finding.Contains($"\n  hint: {hint}", StringComparison.Ordinal));
}
