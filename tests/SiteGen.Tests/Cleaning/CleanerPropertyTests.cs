using System.Text;
using SiteGen.Cleaning;

namespace SiteGen.Tests.Cleaning;

/// <summary>What is true of the verdicts on any page.</summary>
public class CleanerPropertyTests
{
    private const int Rounds = 1500;

    private static readonly string[] s_prose =
    [
        Page.Prose,
        "“Since then it has been grey,” she said. Nobody asked her why, or what she meant.",
        "In 1991 the land was sold for 5.5 million to a company that nobody on the shore had heard of before.",
    ];

    // What decides lines of running text: nothing, a rule for anywhere, or a lone no-break space.
    private static readonly string[] s_anywhere = ["", "share", "empty-element"];

    private static readonly string[] s_others =
    [
        "", "", "", " ", "\u00A0", " \u00A0 ", "\u200B", "Share this", "• Tweet", "HOME", "Contact us", "Page 3 of 12",
        "Subscribe to our letter", "Copyright 2014 The Gazette", "Related Posts", "More from The Gazette", "Elsewhere",
        "Advertisement", "For more on the sea, read this.", "The Gazette", "News", "The Grey Sea: What Comes Next",
        "The Grey Sea What Comes Next", "The Grey Sea: What Comes", "Understanding the sea:", "By Jane Doe",
        "November 12, 2025", "November 12, 2025Culture4848", "Jane Doe | 12 Nov 2025 | 5 min read",
        "By Jane Doe | 12 Nov 2025 | 5 min read", "It was grey.", "• It was grey", "1. So was the land.", "|", "***",
        "A very long line that goes on and on without ever coming to an end, as teasers do now and then when a machine "
            + "has put several of them into one row of boxes with neither a full stop nor a line break between",
    ];

    // Made once, because every law is asked of all of them.
    private static readonly List<(string Text, CleanText Clean)> s_pages = [.. Generated()];

    [Fact]
    public void There_is_one_verdict_for_each_line_in_order_and_no_line_is_changed()
    {
        foreach (var (text, clean) in s_pages)
        {
            var joined = new StringBuilder();
            foreach (var verdict in clean.Verdicts)
                joined.Append(clean.Source.Line(verdict.Line)).Append('\n');

            Assert.Equal(Enumerable.Range(0, clean.Source.LineCount), clean.Verdicts.Select(verdict => verdict.Line));
            Assert.Equal(text, joined.ToString());
        }
    }

    [Fact]
    public void Blank_lines_are_blank_and_what_is_left_of_an_empty_element_is_removed()
    {
        foreach (var (_, clean) in s_pages)
        {
            foreach (var verdict in clean.Verdicts)
            {
                var line = clean.Source.Line(verdict.Line);
                Assert.Equal(line.Trim(' ').IsEmpty, verdict.Fate == Fate.Blank);
                Assert.Equal(line.IsWhiteSpace() && line.Contains('\u00A0'), verdict.Rule == "empty-element");
            }
        }
    }

    [Fact]
    public void Whatever_is_taken_out_is_taken_out_by_a_rule_and_for_a_reason()
    {
        foreach (var (_, clean) in s_pages)
        {
            foreach (var verdict in clean.Verdicts)
            {
                var isTakenOut = verdict.Fate is Fate.Lifted or Fate.Removed;
                Assert.Equal(isTakenOut, verdict.Rule.Length > 0);
                Assert.Equal(isTakenOut, verdict.Reason.Length > 0);
            }
            Assert.Equal(clean.Verdicts.Where(verdict => verdict.Rule.Length > 0), clean.Ledger);
        }
    }

    [Fact]
    public void Between_the_first_and_the_last_paragraph_of_prose_only_rules_for_anywhere_apply()
    {
        foreach (var (_, clean) in s_pages)
        {
            var (first, last) = ProseOf(clean);
            for (var line = Math.Max(first, 0); line <= last; line++)
                if (!IsBelowStandfirst(clean, first, line))
                    Assert.Contains(clean.Verdicts[line].Rule, s_anywhere);
        }
    }

    [Fact]
    public void A_page_without_prose_loses_nothing_to_rules_for_its_edges()
    {
        var seen = 0;
        foreach (var (_, clean) in s_pages.Where(page => ProseOf(page.Clean).First < 0))
        {
            seen++;
            foreach (var verdict in clean.Verdicts)
                Assert.Contains(verdict.Rule, s_anywhere);
            Assert.Empty(clean.Metadata);
        }
        Assert.InRange(seen, Rounds / 10, Rounds);
    }

    [Fact]
    public void Every_rule_stays_in_its_part_of_the_page()
    {
        foreach (var (_, clean) in s_pages)
        {
            var (first, last) = ProseOf(clean);
            foreach (var verdict in clean.Ledger)
            {
                var zone = Page.Rules.FirstOrDefault(rule => rule.Id == verdict.Rule)?.Zone;
                var (isHead, isTail) = (verdict.Line < first, verdict.Line > last && last >= 0);
                Assert.True(verdict.Rule switch
                {
                    "empty-element" => true,
                    "other-story" => isTail,
                    _ when zone is null => isHead || IsBelowStandfirst(clean, first, verdict.Line),
                    _ => zone == Zone.Anywhere || (isHead && zone != Zone.Tail) || (isTail && zone != Zone.Head),
                });
            }
        }
    }

    [Fact]
    public void Metadata_stands_in_order_in_lifted_lines_and_every_lifted_line_states_some()
    {
        foreach (var (_, clean) in s_pages)
        {
            var lifted = clean.Verdicts.Where(verdict => verdict.Fate == Fate.Lifted).Select(verdict => verdict.Line);
            var stated = clean.Metadata.Select(entry => clean.Source.LineAt(entry.Span.Start)).ToList();
            Assert.Equal(lifted, stated.Distinct());
            Assert.True(clean.Metadata.Count(entry => entry.Field == MetadataField.Title) <= 1);
            foreach (var entry in clean.Metadata)
            {
                var words = clean.Source.Slice(entry.Span).ToString();
                Assert.Equal(words.Trim(), words);
                if (entry.Field == MetadataField.Issued)
                    Assert.Equal("2025-11-12", entry.Value);
                else
                    Assert.Equal(words, entry.Value);
            }
        }
    }

    // A first paragraph may be a standfirst: a byline or a date alone may stand below it.
    private static bool IsBelowStandfirst(CleanText clean, int first, int line) =>
        first >= 0 && clean.Verdicts[line].Rule is "metadata" or "metadata-label" or "name-beside-date"
        && Enumerable.Range(first, line - first).Count(other => !clean.Source.Line(other).IsWhiteSpace()) <= 8;

    private static (int First, int Last) ProseOf(CleanText clean)
    {
        var prose = clean.Verdicts.Select(verdict => verdict.Line)
            .Where(line => s_prose.Contains(clean.Source.Line(line).ToString())).ToList();
        return prose.Count == 0 ? (-1, -1) : (prose[0], prose[^1]);
    }

    private static IEnumerable<(string Text, CleanText Clean)> Generated()
    {
        var random = new Random(71);
        for (var round = 0; round < Rounds; round++)
        {
            string[] lines =
            [
                .. random.GetItems(s_others, random.Next(10)),
                .. random.GetItems(random.Next(2) == 0 ? s_prose : s_others, random.Next(2)),
                .. random.GetItems(s_others, random.Next(4)),
                .. random.GetItems(s_prose, random.Next(2)),
                .. random.GetItems(s_others, random.Next(10)),
            ];
            var text = string.Concat(lines.Select(line => line + "\n"));
            yield return (text, Page.Clean(text));
        }
    }
}
