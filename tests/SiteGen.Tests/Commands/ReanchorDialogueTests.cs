using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

/// <summary>Reanchor with a person at the terminal.</summary>
public sealed class ReanchorDialogueTests
{
    private const string Sidecar = "annotations/harbour.yaml";
    private const string OldDigest = "8d629172b336ddf76a660ce53ffffcaa66f5acfc25dec32fc331ce2735721a02";

    [Fact]
    public void A_person_who_has_seen_both_may_take_other_words()
    {
        using var edition = ReanchorTests.Built();
        ReanchorTests.Change(edition);
        var before = File.ReadAllText(edition.Full(Sidecar));

        // Reworded passages are asked about one by one; one answer takes all that have moved.
        var (code, printed) = Ask(edition, _ => { }, question => question.StartsWith("Take it?", StringComparison.Ordinal) ? "a" : "y");

        Assert.True(code == 0, printed);
        Assert.Contains("13 places taken (11 moved, 2 reworded), 0 left.", printed, StringComparison.Ordinal);
        Assert.Single(Questions(printed, "Take it?"));
        Assert.Equal(2, Questions(printed, "Does the annotation still fit?").Count());
        var after = File.ReadAllText(edition.Full(Sidecar));
        Assert.Contains("target: \"Nobody was badly hurt\"\n", after, StringComparison.Ordinal);
        Assert.Contains("target: { exact: \"“letter to town”\", at: after }", after, StringComparison.Ordinal);
        Assert.Equal(before.Split('\n').Length, after.Split('\n').Length);
        Assert.Equal(0, edition.Command("check", "--locked", "--drafts").ExitCode);
        Assert.Contains("reworded:\n      - \"letter: 12:74 to 13:74\"", File.ReadAllText(edition.Full("annotations/harbour.anchors.lock.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_words_are_not_taken_by_an_empty_line_but_moves_are()
    {
        using var edition = ReanchorTests.Built();
        ReanchorTests.Change(edition);

        var (code, printed) = Ask(edition, _ => { }, _ => "");

        Assert.Equal(1, code);
        Assert.Contains("11 places taken (11 moved), 2 left.", printed, StringComparison.Ordinal);
        Assert.Contains("Left: not-yet (reworded); letter (reworded).", printed, StringComparison.Ordinal);
        Assert.Contains(OldDigest, File.ReadAllText(edition.Full(Sidecar)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q")]
    [InlineData(null)]
    public void Whoever_stops_keeps_what_was_taken_so_far(string? last)
    {
        using var edition = ReanchorTests.Built();
        ReanchorTests.Change(edition);
        var asked = 0;

        var (code, printed) = Ask(edition, _ => { }, _ => ++asked <= 2 ? "yes" : last);

        Assert.Equal(1, code);
        Assert.Equal(3, asked);
        Assert.Contains("2 places taken (2 moved), 11 left.", printed, StringComparison.Ordinal);
        Assert.Contains($"11 places to review, 2 settled before", edition.Command("reanchor").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_none_is_asked_for_again()
    {
        using var edition = ReanchorTests.Built();
        ReanchorTests.Change(edition);
        var asked = 0;

        var (_, printed) = Ask(edition, _ => { }, _ => ++asked == 1 ? "perhaps" : "q");

        Assert.Contains("Please answer y, n, a, or q to stop here", printed, StringComparison.Ordinal);
        Assert.Equal(2, asked);
    }

    [Fact]
    public void Of_several_places_a_person_chooses_by_number()
    {
        using var edition = ReanchorTests.Built();
        edition.Replace("seeds/harbour.txt", "Share this article", File.ReadAllLines(edition.Full("seeds/harbour.txt"))[9] + "\nShare this article");

        var (_, printed) = Ask(edition, _ => { }, question => question.StartsWith("Which one", StringComparison.Ordinal) ? "2" : "n");

        // What has a line number can be told apart by another; to a bare quotation nothing can be added for an editor.
        Assert.Contains("{ exact: \"in 1998\", line: 13 }", File.ReadAllText(edition.Full(Sidecar)), StringComparison.Ordinal);
        Assert.Contains("target: \"said the the wall\"\n", File.ReadAllText(edition.Full(Sidecar)), StringComparison.Ordinal);
        Assert.Contains("This cannot be written for you: change the target in annotations/harbour.yaml:26:13", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_text_after_other_edits_is_taken_as_a_whole()
    {
        using var edition = ReanchorTests.Built();
        edition.Write("seeds/harbour.txt", File.ReadAllText(edition.Full("seeds/harbour.txt")) + "End of page\n");

        var (code, printed) = Ask(edition, _ => { }, _ => "");

        Assert.True(code == 0, printed);
        Assert.Contains("13 places unchanged. Take them? [Y/n/q]", printed, StringComparison.Ordinal);
        Assert.Contains(ReanchorTests.DigestOf(edition), File.ReadAllText(edition.Full(Sidecar)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_elsewhere_in_a_file_meanwhile_is_kept()
    {
        using var edition = ReanchorTests.Built();
        ReanchorTests.Change(edition);

        var (code, printed) = Ask(edition,
            asked =>
            {
                if (asked == 3)
                    edition.Replace(Sidecar, "cleaning:\n", "# a comment\ncleaning:\n");
            },
            _ => "y");

        Assert.True(code == 0, printed);
        var sidecar = File.ReadAllText(edition.Full(Sidecar));
        Assert.Contains("# a comment\ncleaning:\n  - lines: 2-3\n", sidecar, StringComparison.Ordinal);
        Assert.Equal(0, edition.Command("check", "--locked", "--quiet").ExitCode);
    }

    [Fact]
    public void A_target_that_was_changed_meanwhile_is_not_written_over()
    {
        using var edition = ReanchorTests.Built();
        ReanchorTests.Change(edition);

        var (code, printed) = Ask(edition,
            asked =>
            {
                if (asked == 3)
                    edition.Replace(Sidecar, "target: \"said the the wall\"", "target: \"the the wall\"");
            },
            _ => "y");

        Assert.Equal(1, code);
        Assert.Contains("annotations/harbour.yaml: error SG0702: what was reviewed has been changed in this file meanwhile", printed, StringComparison.Ordinal);
        var sidecar = File.ReadAllText(edition.Full(Sidecar));
        Assert.Contains("target: \"the the wall\"", sidecar, StringComparison.Ordinal);
        Assert.Contains("line: 10", sidecar, StringComparison.Ordinal);
    }

    private static (int Code, string Printed) Ask(TemporaryEdition edition, Action<int> whenAsked, Func<string, string?> answer)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        using var person = new Person(printed, whenAsked, answer);
        var code = SiteGenCommand.Run(["reanchor", "--edition", edition.Root], printed, printed, person);
        return (code, printed.ToString());
    }

    private static IEnumerable<string> Questions(string printed, string question) =>
        printed.Split('\n').Where(line => line.StartsWith(question, StringComparison.Ordinal));

    /// <summary>Answers what was asked last.</summary>
    private sealed class Person(StringWriter printed, Action<int> whenAsked, Func<string, string?> answer) : TextReader
    {
        private int _asked;

        public override string? ReadLine()
        {
            whenAsked(++_asked);
            var said = printed.ToString();
            var given = answer(said[(said.LastIndexOf('\n') + 1)..]);
            printed.Write(given + "\n");
            return given;
        }
    }
}
