using SiteGen.Editing;

namespace SiteGen.Tests.Editing;

/// <summary>What is true of the runs of any text with any annotations.</summary>
public class RunTests
{
    [Fact]
    public void The_runs_of_a_block_joined_are_its_words()
    {
        foreach (var edition in GeneratedEdition.All)
        {
            Assert.Equal(edition.Document.Blocks, edition.Edited.Blocks.Select(block => block.Block));
            foreach (var block in edition.Edited.Blocks)
            {
                Assert.Equal(edition.Source.Slice(block.Block.Span).ToString(), Readings.Original(block));
                var at = block.Block.Span.Start;
                foreach (var run in block.Runs)
                {
                    Assert.Equal(at, run.Source.Start);
                    Assert.Equal(edition.Source.Slice(run.Source).ToString(), run.Original.ToString());
                    at = run.Source.End;
                }
                Assert.Equal(block.Block.Span.End, at);
            }
        }
    }

    [Fact]
    public void A_point_is_a_run_only_if_it_shows_words_or_a_number()
    {
        foreach (var edition in GeneratedEdition.All)
            foreach (var run in edition.Edited.Blocks.SelectMany(block => block.Runs).Where(run => run.Source.IsEmpty))
                edition.Assert(run.Reading.Length > 0 || run.Ending.Length > 0, run.Source);
    }

    [Fact]
    public void No_run_goes_beyond_a_label_unless_its_words_are_replaced_as_one()
    {
        foreach (var edition in GeneratedEdition.All)
            foreach (var block in edition.Edited.Blocks)
                if (block.Block.Label is { } label)
                    foreach (var run in block.Runs)
                        edition.Assert(
                            run.IsChanged || run.Source.End <= label.End || label.End <= run.Source.Start, run.Source);
    }

    [Fact]
    public void A_passage_is_covered_wherever_it_shares_characters_with_a_block()
    {
        foreach (var edition in GeneratedEdition.All)
        {
            for (var number = 0; number < edition.Edited.Annotations.Length; number++)
            {
                var passage = edition.Edited.Annotations[number].Span;
                foreach (var block in edition.Edited.Blocks.Where(block => block.Block.Span.Overlaps(passage)))
                {
                    var part = block.Block.Span.Intersect(passage)!.Value;
                    var covered = block.Runs.Where(run => run.Covering.Contains(number)).ToList();
                    edition.Assert(covered.Count > 0, number);
                    for (var offset = part.Start; offset < part.End; offset++)
                        edition.Assert(
                            covered.Exists(run => run.Source.Start <= offset && offset < run.Source.End),
                            (number, offset));
                }
            }
        }
    }

    [Fact]
    public void A_passage_covers_nothing_else_but_words_that_are_replaced_together_with_its_own()
    {
        foreach (var edition in GeneratedEdition.All)
            foreach (var run in edition.Edited.Blocks.SelectMany(block => block.Runs))
                foreach (var number in run.Covering)
                {
                    var anchored = edition.Edited.Annotations[number];
                    edition.Assert(
                        anchored.Span.Contains(run.Source)
                        || (run.IsChanged && anchored.Span.Overlaps(run.Source))
                        // Words added between blocks are shown at the end of the block before.
                        || (run.IsChanged && run.Source.IsEmpty && edition.Accepted.Contains(anchored)),
                        (number, run.Source));
                }
    }

    [Fact]
    public void Words_are_changed_only_where_a_correction_with_a_reading_covers_them()
    {
        foreach (var edition in GeneratedEdition.All)
        {
            var accepted = edition.Accepted
                .Select(anchored => edition.Edited.Annotations.IndexOf(anchored)).ToHashSet();
            foreach (var run in edition.Edited.Blocks.SelectMany(block => block.Runs).Where(run => run.IsChanged))
                edition.Assert(run.Covering.Any(accepted.Contains), run.Source);
        }
    }

    [Fact]
    public void What_covers_a_run_is_listed_once_and_the_outermost_first()
    {
        foreach (var edition in GeneratedEdition.All)
        {
            foreach (var block in edition.Edited.Blocks)
            {
                var reach = block.Runs.SelectMany(run => run.Covering.Select(number => (number, run.Source)))
                    .ToLookup(covered => covered.number, covered => covered.Source);
                foreach (var covering in block.Runs.Select(run => run.Covering))
                {
                    Assert.Equal(covering.Distinct(), covering);
                    var starts = covering.Select(number => reach[number].Min(source => source.Start)).ToList();
                    Assert.Equal(starts.Order(), starts);
                    for (var i = 1; i < covering.Length; i++)
                        edition.Assert(
                            starts[i] > starts[i - 1] || reach[covering[i]].Max(source => source.End)
                                <= reach[covering[i - 1]].Max(source => source.End), covering[i]);
                }
            }
        }
    }

    [Fact]
    public void The_same_annotations_in_another_order_make_the_same_runs()
    {
        foreach (var edition in GeneratedEdition.All.Take(500))
        {
            var again = Editor.Edit(edition.Document, [.. edition.Given.Reverse()]);

            Assert.Equal(Written(edition.Edited), Written(again.Value));
            Assert.Equal(edition.Findings, again.Diagnostics);
        }
    }

    private static string Written(EditedText text) => string.Join('\n', text.Blocks.SelectMany(block => block.Runs)
        .Select(run => $"{run.Source} {run.Reading} {string.Join(' ', run.Covering)} {string.Join(' ', run.Ending)}"));
}
