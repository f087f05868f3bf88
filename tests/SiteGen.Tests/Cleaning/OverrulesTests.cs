using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using static SiteGen.Tests.Cleaning.Page;

namespace SiteGen.Tests.Cleaning;

/// <summary>The editor has the last word.</summary>
public class OverrulesTests
{
    private static readonly string[] s_page =
    [
        "-Home",
        "=The Grey Sea in Winter",
        "=By Jane Doe | 12 Nov 2025",
        "",
        $"+{Prose}",
        "+A last word",
        "-Copyright 2014",
    ];

    [Fact]
    public void Removed_lines_are_kept_and_kept_lines_removed_if_the_editor_says_so()
    {
        var result = Apply(Entry(1, 1, CleaningAction.Keep, "A poem."), Entry(6, 6, CleaningAction.Remove));

        Assert.Empty(Errors(result));
        Assert.Equal(new LineVerdict(0, Fate.Kept, "editor", "A poem."), result.Value.Verdicts[0]);
        Assert.Equal(new LineVerdict(5, Fate.Removed, "editor", "The editor's judgement."), result.Value.Verdicts[5]);
    }

    [Fact]
    public void In_a_range_what_is_so_already_keeps_its_reason_and_blank_lines_stay_blank()
    {
        var result = Apply(Entry(4, 7, CleaningAction.Remove, "Not ours."));

        Assert.Empty(Errors(result));
        Assert.Equal(["", "editor", "editor", "notice"], result.Value.Verdicts.Skip(3).Select(verdict => verdict.Rule));
        Assert.Equal(Fate.Blank, result.Value.Verdicts[3].Fate);
    }

    [Theory]
    [InlineData(CleaningAction.Keep)]
    [InlineData(CleaningAction.Remove)]
    public void A_blank_line_is_called_blank(CleaningAction action)
    {
        var finding = Assert.Single(Errors(Apply(Entry(4, 4, action))));

        Assert.Equal(("line 4 is blank", "Correct the line number."), (finding.Message, finding.Hint));
    }

    [Fact]
    public void A_remark_alone_changes_nothing()
    {
        var result = Apply(Entry(1, 7, null));

        Assert.Empty(Errors(result));
        Assert.Equal(string.Join('\n', s_page), Draw(result.Value));
    }

    [Theory]
    [InlineData(CleaningAction.Keep)]
    [InlineData(CleaningAction.Remove)]
    public void A_line_that_is_not_lifted_any_more_states_nothing_any_more(CleaningAction action)
    {
        var title = Apply(Entry(2, 2, action)).Value;
        var others = Apply(Entry(3, 3, action)).Value;

        Assert.Null(title.TitleLine);
        Assert.Equal([MetadataField.Creator, MetadataField.Issued], title.Metadata.Select(entry => entry.Field));
        Assert.Equal([MetadataField.Title], others.Metadata.Select(entry => entry.Field));
    }

    [Theory]
    [InlineData(5, 6, CleaningAction.Keep, "lines 5 to 6 are kept anyway")]
    [InlineData(7, 7, CleaningAction.Remove, "line 7 is removed anyway")]
    public void An_overrule_that_changes_nothing_is_an_error(int first, int last, CleaningAction action, string message)
    {
        var finding = Assert.Single(Apply(Entry(first, last, action)).Diagnostics);

        Assert.Equal(("SG0501", message), (finding.Rule.Code, finding.Message));
        Assert.Equal(100 + first, finding.Place.Line);
    }

    [Fact]
    public void A_line_beyond_the_last_is_an_error_and_the_whole_entry_is_left_aside()
    {
        var result = Apply(Entry(6, 8, CleaningAction.Remove));

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("SG0211", "seeds/drawn.txt has 7 lines; there is no line 8"), (finding.Rule.Code, finding.Message));
        Assert.Equal(string.Join('\n', s_page), Draw(result.Value));
    }

    [Fact]
    public void A_line_named_in_two_entries_is_an_error_at_the_second()
    {
        var finding = Assert.Single(Errors(Apply(Entry(6, 6, CleaningAction.Remove), Entry(6, 6, null))));

        Assert.Equal(
            ("SG0504", "line 6 is already named in the entry at line 106"), (finding.Rule.Code, finding.Message));
    }

    [Fact]
    public void Only_lines_that_are_named_change_and_only_to_what_was_asked_for()
    {
        var random = new Random(81);
        for (var round = 0; round < 500; round++)
        {
            var before = Clean(WithoutVerdicts(s_page));
            CleaningAction?[] actions = [CleaningAction.Keep, CleaningAction.Remove, null];
            var entries = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, 9)).Select(first =>
                Entry(first, first + random.Next(3), actions[random.Next(3)])).ToImmutableArray();

            var after = Overrules.Apply(before, entries).Value;

            for (var line = 0; line < before.Verdicts.Length; line++)
            {
                var asked = entries.Where(entry => entry.LastLine <= before.Verdicts.Length
                        && entry.FirstLine - 1 <= line && line < entry.LastLine && entry.Action is not null)
                    .Select(entry => entry.Action == CleaningAction.Keep ? Fate.Kept : Fate.Removed).ToList();
                if (before.Verdicts[line].Fate == Fate.Blank || asked.Count == 0)
                    Assert.Equal(before.Verdicts[line], after.Verdicts[line]);
                else
                    Assert.Contains(after.Verdicts[line].Fate, asked);
            }
        }
    }

    [Fact]
    public void Each_verdict_that_was_overruled_is_noted_with_the_rule_and_both_reasons()
    {
        var notes = Apply(Entry(1, 3, CleaningAction.Keep, "A poem."), Entry(6, 6, CleaningAction.Remove)).Diagnostics;

        Assert.All(notes, note => Assert.Equal(("SG0505", Severity.Note), (note.Rule.Code, note.Rule.Severity)));
        Assert.Equal(
        [
            "line 1, “Home”: the program removes it by menu (The reason of menu); you keep it: A poem.",
            "line 2, “The Grey Sea in Winter”: the program lifts it by title (The article's title); you keep it: A poem.",
            "line 3, “By Jane Doe | 12 Nov 2025”: the program lifts it by metadata (States the byline and the date and nothing else); you keep it: A poem.",
            "line 6, “A last word”: the program keeps it; you remove it",
        ], notes.Select(note => note.Message));
    }

    private static IEnumerable<Diagnostic> Errors(Reported<CleanText> result) =>
        result.Diagnostics.Where(finding => finding.Rule.Severity != Severity.Note);

    private static Reported<CleanText> Apply(params ImmutableArray<CleaningEntry> entries) =>
        Overrules.Apply(AssertCleaned(s_page), entries);

    // Entries stand in line 101 and more of the sidecar.
    private static CleaningEntry Entry(int first, int last, CleaningAction? action, string reason = "") =>
        new(first, last, action, reason, "", new Place("annotations/drawn.yaml", 100 + first, 5));
}
