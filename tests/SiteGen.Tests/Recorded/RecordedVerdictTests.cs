using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Editions;

namespace SiteGen.Tests.Recorded;

public sealed class RecordedVerdictTests
{
    public static TheoryData<string> Seeds =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds")).Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)))];

    [Fact]
    public void There_is_a_recording_for_each_of_the_five_seeds() => Assert.Equal(5, Seeds.Count);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_line_gets_the_verdict_that_was_recorded(string seed)
    {
        var verdicts = TextOf(seed).Work.Clean.Verdicts.Select(verdict => $"{verdict.Line + 1} {Word(verdict.Fate)}");

        Assert.Equal(RecordedLine.Of(seed).Select(line => $"{line.Line} {line.Verdict}"), verdicts);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_verdict_but_kept_and_blank_names_its_rule_and_its_reason(string seed) =>
        Assert.All(TextOf(seed).Work.Clean.Ledger, verdict =>
        {
            Assert.NotEmpty(verdict.Rule);
            Assert.NotEqual("editor", verdict.Rule);
            Assert.EndsWith(".", verdict.Reason, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Headings_paragraphs_and_lists_are_those_that_were_recorded(string seed)
    {
        var text = TextOf(seed);
        var recorded = RecordedLine.Of(seed).Where(line => line.Structure.Length > 0)
            .Select(line => $"{line.Line} {line.Structure} {line.Level} {line.Label}");
        var found = text.Work.Document.Blocks.Where(block => block.Kind != BlockKind.TakenOut)
            .GroupBy(block => block.Line).Select(line => $"{line.Key + 1} {Structure([.. line])} {line.First().Level} "
                + (line.First().Label is { } label ? text.Source.Slice(label).ToString() : ""));

        Assert.Equal(recorded, found);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lists_that_were_run_together_have_the_items_that_were_recorded(string seed)
    {
        var text = TextOf(seed);
        foreach (var line in RecordedLine.Of(seed).Where(line => line.Structure == "list"))
            Assert.Equal(line.Items, text.Work.Document.Blocks.Where(block => block.Line == line.Line - 1)
                .Select(block => text.Source.Slice(block.Span).ToString()));
    }

    [Fact]
    public void No_sidecar_overrules_the_cleaner() => Assert.All(Repository.Site.Edition.Texts, text =>
        Assert.DoesNotContain(text.Work.Sidecar.Cleaning, entry => entry.Action is not null));

    private static EditionText TextOf(string seed) => Repository.Site.Edition.Texts.Single(text => text.Name == seed);

    private static string Word(Fate fate) => fate switch
    {
        Fate.Kept => "kept",
        Fate.Lifted => "lifted",
        Fate.Removed => "removed",
        _ => "blank",
    };

    private static string Structure(Block[] line) => line.Length > 1 ? "list" : line[0].Kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Heading => "heading",
        BlockKind.Item => "list-item",
        _ => "paragraph",
    };
}
