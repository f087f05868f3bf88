using System.Text;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Input;

namespace SiteGen.Tests.Cleaning.Learned;

/// <summary>The model as it is shipped, on pages that were made up for it.</summary>
public sealed class JudgementTests
{
    private static readonly CleaningKnowledge s_knowledge = TextKnowledgeReader.Read().Pages;

    private static readonly string[] s_article =
    [
        "The mole had stood since 1702, and nobody who walked out on it that evening thought that it would not stand for ever.",
        "At nine the wind went round to the north-east. The harbour master, who had seen such weather once before, ordered the lamps to be lit an hour early and sent his son to warn the boats.",
        "What the sea did in the following six hours is known from three letters, all of them written within a week of the storm and all of them by people who had lost something.",
        "The first is by a merchant. He counts his barrels, gives the prices, and only in the last line remembers to say that his brother was in one of the boats.",
        "The second letter was found in 1931 behind a panel of the customs house. It describes the breach in the mole as wide enough for a ship, which the surveyors later confirmed.",
        "The third is short, and has been printed so often that there is no need to give it here again.",
    ];

    /// <summary>A page with a menu, an article and links to others.</summary>
    public static readonly string Dirty = string.Join('\n',
    [
        "Skip to content", "Menu", "- Home", "- News", "- Sport", "- Weather", "- Contact us", "Search", "Log in", "Subscribe",
        "The Night the Mole Went", "By Jane Marlow", "March 3, 2021", "Share on Facebook", "Share on Twitter",
        .. s_article,
        "Share this article", "Related articles", "Ten harbours to see before you die", "Why the lighthouse was sold",
        "Fishing fleet returns to the bay", "Comments", "Leave a reply", "Your email address will not be published.",
        "Subscribe to our newsletter", "Privacy policy", "Terms of use", "© 2021 The Gazette. All rights reserved.", "",
    ]);

    public static readonly int DirtyLines = Dirty.Split('\n').Length - 1;

    [Fact]
    public void The_article_is_kept_and_what_is_around_it_goes()
    {
        var clean = Cleaner.Clean(Drawn.Seed(Dirty), s_knowledge);

        Assert.Equal(s_article, clean.Verdicts.Where(verdict => verdict.Fate == Fate.Kept)
            .Select(verdict => clean.Source.Line(verdict.Line).ToString()));
        Assert.Equal("The Night the Mole Went", clean.Source.Line(clean.TitleLine!.Value).ToString());
    }

    [Fact]
    public void A_sign_goes_with_the_furniture_around_it_and_stays_with_the_article_around_it()
    {
        var text = Dirty.Replace("Comments\n", "Comments\n|\n—\n", StringComparison.Ordinal)
            .Replace($"{s_article[2]}\n", $"{s_article[2]}\n* * *\n", StringComparison.Ordinal);

        var clean = Cleaner.Clean(Drawn.Seed(text), s_knowledge);

        Assert.Equal([Fate.Removed, Fate.Removed], clean.Verdicts.Where(verdict =>
            clean.Source.Line(verdict.Line) is "|" or "—").Select(verdict => verdict.Fate));
        Assert.Equal(Fate.Kept, clean.Verdicts.Single(verdict => clean.Source.Line(verdict.Line) is "* * *").Fate);
    }

    [Fact]
    public void What_the_model_removes_it_removes_with_a_rule_and_a_sentence()
    {
        // Without the heading that a rule knows, only the model can tell that other stories follow.
        var text = Dirty.Replace("Related articles\n", "", StringComparison.Ordinal);

        var clean = Cleaner.Clean(Drawn.Seed(text), s_knowledge);

        var verdict = Assert.Single(clean.Verdicts, one => clean.Source.Line(one.Line) is "Why the lighthouse was sold");
        Assert.Equal((Fate.Removed, "line-model-after"), (verdict.Fate, verdict.Rule));
        Assert.Matches("^Judged to stand after the article has ended, most of all by .+ and by .+\\.$", verdict.Reason);
        Assert.All(clean.Ledger, one => Assert.EndsWith(".", one.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_alone_loses_nothing()
    {
        var clean = Cleaner.Clean(Drawn.Seed(string.Join('\n', s_article) + "\n"), s_knowledge);

        Assert.Empty(clean.Ledger);
    }

    [Fact]
    public void A_page_that_is_too_short_to_judge_is_left_to_the_rules()
    {
        var judgement = Judge("Home\nNews\nContact\nThe sea was grey that day.\n");

        Assert.True(judgement.IsSilent);
        Assert.DoesNotContain(Enumerable.Range(0, 4), judgement.IsFurniture);
    }

    [Theory]
    [InlineData("Море в тот день было серым, и никто на берегу не мог сказать, где оно кончается и где начинается небо.")]
    [InlineData("その日の海は灰色で、どこで海が終わりどこで空が始まるのか、岸にいる誰にも分からなかった。")]
    [InlineData("كان البحر رماديا في ذلك اليوم، ولم يستطع أحد على الشاطئ أن يقول أين ينتهي وأين تبدأ السماء.")]
    [InlineData("Η θάλασσα ήταν γκρίζα εκείνη τη μέρα, και κανείς στην ακτή δεν ήξερε πού τελείωνε και πού άρχιζε ο ουρανός.")]
    public void Running_text_in_a_script_that_the_model_has_not_seen_stays(string sentence)
    {
        // Paragraphs of the same words in another order: one that is repeated might be furniture.
        var paragraphs = Enumerable.Range(0, 12).Select(turn => sentence[..^1][(turn * 3)..] + " " + sentence[..(turn * 3)] + sentence).ToList();
        var page = string.Join('\n', ["Home", "News", .. paragraphs, "Home", "News"]) + "\n";

        var clean = Cleaner.Clean(Drawn.Seed(page), s_knowledge);

        Assert.False(clean.Judgement!.IsSilent);
        Assert.All(clean.Verdicts.Skip(2).Take(paragraphs.Count), verdict => Assert.Equal(Fate.Kept, verdict.Fate));
    }

    [Fact]
    public void Every_line_of_any_text_has_exactly_one_verdict_and_is_always_judged_alike()
    {
        var random = new Random(5);
        string[] stock =
        [
            "", " ", "Home", "- News", "By Jane Marlow", "© 2021", "12:30", "* * *", "\u00A0", "Read more »", "ï»¿", "\uD83D", "👍🏽",
            "Море", "海は青い。", "x".PadRight(3000, 'x'), "March 3, 2021", "Label: text", "1) one", "a\tb\tc", .. s_article,
        ];
        for (var round = 0; round < 60; round++)
        {
            var text = new StringBuilder();
            for (var line = random.Next(0, 120); line > 0; line--)
                text.Append(stock[random.Next(stock.Length)]).Append(random.Next(9) == 0 ? "\r\n" : "\n");
            var seed = Drawn.Seed(text.ToString());

            var clean = Cleaner.Clean(seed, s_knowledge);
            var again = Enumerable.Range(0, 4).AsParallel().Select(_ => Cleaner.Clean(seed, s_knowledge)).ToList();

            Assert.Equal(Enumerable.Range(0, seed.LineCount), clean.Verdicts.Select(verdict => verdict.Line));
            Assert.All(again, other => Assert.Equal(clean.Verdicts.AsEnumerable(), other.Verdicts));
            Assert.DoesNotContain(clean.Verdicts, verdict =>
                verdict.Rule.StartsWith("line-model", StringComparison.Ordinal) && clean.Judgement!.Probability(verdict.Line) is null);
        }
    }

    [Fact]
    public void The_evidence_of_a_line_is_summed_by_kind()
    {
        var judgement = Judge(Dirty);
        var (menu, prose) = (new float[9], new float[9]);

        judgement.WeighEvidence(2, menu);
        judgement.WeighEvidence(16, prose);

        Assert.True(menu.Sum() > 2, "the menu");
        Assert.True(prose.Sum() < -2, "the article");
    }

    private static PageJudgement Judge(string text)
    {
        var seed = Drawn.Seed(text);
        return s_knowledge.Model!.Judge(seed, LineHint.Of(seed, s_knowledge.Rules));
    }
}
