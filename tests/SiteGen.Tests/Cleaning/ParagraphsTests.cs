using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Tests.Cleaning;

/// <summary>Paragraphs that were broken at a column are put together, and nothing else is.</summary>
public class ParagraphsTests
{
    [Fact]
    public void A_text_broken_at_any_column_has_the_paragraphs_that_it_has_unbroken()
    {
        var random = new Random(41);
        for (var width = 50; width <= 100; width++)
        {
            for (var round = 0; round < 6; round++)
            {
                var article = WrappedText.Article(random);

                Assert.Equal(article.Select(paragraph => Folding.Fold(paragraph)), WrappedText.Found(WrappedText.Wrap(article, width)));
            }
        }
    }

    [Fact]
    public void Offsets_mean_the_same_and_every_line_is_in_the_paragraph_that_holds_it()
    {
        var random = new Random(42);
        for (var round = 0; round < 400; round++)
        {
            var text = round % 2 == 0 ? NastySeeds.One(random) : WrappedText.Wrap(WrappedText.Article(random), random.Next(50, 100));
            var seed = Drawn.Seed(text);
            var paragraphs = Paragraphs.Of(seed);

            Assert.Equal(seed.Content.Length, paragraphs.Text.Content.Length);
            for (var i = 0; i < seed.Content.Length; i++)
                Assert.True(seed.Content[i] == paragraphs.Text.Content[i] || (paragraphs.Text.Content[i] == ' ' && seed.Content[i] is '\n' or '>'));
            for (var line = 0; line < seed.LineCount; line++)
            {
                var (first, end) = paragraphs.LinesOf(paragraphs.Of(line));
                Assert.InRange(line, first, end - 1);
                Assert.True(paragraphs.Text.LineSpan(paragraphs.Of(line)).Contains(seed.LineSpan(line)));
            }
        }
    }

    [Theory]
    [InlineData("""
        Arma virumque cano, Troiae qui primus ab oris
        Italiam, fato profugus, Laviniaque venit
        litora, multum ille et terris iactatus et alto
        vi superum saevae memorem Iunonis ob iram;
        multa quoque et bello passus, dum conderet urbem,
        inferretque deos Latio, genus unde Latinum,
        Albanique patres, atque altae moenia Romae.
        Musa, mihi causas memora, quo numine laeso,
        quidve dolens, regina deum tot volvere casus
        insignem pietate virum, tot adire labores
        impulerit. Tantaene animis caelestibus irae?
        """)]
    [InlineData("""
        so much of the grey sea was
        there in the morning that nobody
        said a word about the wall and
        the rain that came from
        the hills above the town went
        into the sea without a sound as
        it does on every other day of
        the year when the wind is low
        and the boats are in the harbour
        """)]
    [InlineData("""
        Harbour Office
        12 Quay Street
        attn. the keeper of the keys
        by the old wall
        near the second step
        Oldtown
        """)]
    [InlineData("""
        bread and the flour that is needed for it
        oil for the lamps
        rope and canvas for the four boats that are left
        nails
        a letter to the town
        tar, and the brushes that go with it
        """)]
    [InlineData("""
        The mayor said that the wall would be rebuilt. He had said so in 1998, when it first fell, and again after the second flood.
        the first line of a list that nobody marked as one, because the page had no need of it
        The water rose in the night of 2 March and reached the second step of the harbour office. Nobody was hurt, and nothing was lost.
        and another line of it
        More was said in the council. It met on Monday, and on Tuesday, and it did not come to an end before the week was out.
        """)]
    public void Verse_addresses_lists_and_paragraphs_of_one_line_stay_as_they_are(string text) =>
        Assert.Equal(text.Split('\n').Select(line => Folding.Fold(line)), WrappedText.Found(text));

    [Theory]
    [InlineData("The council has said that the wall will be rebuilt before the 6th of Dec.\n12. of the men were there.", 1)]
    [InlineData("The council has said that the wall will be rebuilt before the end of it.\n1. of the men was there.", 2)]
    [InlineData("The council has said that the wall will be rebuilt, and said it twice or so\n- as some say - three times.", 1)]
    [InlineData("The council has said that the wall will be rebuilt, and said it twice.\nIt stood.", 2)]
    public void A_line_that_could_be_an_item_is_none_where_a_sentence_is_under_way(string passage, int paragraphs)
    {
        var article = WrappedText.Article(new Random(48));

        Assert.Equal(article.Count + paragraphs, WrappedText.Found($"{WrappedText.Wrap(article, 74)}\n{passage}\n").Count);
    }

    [Fact]
    public void Items_begin_anew_and_go_on_below_their_bullets()
    {
        var article = WrappedText.Article(new Random(43));
        string[] items = [$"- {article[0]}", $"- {article[1]}"];
        var list = string.Join('\n', items.Select(item => WrappedText.Wrap(item, 72, "  ")));

        var found = WrappedText.Found($"{WrappedText.Wrap(article, 72)}\n{list}\n");

        Assert.Equal(items.Select(item => Folding.Fold(item)), found.TakeLast(2));
    }

    [Fact]
    public void A_quotation_is_put_together_without_its_marks_and_never_with_what_it_answers()
    {
        var article = WrappedText.Article(new Random(44));
        var quoted = WrappedText.Wrap(article, 66).TrimEnd().Replace("\n", "\n> ", StringComparison.Ordinal);

        var found = WrappedText.Found($"{WrappedText.Wrap(article, 76)}> {quoted}\n");

        Assert.Equal(
            [.. article.Select(paragraph => Folding.Fold(paragraph)), .. article.Select(paragraph => Folding.Fold($"> {paragraph}"))],
            found.Where(line => line != ">"));
    }

    [Fact]
    public void Rows_of_a_table_stay_rows()
    {
        var article = WrappedText.Wrap(WrappedText.Article(new Random(45)), 60);
        const string Table = "place of the harbour and its boats      lost in the storm\nplace of the council and its papers     kept in the storm";

        Assert.Equal(Table.Split('\n').Select(line => Folding.Fold(line)), WrappedText.Found($"{article}\n{Table}\n").TakeLast(2));
    }

    [Fact]
    public void The_first_line_of_a_paragraph_may_be_set_in_without_a_blank_line_before()
    {
        var article = WrappedText.Article(new Random(46));
        var text = string.Join('\n', article.Select(paragraph => $"    {WrappedText.Wrap($"----{paragraph}", 70)[4..]}"));

        Assert.Equal(article.Select(paragraph => Folding.Fold(paragraph)), WrappedText.Found(text));
    }

    [Fact]
    public void Lines_of_a_paragraph_have_one_verdict_and_reasons_name_lines_of_the_seed()
    {
        var article = WrappedText.Wrap(WrappedText.Article(new Random(47)), 60);
        var seed = Drawn.Seed($"The Grey Harbour of the North\n\n{article}\nThe Grey Harbour of the North\n\nRelated Stories\n");

        var clean = Cleaner.Clean(seed, Repository.Knowledge.Pages);

        for (var line = 0; line < seed.LineCount; line++)
            Assert.Equal(clean.Verdicts[clean.Paragraphs.LinesOf(clean.Paragraphs.Of(line)).First] with { Line = line }, clean.Verdicts[line]);
        for (var line = 0; line < seed.LineCount; line++)
            Assert.Equal(
                clean.Judgement!.Probability(clean.Paragraphs.LinesOf(clean.Paragraphs.Of(line)).First), clean.Judgement.Probability(line));
        Assert.InRange(clean.Judgement!.Article.Last, seed.LineCount - 8, seed.LineCount - 1);
    }
}
