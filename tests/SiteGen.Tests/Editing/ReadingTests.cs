using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Text;
using static SiteGen.Tests.Editing.Annotating;

namespace SiteGen.Tests.Editing;

/// <summary>The corrected reading against one made by simply putting each reading in its passage's place.</summary>
public class ReadingTests
{
    [Fact]
    public void The_corrected_reading_of_a_block_has_each_reading_in_the_place_of_its_passage()
    {
        var changed = 0;
        foreach (var edition in GeneratedEdition.All)
        {
            var blocks = edition.Document.Blocks.Select(block => block.Span).ToList();
            var within = edition.Accepted.ToLookup(
                anchored => blocks.Count(block => block.Contains(anchored.Span)) == 1);
            for (var i = 0; i < blocks.Count; i++)
            {
                var (before, after) = (i == 0 ? 0 : blocks[i - 1].End,
                    i + 1 == blocks.Count ? edition.Source.Content.Length : blocks[i + 1].Start);
                // Of a correction over or between blocks no one can say which words belong to which.
                if (within[false].Any(anchored => anchored.Span.Start <= after && before <= anchored.Span.End))
                    continue;
                var corrections = within[true].Where(anchored => blocks[i].Contains(anchored.Span)).ToList();

                var naive = Replaced(edition.Source, blocks[i], corrections);

                edition.Assert(naive == Readings.Corrected(edition.Edited.Blocks[i]), naive);
                changed += corrections.Count;
            }
        }
        Assert.InRange(changed, 600, int.MaxValue);
    }

    [Fact]
    public void No_word_of_any_reading_is_lost_or_doubled_not_even_across_blocks()
    {
        foreach (var edition in GeneratedEdition.WithoutBullets)
        {
            var whole = new TextSpan(0, edition.Source.Content.Length);

            var naive = Replaced(edition.Source, whole, edition.Accepted.ToList());

            // Between blocks there is only white space, and a text as blocks has none of its own.
            var corrected = string.Concat(edition.Edited.Blocks.Select(Readings.Corrected));
            // Words that come over a line that was taken out stand in the article, so not always where the line is.
            edition.Assert(edition.Document.Blocks.Any(block => block.Kind == BlockKind.TakenOut)
                ? WithoutSpace(naive).Order().SequenceEqual(WithoutSpace(corrected).Order()) : WithoutSpace(naive) == WithoutSpace(corrected), naive);
        }
    }

    [Fact]
    public void A_reading_is_refused_only_if_it_changes_nothing_or_its_passage_is_taken()
    {
        var (equal, clashing, marks, unseen) = (0, 0, 0, 0);
        foreach (var edition in GeneratedEdition.All)
        {
            var accepted = edition.Accepted.ToList();
            foreach (var one in accepted)
                Assert.DoesNotContain(accepted, other => other != one && Clash(one.Span, other.Span));
            foreach (var finding in edition.Findings)
            {
                var refused = Assert.Single(edition.Given, anchored => anchored.Annotation.Place == finding.Place);
                var changesNothing =
                    GeneratedEdition.ReadingOf(refused) == edition.Source.Slice(refused.Span).ToString();
                if (finding.Rule == Rules.MarkCorrected)
                {
                    edition.Assert(edition.Document.Blocks.Any(block => Mark.Of(edition.Document, block).Overlaps(refused.Span)), refused.Span);
                    marks++;
                    continue;
                }
                if (finding.Rule == Rules.ReadingChangesNothing && !changesNothing)
                {
                    edition.Assert(!edition.Document.Blocks.Any(block => block.Span.Contains(refused.Span)), refused.Span);
                    unseen++;
                    continue;
                }
                Assert.Equal(changesNothing ? Rules.ReadingChangesNothing : Rules.CorrectionsClash, finding.Rule);
                edition.Assert(
                    changesNothing || accepted.Exists(other => Clash(refused.Span, other.Span)), refused.Span);
                _ = changesNothing ? equal++ : clashing++;
            }
        }
        Assert.InRange(equal, 120, int.MaxValue);
        Assert.InRange(clashing, 120, int.MaxValue);
        Assert.InRange(marks, 20, int.MaxValue);
        Assert.InRange(unseen, 2, int.MaxValue);
    }

    [Fact]
    public void Two_readings_for_overlapping_passages_are_an_error_at_the_second_and_the_first_stands()
    {
        var (source, places) = Drawn.Read("the «grey «sea» here»");

        var edited = Editor.Edit(DocumentOf(source),
            [At(places[0], "wide", 7, Changed("grey sky here")), At(places[1], "narrow", 8, Changed("land"))]);

        var finding = Assert.Single(edited.Diagnostics);
        Assert.Equal("SG0404", finding.Rule.Code);
        Assert.Equal(7, finding.Place.Line);
        Assert.Equal("the readings of “narrow” and “wide” are for overlapping passages", finding.Message);
        Assert.Equal("the grey land here", Readings.Corrected(edited.Value.Blocks[0]));
        Assert.Equal(2, edited.Value.Annotations.Length);
    }

    [Theory]
    [InlineData("three «years and", "so» the second", "years and more than that, so", "three years and more than that,|so the second")]
    [InlineData("three «years and", "so» the second", "years or so", "three years or|so the second")]
    [InlineData("three years and", "«so» the second", "and", "three years and|and the second")]
    public void Words_that_come_over_a_line_that_was_taken_out_belong_to_the_article(string before, string after, string reading, string corrected)
    {
        var (source, places) = Drawn.Read($"{before}\nAdvertisement\n{after}");
        var clean = new CleanText(source, [.. Enumerable.Range(0, 3).Select(line => new LineVerdict(line, line == 1 ? Fate.Removed : Fate.Kept, "", ""))], []);
        var document = BlockParser.Parse(clean, [], Repository.Knowledge.Headings).Value;

        var edited = Editor.Edit(document, [Correction(places[0], "over", reading)]);

        Assert.Empty(edited.Diagnostics);
        Assert.Equal(corrected.Split('|'), edited.Value.Blocks.Where(block => block.Block.Kind != BlockKind.TakenOut).Select(Readings.Corrected));
    }

    [Fact]
    public void A_reading_that_changes_only_what_lies_between_blocks_is_told_of()
    {
        var (source, places) = Drawn.Read("built in «the\n\nnorth» of it");

        var finding = Assert.Single(Editor.Edit(DocumentOf(source), [Correction(places[0], "join", "the north")]).Diagnostics);

        Assert.Equal(Rules.ReadingChangesNothing, finding.Rule);
        Assert.StartsWith("the reading of “join” changes nothing that readers see", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a «se«»a» b", "land", "NEW")]
    [InlineData("a «»«»sea", "NEW ", "OTHER ")]
    [InlineData("a «s«ea» b»", "and", "x")]
    public void Two_readings_that_want_one_place_are_an_error(string drawn, string first, string second)
    {
        var (source, places) = Drawn.Read(drawn);

        var edited = Editor.Edit(DocumentOf(source),
            [Correction(places[0], "first", first), Correction(places[1], "second", second)]);

        Assert.Equal(Rules.CorrectionsClash, Assert.Single(edited.Diagnostics).Rule);
    }

    [Theory]
    [InlineData("a «grey» «sea» b", "blue", "sky", "a blue sky b")]
    [InlineData("a «grey »«sea» b", "blue ", "sky", "a blue sky b")]
    [InlineData("a «»«sea» b", "blue ", "sky", "a blue sky b")]
    [InlineData("a «sea»«» b", "sky", " above", "a sky above b")]
    [InlineData("a «sea»«» b", "sea and", " sky", "a sea and sky b")]
    [InlineData("«»sea«»", "the ", " was", "the sea was")]
    public void Readings_for_neighbouring_passages_stand_side_by_side(
        string drawn, string first, string second, string corrected)
    {
        var (source, places) = Drawn.Read(drawn);

        var edited = Editor.Edit(DocumentOf(source),
            [Correction(places[1], "a", second), Correction(places[0], "b", first)]);

        Assert.Empty(edited.Diagnostics);
        Assert.Equal(corrected, Readings.Corrected(edited.Value.Blocks[0]));
    }

    [Theory]
    [InlineData("the «»«sea»", 1, "grey sea", "the ¹grey sea²")]
    [InlineData("the «sea»«»", 0, "sea and sky", "the sea and sky¹²")]
    [InlineData("«the »«sea»", 1, "grey sea", "the ¹grey sea²")]
    [InlineData("the «sea», «and»", 1, "and sky", "the sea,¹ and sky²")]
    [InlineData("«»«the» sea", 1, "and the", "¹and the² sea")]
    public void Added_words_stand_after_the_numbers_of_what_ended_before_them(
        string drawn, int corrected, string reading, string numbered)
    {
        var (source, places) = Drawn.Read(drawn);

        var edited = Editor.Edit(DocumentOf(source),
            [Correction(places[corrected], "correction", reading), Note(places[1 - corrected], "note")]);

        Assert.Equal(numbered, Numbered(edited.Value));
    }

    [Fact]
    public void A_reading_equal_to_the_source_is_an_error()
    {
        var (source, places) = Drawn.Read("the «sea»");

        var edited = Editor.Edit(DocumentOf(source), [Correction(places[0], "same", "sea")]);

        var finding = Assert.Single(edited.Diagnostics);
        Assert.Equal("SG0405", finding.Rule.Code);
        Assert.Equal("the reading of “same” is the same as the source, “sea”", finding.Message);
    }

    [Theory]
    [InlineData("the «sea\n\nsky» here", "sea\n\nland", "the sea|land here")]
    [InlineData("the «sea\n\nsky» here", "land", "the land| here")]
    [InlineData("the «sea\n\nsky» here", "sea land", "the sea|land here")]
    [InlineData("the «sea\n\nsky» here", "sea sky", "the sea|sky here")]
    [InlineData("the sea«\n\n»sky here", " and ", "the sea and|sky here")]
    [InlineData("the sea\n«»\nsky here", "and", "the sea and|sky here")]
    [InlineData("« »the sea\n\nsky here", "and", "and the sea|sky here")]
    [InlineData("the «sea\n\nsky» here", "sea\nand\nsky", "the sea and|sky here")]
    public void A_reading_over_two_blocks_comes_back_where_its_words_were(
        string drawn, string reading, string corrected)
    {
        var (source, places) = Drawn.Read(drawn);

        var edited = Editor.Edit(DocumentOf(source), [Correction(places[0], "a", reading)]);

        Assert.Equal(corrected, string.Join('|', edited.Value.Blocks.Select(Readings.Corrected)));
    }

    private static Correction Changed(string reading) => new(CorrectionKind.Misprint, reading);

    // Two readings for one character, or for one point, or for a point in the midst of a passage.
    private static bool Clash(TextSpan one, TextSpan other) => one.Overlaps(other) || one == other
        || (one.IsEmpty && other.Start < one.Start && one.Start < other.End)
        || (other.IsEmpty && one.Start < other.Start && other.Start < one.End);

    // From the end, so that no replacement moves what is still to be replaced; at one place the point comes first.
    private static string Replaced(SourceText source, TextSpan part, List<AnchoredAnnotation> corrections)
    {
        var words = source.Slice(part).ToString();
        foreach (var correction in corrections.OrderByDescending(c => c.Span.Start).ThenByDescending(c => c.Span.End))
            words = words[..(correction.Span.Start - part.Start)] + GeneratedEdition.ReadingOf(correction)
                + words[(correction.Span.End - part.Start)..];
        return words;
    }

    private static string WithoutSpace(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
}
