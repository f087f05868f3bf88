using SiteGen.Diagnostics;
using SiteGen.Editing;
using static SiteGen.Tests.Editing.Annotating;

namespace SiteGen.Tests.Editing;

/// <summary>Numbers, bullets and quote marks, which are no words of the text.</summary>
public class MarkTests
{
    [Theory]
    [InlineData("1. Mix it\n«3.» Knead it", "2.", "3.")]
    [InlineData("1. Mix it\n«3. Knead» it", "2. Knead", "3.")]
    [InlineData("Mix it\n\n«- K»nead it", "K", "-")]
    [InlineData("He said:\n\n«> K»nead it", "K", ">")]
    public void A_correction_of_a_mark_is_an_error(string drawn, string reading, string mark)
    {
        var (source, places) = Drawn.Read(drawn);

        var finding = Assert.Single(Editor.Edit(DocumentOf(source), [Correction(places[0], "mark", reading)]).Diagnostics);

        Assert.Equal(Rules.MarkCorrected, finding.Rule);
        Assert.StartsWith($"“mark” corrects “{mark}”, the mark before “Knead it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_may_go_with_its_mark()
    {
        var (source, places) = Drawn.Read("1. Mix «it\n2. Knead it»\n3. Bake it");

        var edited = Editor.Edit(DocumentOf(source), [Correction(places[0], "all", "it")]);

        Assert.Empty(edited.Diagnostics);
        Assert.Equal(["Mix it", "", "Bake it"], edited.Value.Blocks.Select(Readings.Corrected));
    }

    [Theory]
    [InlineData("1. Mix it\n«2.» Knead it", "Mix it\n\n¹Knead it")]
    [InlineData("1. Mix it\n\n> He said\n> «so»", "Mix it\n\nHe said\n\nso¹")]
    public void What_is_said_of_a_mark_is_said_of_its_block(string drawn, string numbered) =>
        Assert.Equal(numbered, Numbered(Edit(drawn)));

    [Theory]
    [InlineData("  12)  Knead it", "12)")]
    [InlineData("• Knead it", "•")]
    [InlineData("Knead it", "")]
    public void A_mark_is_what_stands_before_the_words(string line, string mark)
    {
        var document = DocumentOf(Drawn.Seed($"{line}\n{line}"));

        Assert.All(document.Blocks, block => Assert.Equal(mark, document.Clean.Source.Slice(Mark.Of(document, block)).ToString()));
    }
}
