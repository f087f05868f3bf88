using System.Text.Json.Nodes;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editing;

namespace SiteGen.Tests.Commands;

/// <summary>The texts of an edition, as its editors made them.</summary>
public sealed class EditionExtractTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Markdown_has_the_editors_structure_and_corrections()
    {
        Assert.Equal(ExitCode.Done, Extract("--format", "markdown"));

        Assert.Equal("""
            # The Flood at the Old Harbour

            The water rose in the night of 2 March and reached the second step of the harbour office before the wind turned at last. Nobody was hurt.

            ## What Was Lost

            - Boats: Four boats were lost, the Heron and three without a name.
            - Nets: All the nets on the quay were carried out to sea.

            The mayor said the wall would be rebuilt. He had said so in 1998, when it first fell, and he said so again in 2007 after the second flood.

            - Rope and canvas.
            - Oil for the lamps.
            - Bread for a week.

            Pictures of the night were shown at this place, and the harbour master’s “letter to the town” as well. Nothing of them is left on the page.

            """.ReplaceLineEndings("\n"), Read("harbour.md"));
        // A title that is the editors' stands in brackets, as it does on the site.
        Assert.StartsWith("# \\[The Wall\\]\n\nA wall at the sea", Read("wall.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_reading_is_as_scraped_and_the_corrected_one_is_not()
    {
        Assert.Equal(ExitCode.Done, Extract("--reading", "source"));
        Assert.Contains("\nThe mayor said the the wall would be rebuilt. ", Read("harbour.txt"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Extract("--reading", "corrected", "--force"));
        Assert.Contains("\nThe mayor said the wall would be rebuilt. ", Read("harbour.txt"), StringComparison.Ordinal);
        Assert.Contains("\n\nRope and canvas.\nOil for the lamps.\nBread for a week.\n\n", Read("harbour.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("Valley Record", Read("harbour.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_bullets_and_quote_marks_are_part_of_what_was_scraped()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/may.txt", "The Day in the City\n\n3. Mai 1945 war der Tag, an dem es geschah.\n- Wo warst du?\n> Zu Hause, wie alle anderen auch.\n* ohne Trinkgeld, wie wir sagten\n");
        Assert.Equal(ExitCode.Done, edition.Command("extract", "--output", edition.Full("out"), "--reading", "source").ExitCode);

        var text = File.ReadAllText(edition.Full("out/may.txt"));

        Assert.All(new[] { "\n3. Mai 1945", "\n- Wo warst du?", "\n> Zu Hause", "\n* ohne Trinkgeld" }, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_corrected_reading_of_each_real_text_is_the_site_s()
    {
        using var edition = TemporaryEdition.Real();
        Assert.Equal(ExitCode.Done, edition.Command("extract", "--output", edition.Full("out")).ExitCode);
        Assert.All(Repository.Site.Edition.Texts, text =>
        {
            var lines = File.ReadAllText(edition.Full($"out/{text.Name}.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var blocks = text.Edited.Blocks.Where(block => block.Block.Kind is not (BlockKind.TakenOut or BlockKind.Title))
                .Select(block => text.Source.Slice(Mark.Of(text.Edited.Document, block.Block)) is { IsEmpty: false } mark
                    ? $"{mark} {Readings.Corrected(block)}" : Readings.Corrected(block)).ToList();
            Assert.Equal(blocks, lines[1..]);
        });
    }

    [Fact]
    public void Json_is_of_the_text_after_the_editors_overrules()
    {
        _edition.Write("annotations/wall.yaml", "cleaning: [{ lines: 2, action: remove, reason: An advertisement. }]\n");
        File.Delete(_edition.Full("annotations/harbour.yaml"));
        File.Delete(_edition.Full("annotations/registers/timeline.yaml"));
        Assert.Equal(ExitCode.Done, Extract("-f", "json"));
        Assert.Contains("\"rule\": \"editor\"", Read("wall.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_an_edition_s_texts_has_the_evidence_that_the_files_alone_have()
    {
        using var edition = TemporaryEdition.Real();
        Assert.Equal(ExitCode.Done, edition.Command("extract", "--output", edition.Full("out"), "-f", "json").ExitCode);
        using var printed = new StringWriter();
        Assert.Equal(ExitCode.Done, SiteGenCommand.Run(
            ["extract", edition.Full("seeds"), "--output", edition.Full("alone"), "-f", "json"], printed, printed));
        foreach (var alone in Directory.GetFiles(edition.Full("alone")))
        {
            var evidence = EvidenceIn(alone);
            Assert.Contains(evidence, weighed => weighed.Length > 0);
            Assert.Equal(evidence, EvidenceIn(edition.Full($"out/{Path.GetFileName(alone)}")));
        }

        static List<string> EvidenceIn(string file) => [.. JsonNode.Parse(File.ReadAllText(file))!["lines"]!.AsArray()
            .Select(line => $"{line!["probability"]}{line["evidence"]?.ToJsonString()}")];
    }

    [Fact]
    public void An_edition_with_an_error_gives_nothing()
    {
        _edition.Replace("annotations/wall.yaml", "judged by the next", "judged by the last");
        var (code, printed) = _edition.Command("extract", "--output", _edition.Full("out"));

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.EndsWith("Nothing was extracted.\n", printed, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_edition.Full("out")));
    }

    [Fact]
    public void The_edition_s_own_folders_are_not_written_to()
    {
        var (code, printed) = _edition.Command("extract", "--output", _edition.Full("seeds"));

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($"error {Rules.OutputInsideInput.Code}: ", printed, StringComparison.Ordinal);
    }

    private int Extract(params string[] arguments) =>
        _edition.Command(["extract", "--output", _edition.Full("out"), .. arguments]).ExitCode;

    private string Read(string name) => File.ReadAllText(_edition.Full($"out/{name}"));
}
