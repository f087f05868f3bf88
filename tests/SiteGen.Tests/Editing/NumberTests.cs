using SiteGen.Editing;

namespace SiteGen.Tests.Editing;

/// <summary>Where the number of an annotation stands, and in which order.</summary>
public class NumberTests
{
    private const string ClosingSigns = ".,;:!?…)]}\"'”’»";

    [Fact]
    public void Every_annotation_has_its_number_in_exactly_one_place_and_numbers_rise_in_reading_order()
    {
        foreach (var edition in GeneratedEdition.All)
        {
            var read = edition.Edited.Blocks.SelectMany(block => block.Runs).SelectMany(run => run.Ending).ToList();

            edition.Assert(Enumerable.Range(0, edition.Given.Length).SequenceEqual(read), string.Join(' ', read));
        }
    }

    [Fact]
    public void All_annotations_given_are_numbered()
    {
        foreach (var edition in GeneratedEdition.All)
            Assert.Equal(
                edition.Given.Select(anchored => anchored.Annotation.Id).Order(StringComparer.Ordinal),
                edition.Edited.Annotations.Select(anchored => anchored.Annotation.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_number_stands_after_the_last_words_of_its_passage_with_nothing_but_closing_signs_between()
    {
        foreach (var edition in GeneratedEdition.All)
        {
            foreach (var block in edition.Edited.Blocks)
            {
                foreach (var run in block.Runs)
                {
                    foreach (var number in run.Ending)
                    {
                        var end = EndOf(edition, number);
                        var passed = block.Runs.Where(between => between.Source.End > end
                            && between.Source.End <= run.Source.End);
                        edition.Assert(end <= run.Source.End && end >= block.Block.Span.Start, number);
                        // Words that are replaced as one, of which the passage ends in the midst, are passed as well.
                        edition.Assert(
                            passed.All(between => between.IsChanged || between.Original.ToString().All(ClosingSigns.Contains)),
                            number);
                    }
                }
            }
        }
    }

    // After the last character of the passage that is in a block; of a passage between blocks, after the block before.
    private static int EndOf(GeneratedEdition edition, int number)
    {
        var span = edition.Edited.Annotations[number].Span;
        var blocks = edition.Document.Blocks.Select(block => block.Span).ToList();
        if (blocks.Exists(block => block.Overlaps(span)))
            return blocks.Where(block => block.Overlaps(span)).Max(block => Math.Min(block.End, span.End));
        if (blocks.Exists(block => block.Contains(span)))
            return span.End;
        if (edition.Document.Blocks.FirstOrDefault(block => Mark.Of(edition.Document, block).Overlaps(span)) is { } marked)
            return marked.Span.Start;
        return blocks.Where(block => block.End <= span.Start).Select(block => block.End)
            .DefaultIfEmpty(blocks[0].Start).Max();
    }

    [Theory]
    [InlineData("the «sea»¹ was grey")]
    [InlineData("the «sea»,¹ grey")]
    [InlineData("the “«sea».”¹ Grey")]
    [InlineData("(the «sea»)¹")]
    [InlineData("the «sea.»¹ Grey")]
    [InlineData("the «sea»¹’s grey")]
    [InlineData("the «sea»¹.com")]
    [InlineData("the «sea»¹ (grey)")]
    [InlineData("the «»¹sea")]
    [InlineData("the sea«»¹.")]
    [InlineData("«the sea»¹")]
    [InlineData("«»¹the sea")]
    [InlineData("the «sea»¹ and «sky»²")]
    [InlineData("the «grey «sea»»¹²")]
    [InlineData("«the «grey»¹ sea»²")]
    [InlineData("«the «grey»¹ «sea»»²³")]
    [InlineData("the «sea\n\nand the»¹ sky")]
    [InlineData("the sea¹\n«\n»and the sky")]
    public void The_number_stands_here(string drawn)
    {
        var numbered = drawn.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var edited = Annotating.Edit(string.Concat(drawn.Where(c => c is not ('¹' or '²' or '³'))));

        Assert.Equal(numbered, Annotating.Numbered(edited));
    }
}
