using SiteGen.Diagnostics;

namespace SiteGen.Tests.Commands;

/// <summary>The smallest slips in the real edition, each by one character, and what the editor then reads.</summary>
public sealed class OneCharacterTests
{
    private const string Sidecar = "annotations/000_095b9ee5d49e3ce4.yaml";

    [Fact]
    public void A_seed_says_that_it_is_not_the_one_that_was_annotated()
    {
        var printed = Printed("seeds/000_095b9ee5d49e3ce4.txt", "a prolonged conflict", "a prolonged conflikt");

        Assert.Contains($"{Sidecar}:2:9: error SG0401: seeds/000_095b9ee5d49e3ce4.txt is not the seed that was annotated: its SHA-256 is ",
            printed, StringComparison.Ordinal);
        Assert.Contains("if the new one is right, write its digest into `sha256:`", printed, StringComparison.Ordinal);
        // Quotations of the changed word are found no more, and each says which passage was probably meant.
        Assert.Contains("did you mean “has since been involved in a prolonged conflikt in the Donbas region”, line 20?", printed,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_says_which_passage_was_probably_meant() => Says(
        Sidecar, "target: \"Russian attempts to fully", "target: \"Russian attempt to fully", Rules.QuotationNotFound,
        "“Russian attempt to fully control Ukraine” is not in seeds/000_095b9ee5d49e3ce4.txt",
        "did you mean “Russian attempts to fully control Ukraine”, line 20?");

    [Fact]
    public void The_id_of_a_source_says_which_one_was_probably_meant() => Says(
        Sidecar, "sources: [orig-000, template]", "sources: [orig-000, templat]", Rules.UnknownSource,
        "there is no source “templat” in the bibliography", "did you mean “template”?");

    [Fact]
    public void The_name_of_a_text_says_which_one_was_probably_meant() => Says(
        Sidecar, "seed: 001_77ed3ba524b129b1\n      target: \"which began",
        "seed: 001_77ed3ba524b129b2\n      target: \"which began", Rules.UnknownText,
        "there is no text “001_77ed3ba524b129b2” in this edition", "did you mean “001_77ed3ba524b129b1”?");

    [Fact]
    public void An_id_that_is_another_s_says_where_the_other_is() => Says(
        Sidecar, "id: since-2021", "id: crimea", Rules.DuplicateId, "the id “crimea” is already used in line ",
        "Rename one of the two.");

    [Fact]
    public void An_id_with_a_capital_says_how_ids_are_written() => Says(
        Sidecar, "id: since-2021", "id: Since-2021", Rules.BadId, "“Since-2021” is not an id",
        "Use lower-case letters, digits and hyphens");

    [Fact]
    public void The_name_of_an_editor_says_which_one_was_probably_meant() => Says(
        Sidecar, "by: editors", "by: editor", Rules.UnknownEditor, "by “editor”, whom edition.yaml does not name",
        "did you mean “editors”?");

    [Fact]
    public void The_digest_says_what_it_should_be() => Says(
        Sidecar, "sha256: efdd", "sha256: efde", Rules.SeedChanged,
        "its SHA-256 is efdd316bf1a2e78f3adbe145e4e75d19f7dff3a963c3fc8668a6efc4e9b7e632", "Compare the seed");

    private static void Says(string file, string old, string now, Rule rule, string message, string hint)
    {
        var printed = Printed(file, old, now);
        Assert.Contains($": error {rule.Code}: ", printed, StringComparison.Ordinal);
        Assert.Contains(message, printed, StringComparison.Ordinal);
        Assert.Contains($"  hint: {hint}", printed, StringComparison.Ordinal);
    }

    private static string Printed(string file, string old, string now)
    {
        using var edition = TemporaryEdition.Real();
        edition.Replace(file, old, now);
        var (exitCode, printed) = edition.Command("build");
        Assert.Equal(1, exitCode);
        Assert.EndsWith("Nothing was written.\n", printed, StringComparison.Ordinal);
        Assert.False(Directory.Exists(edition.Full("site")));
        return printed;
    }
}
