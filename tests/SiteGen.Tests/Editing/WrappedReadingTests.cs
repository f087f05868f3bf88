using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Tests.Cleaning;
using SiteGen.Text;

namespace SiteGen.Tests.Editing;

/// <summary>A text whose paragraphs were broken at a column reads as it would unbroken.</summary>
public class WrappedReadingTests
{
    [Fact]
    public void Whatever_is_said_of_a_broken_text_shows_as_in_the_unbroken_one()
    {
        var random = new Random(51);
        for (var round = 0; round < 300; round++)
        {
            var article = WrappedText.Article(random);
            // A line break stands where a space stood, so offsets are the same.
            var (broken, whole) = (DocumentOf(WrappedText.Wrap(article, random.Next(50, 100))), DocumentOf(string.Join("\n\n", article) + "\n"));
            var annotations = Enumerable.Range(0, random.Next(8)).Select(i => Annotation(random, whole.Clean.Source, i)).ToImmutableArray();

            var (one, other) = (Editor.Edit(broken, annotations), Editor.Edit(whole, annotations));

            Assert.NotEmpty(broken.LineEnds);
            Assert.Equal(whole.Blocks.Select(block => block.Span), broken.Blocks.Select(block => block.Span));
            Assert.Equal(other.Diagnostics, one.Diagnostics);
            Assert.Equal(other.Value.Blocks.Select(Readings.Original), one.Value.Blocks.Select(Readings.Original));
            Assert.Equal(other.Value.Blocks.Select(Readings.Corrected), one.Value.Blocks.Select(Readings.Corrected));
            Assert.Equal(Numbers(other.Value), Numbers(one.Value));
            Assert.Equal(Covering(other.Value), Covering(one.Value));
            foreach (var block in one.Value.Blocks)
                Assert.Equal(broken.Clean.Source.Slice(block.Block.Span).ToString(),
                    string.Concat(block.Runs.Select(run => broken.Clean.Source.Slice(run.Source).ToString())));
        }
    }

    private const string Item = "- The council said that they will fully\n   control it.";

    [Theory]
    [InlineData("fully\n   control", "partly control", "The council said that they will partly control it.")]
    [InlineData("fully\n   control", "fully and wholly control", "The council said that they will fully and wholly control it.")]
    [InlineData("fully\n   control", "control", "The council said that they will control it.")]
    [InlineData("they will fully\n   control", "they rule", "The council said that they rule it.")]
    [InlineData("fully\n   control", "fullycontrol", "The council said that they will fullycontrol it.")]
    [InlineData("\n   control", " steer", "The council said that they will fully steer it.")]
    [InlineData(" control", " steer", "The council said that they will fully steer it.")]
    [InlineData("fully\n ", "partly ", "The council said that they will partly control it.")]
    public void A_correction_over_a_line_end_changes_words_and_not_the_white_space(string passage, string reading, string corrected)
    {
        var document = Joined(Item);
        var at = document.Clean.Source.Content.IndexOf(passage, StringComparison.Ordinal);

        var edited = Editor.Edit(document, [Annotating.Correction(new TextSpan(at, at + passage.Length), "c", reading)]);

        Assert.Empty(edited.Diagnostics);
        Assert.Equal("The council said that they will fully control it.", Readings.Original(edited.Value.Blocks[0]));
        Assert.Equal(corrected, Readings.Corrected(edited.Value.Blocks[0]));
    }

    [Fact]
    public void A_reading_that_differs_from_the_source_in_the_line_end_alone_changes_nothing()
    {
        var document = Joined(Item);

        var edited = Editor.Edit(document, [Annotating.Correction(new TextSpan(34, 50), "c", "fully control")]);

        Assert.Equal("the reading of “c” is the same as the source, “fully control”", Assert.Single(edited.Diagnostics).Message);
    }

    private static AnchoredAnnotation Annotation(Random random, SourceText source, int number)
    {
        var start = random.Next(source.Content.Length);
        var end = Math.Min(source.Content.Length, start + random.Next(120));
        var words = source.Content[start..end].Replace('\n', ' ');
        var reading = random.Next(2) == 0 || words.Length == 0 ? null
            : words.Remove(random.Next(words.Length)) + random.GetItems(["the", "grey sea", "", " "], 1)[0];
        return Annotating.At(new TextSpan(start, end), $"a{number}", number + 1,
            random.Next(3) == 0 ? new Note(null) : new SiteGen.Annotations.Correction(CorrectionKind.Misprint, reading));
    }

    private static string Numbers(EditedText text) => string.Concat(text.Blocks.SelectMany(block => block.Runs)
        .Select(run => run.Reading + string.Concat(run.Ending.Select(number => $"[{number}]"))));

    private static string Covering(EditedText text) => string.Join('\n', text.Blocks.SelectMany(block => block.Runs).SelectMany(run =>
        Enumerable.Range(run.Source.Start, run.Source.Length).Select(offset => $"{offset} {string.Join(' ', run.Covering)}")));

    private static Document DocumentOf(string text) => Annotating.DocumentOf(Drawn.Seed(text));

    // An article below shows the column.
    private static Document Joined(string item) => DocumentOf($"{item}\n\n{WrappedText.Wrap(WrappedText.Article(new Random(3)), 44)}");
}
