using System.Text.RegularExpressions;
using SiteGen.Cleaning;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Input;
using SiteGen.Scaffold;
using SiteGen.Text;

namespace SiteGen.Tests.Commands;

/// <summary>A sidecar to begin with is right as it is, and its hints are once they are taken.</summary>
public sealed partial class NewTests : IDisposable
{
    private const string Page = """
        Blog Home
        Nothing much

        He came to the quay and saw the boats. They were all there, and all of them were of the same colour, which he had not expected at all.

        Three things were needed for the journey and they were these, in this order of importance:

        Rope and "canvas" for the sails. Oil for the lamps in the night. Bread for a whole week at sea. Water in the barrels below.

        And so he left, in the evening, with nobody to see him go, and the sea was calm as it seldom is in that month of the year.
        """;

    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void A_sidecar_for_each_of_the_real_texts_builds_without_a_warning()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Overlay(Path.Combine(Repository.Root, "seeds"), "seeds");
        foreach (var text in Repository.Site.Edition.Texts)
            Assert.Equal(ExitCode.Done, edition.Command("new", text.Name).ExitCode);

        var (code, printed) = edition.Command("check", "--strict", "--quiet");

        Assert.True(code == ExitCode.Done, printed);
        var site = edition.Build();
        Assert.All(Repository.Site.Edition.Texts.Where(text => !text.Description.IsTitleSupplied), text =>
            Assert.Equal(text.Description.Title, site.Edition.Text(text.Name).Description.Title));
    }

    [Fact]
    public void Hints_name_doubtful_lines_and_lists_and_are_right_once_they_are_taken()
    {
        _edition.Write("seeds/journey.txt", Page.ReplaceLineEndings("\n"));

        var (code, printed) = _edition.Command("new", "journey");

        Assert.Equal((ExitCode.Done, "annotations/journey.yaml written: the page says nothing of itself; 3 hints\n"), (code, printed));
        var sidecar = File.ReadAllText(_edition.Full("annotations/journey.yaml"));
        Assert.Contains("# Line 1, removed, though ", sidecar, StringComparison.Ordinal);
        Assert.Contains("# Line 2, kept, though only ", sidecar, StringComparison.Ordinal);
        Assert.Contains("likely the article's: \"Blog Home\"\n", sidecar, StringComparison.Ordinal);
        Assert.Contains("  # - { id: list-8, line: 8, as: list, items: [\"Rope and \\\"canvas\\\"\", ", sidecar, StringComparison.Ordinal);
        Assert.Contains("defaults: { by: ann }\n", sidecar, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, _edition.Command("check", "--strict", "--quiet").ExitCode);

        _edition.Write("annotations/journey.yaml", Hint().Replace(sidecar, "  - "));
        var (exit, said) = _edition.Command("check", "--strict", "--quiet");
        Assert.True(exit == ExitCode.Done, said);
        Assert.Equal(4, _edition.Build().Edition.Text("journey").Work.Document.Blocks.Count(block => block.IsRestored));
    }

    [Fact]
    public void What_the_page_says_of_itself_is_taken_over()
    {
        File.Delete(_edition.Full("annotations/harbour.yaml"));
        File.Delete(_edition.Full("annotations/registers/timeline.yaml"));

        var (_, printed) = _edition.Command("new", "harb");

        Assert.StartsWith("annotations/harbour.yaml written: title, creator, issued", printed, StringComparison.Ordinal);
        var sidecar = File.ReadAllText(_edition.Full("annotations/harbour.yaml"));
        Assert.Contains("  title: \"The Flood at the Old Harbour\"   # line 3\n", sidecar, StringComparison.Ordinal);
        Assert.Contains("  issued: \"2024-03-03\"   # line 4\n", sidecar, StringComparison.Ordinal);
        Assert.Contains("sha256: 8d629172b336ddf76a660ce53ffffcaa66f5acfc25dec32fc331ce2735721a02\n", sidecar, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_page_says_of_itself_the_sidecar_is_right()
    {
        var random = new Random(14);
        string[] odd =
        [
            "\"", "'", ": ", " #", "\\", "{", "}", "- ", "? ", "%", "@", "`", "&", "*", "!", "|", ">", "\u00A0", "🐟", "é", "~", ",", "\t", "\u202E", "\u0085",
            "\n", "---", "[", "null", "2024-01-01",
        ];
        var text = new SourceText("x", "seeds/x.txt", Page);
        var clean = Cleaner.Clean(text, Repository.Knowledge.Pages);
        for (var round = 0; round < 500; round++)
        {
            var title = "T" + string.Concat(random.GetItems(odd, random.Next(1, 9)));
            var creator = string.Concat(random.GetItems(odd, random.Next(1, 9))) + "C";
            var document = BlockParser.Parse(clean with
            {
                Metadata = [new Metadata(MetadataField.Title, title, text.LineSpan(0)), new Metadata(MetadataField.Creator, creator, text.LineSpan(1))],
            }, [], Repository.Knowledge.Headings).Value;

            var draft = SidecarDraft.Of(new SeedReader.Seed([], new string('0', 64), text), document, "ann", "../schemas/annotations.schema.json");

            var sidecar = SidecarReader.Read("x.yaml", "x", draft.Yaml);
            Assert.Empty(sidecar.Diagnostics);
            Assert.Equal((title, creator), (sidecar.Value.Text.Title, sidecar.Value.Text.Creator));
        }
    }

    [Fact]
    public void A_sidecar_that_is_there_is_never_overwritten()
    {
        File.Move(_edition.Full("annotations/wall.yaml"), _edition.Full("annotations/wall.yml"));
        foreach (var (seed, path) in new[] { ("harbour", "annotations/harbour.yaml"), ("wall", "annotations/wall.yml") })
        {
            var before = File.ReadAllText(_edition.Full(path));
            var (code, printed) = _edition.Command("new", seed);

            Assert.Equal(ExitCode.ContentHasErrors, code);
            Assert.StartsWith($"{path}: error {Rules.SidecarExists.Code}: ", printed, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllText(_edition.Full(path)));
        }
        Assert.False(File.Exists(_edition.Full("annotations/wall.yaml")));
    }

    [Fact]
    public void Without_a_seed_those_that_lack_a_sidecar_are_listed()
    {
        Assert.Equal((ExitCode.Done, "Every seed has its sidecar.\n"), _edition.Command("new"));
        _edition.Write("seeds/b.txt", Page);
        _edition.Write("seeds/deep/a.txt", Page);
        Assert.Equal((ExitCode.Done, "seeds/b.txt\nseeds/deep/a.txt\n"), _edition.Command("new"));
    }

    [GeneratedRegex("^  # - ", RegexOptions.Multiline)]
    private static partial Regex Hint();
}
