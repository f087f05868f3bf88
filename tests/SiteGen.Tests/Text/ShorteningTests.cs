using System.Text;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Tests.Annotations;
using SiteGen.Tests.Cleaning;
using SiteGen.Text;
using SiteGen.Verification;

namespace SiteGen.Tests.Text;

/// <summary>What is shown in part has whole characters only.</summary>
public sealed class ShorteningTests
{
    private static readonly string s_fish = string.Concat(Enumerable.Repeat("🐟", 90));
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    // After one more code unit, what was cut between two characters is cut within one.
    public static TheoryData<string> Shifts => ["", "x"];

    [Fact]
    public void Of_any_text_as_much_is_given_as_there_is_room_for_in_whole_characters()
    {
        string[] stock = ["a", " ", "é", "海", "🐟", "𠀀"];
        var random = new Random(41);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(random.GetItems(stock, random.Next(12)));
            var longest = random.Next(1, 20);

            var shown = Shortening.Of(text, longest);

            if (text.Length <= longest)
            {
                Assert.Equal(text, shown);
                continue;
            }
            IsWhole("…", shown);
            Assert.InRange(shown.Length, longest - 1, longest);
            Assert.StartsWith(shown[..^1], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_part_begins_and_ends_where_it_is_asked_to_or_a_unit_further_in() => Assert.Equal(
        ["0:0 0", "1:2 0", "2:2 2", "3:3 3", "4:5 3", "5:5 5"],
        Enumerable.Range(0, 6).Select(offset => $"{offset}:{Shortening.StartAt("🐟a🐟", offset)} {Shortening.EndAt("🐟a🐟", offset)}"));

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Messages_on_verdicts_that_were_overruled_cut_no_character_in_two(string shift)
    {
        var text = Page.Clean($"x{shift}{s_fish}");
        var action = text.Verdicts[0].Fate == Fate.Kept ? CleaningAction.Remove : CleaningAction.Keep;

        var note = Assert.Single(Overrules.Apply(text, [new(1, 1, action, "", "", Targets.InSidecar)]).Diagnostics);

        IsWhole("🐟…”", note.Message);
    }

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Messages_on_targets_cut_no_character_in_two(string shift)
    {
        IsWhole("(…", Find($"{s_fish}{shift}sea{shift}{s_fish}\nsea", "sea").Message);
        IsWhole("🐟…”", Find("land", shift + s_fish).Message);
        IsWhole("🐟…”", Find("land", $"x{shift}{s_fish}").Message);
        IsWhole("where this has “…🐟", Find($"{shift}{s_fish} was calm.", $"{shift}{s_fish} was grey.").Hint!);
    }

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Differences_from_what_was_published_cut_no_character_in_two(string shift)
    {
        IsWhole("🐟", Differ($"{s_fish}{shift}a{shift}{s_fish}", $"{s_fish}{shift}b{shift}{s_fish}"));
        IsWhole("🐠", Differ($"{s_fish}{shift}🐟{s_fish}", $"{s_fish}{shift}🐠{s_fish}"));

        static string Differ(string here, string there) =>
            Difference.Between(new Dictionary<int, string> { [1] = here }, new Dictionary<int, string> { [1] = there })!.What;
    }

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Excerpts_of_files_cut_no_character_in_two_and_the_caret_stays_below_its_place(string shift)
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("annotations/fish.yaml", $"{shift}{s_fish}sea{s_fish}");
        using var printed = new StringWriter { NewLine = "\n" };
        new Report(new EditionFolder(edition.Root), printed).Print(
            [new Diagnostic(Rules.QuotationNotFound, new Place("annotations/fish.yaml", 1, shift.Length + s_fish.Length + 2), "it")], isStrict: false);

        IsWhole("  1 | …🐟", printed.ToString());
        var lines = printed.ToString().Split('\n');
        Assert.Equal('e', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Messages_on_passages_that_have_moved_and_places_of_words_cut_no_character_in_two(string shift)
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("seeds/fish.txt", $"The sea is calm today.\nx{shift}{s_fish}sea{shift}{s_fish}.\n");
        edition.Write("annotations/fish.yaml", $"notes:\n  - {{ id: fish, target: x{shift}{s_fish}, body: Fish. }}\n");
        Assert.Equal(0, edition.Command("build").ExitCode);
        edition.Replace("seeds/fish.txt", "The sea is calm today.\n", "The sea is calm today.\nThe sea is calm today.\n");

        IsWhole("SG0408", edition.Command("build").Printed);
        IsWhole("# 3 of 3: ", edition.Command("quote", "fish", "sea").Printed);
    }

    private static Diagnostic Find(string text, string exact) =>
        Assert.Single(Targets.FindIn(Drawn.Seed(text), Targets.To(new Quotation(exact))).Diagnostics);

    private static void IsWhole(string expected, string told)
    {
        Assert.Contains(expected, told, StringComparison.Ordinal);
        Assert.Null(Record.Exception(() => s_strict.GetByteCount(told)));
    }
}
