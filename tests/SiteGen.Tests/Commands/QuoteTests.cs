using SiteGen.Annotations;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Input.Yaml;
using SiteGen.Text;

namespace SiteGen.Tests.Commands;

/// <summary>Targets to paste, and what is said of a line.</summary>
public sealed class QuoteTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void A_passage_that_is_there_once_is_its_own_target() =>
        Prints("target: \"three without a name\"", "# seeds/harbour.txt:8:46, kept", "harbour", "three without a name");

    [Fact]
    public void Words_that_begin_with_a_commercial_at_name_no_file()
    {
        _edition.Write("seeds/handle.txt", "The Flood in Our Town\n\n@mayor said so to everybody who asked him about the flood.\n");

        Prints("target: \"@mayor said\"", "# seeds/handle.txt:3:1, kept", "handle", "@mayor said");
    }

    [Fact]
    public void Words_are_printed_as_the_text_has_them_not_as_they_were_typed() =>
        Prints("target: \"“letter to the town”\"", "# seeds/harbour.txt:12:74, kept", "harbour", "\"letter  to the town\"");

    [Fact]
    public void Each_of_several_places_is_printed_with_its_line_and_a_target_of_its_own()
    {
        var (code, printed) = _edition.Command("quote", "harbour", "the harbour");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("""
            # 1 of 2: seeds/harbour.txt:6:71, kept: …nd reached the second step of the harbour office before th…
            target: { exact: "the harbour", prefix: "of" }

            # 2 of 2: seeds/harbour.txt:12:53, kept: …were shown at this place, and the harbour master’s “lette…
            target: { exact: "the harbour", prefix: "and" }

            """.ReplaceLineEndings("\n"), printed);
    }

    [Fact]
    public void Of_very_many_places_some_are_printed_and_the_others_counted()
    {
        _edition.Write("seeds/rain.txt", string.Concat(Enumerable.Range(1, 45).Select(day => $"On day {day} of the month it rained on the roofs of the town.\n")));

        var (code, printed) = _edition.Command("quote", "rain", "it rained");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(20, printed.Split('\n').Count(line => line.StartsWith("target: ", StringComparison.Ordinal)));
        Assert.EndsWith("# and 25 more: give more of the words, or name a line, as in quote rain:21 \"…\"\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_behind_the_seed_chooses_among_places()
    {
        var (code, printed) = _edition.Command("quote", "harbour:12", "the harbour");

        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith("target: { exact: \"the harbour\", prefix: \"and\" }\n", printed, StringComparison.Ordinal);
        Assert.Equal(2, printed.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Whatever_is_printed_can_be_pasted_and_is_found_again()
    {
        const string Odd = "He said: \"yes\\no\" # and: [left], {it} – at 'that';\u00A0so * & ! | > % @ `did`\tthey.";
        _edition.Write("seeds/odd.txt", $"{Odd} And more.\n{Odd} But\u202E less.\n");
        var source = new SourceText("odd", "seeds/odd.txt", File.ReadAllText(_edition.Full("seeds/odd.txt")));

        foreach (var words in new[] { Odd, "yes\\no", "But\u202E less.", "# and: [left], {it} - at 'that'; so", "they.", "More." })
        {
            var (code, printed) = _edition.Command("quote", "odd", words);
            if (words == "More.")
            {
                Assert.Equal(ExitCode.ContentHasErrors, code);
                continue;
            }
            Assert.DoesNotContain(printed, HiddenCharacter.Is);
            var found = printed.Split("\n\n").Select(pasted =>
            {
                var yaml = YamlReader.Read("x.yaml", pasted);
                Assert.Empty(yaml.Diagnostics);
                return new Anchorer(source).Find(AnnotationReader.TargetOf(((YamlMap)yaml.Value!)["target"]!)).Value;
            }).ToList();
            Assert.Equal(new Anchorer(source).Places(new Quotation(words)).Cast<TextSpan?>(), found);
        }
    }

    [Theory]
    [InlineData("harbour", "three without the name", "did you mean “three without a name”, line 8?")]
    [InlineData("harbour:6", "three without a name", "It is in line 8.")]
    [InlineData("harbour", "nothing of the kind was ever said in it", "Copy the passage from the text's source page.")]
    public void What_is_not_there_is_told_with_what_was_probably_meant(string seed, string words, string hint)
    {
        var (code, printed) = _edition.Command("quote", seed, words);

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.StartsWith($"seeds/harbour.txt: error {Rules.QuotationNotFound.Code}: “{words}” is not in ", printed, StringComparison.Ordinal);
        Assert.Contains($"  hint: {hint}\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_shown_with_all_that_is_said_of_it()
    {
        var (code, printed) = _edition.Command("quote", "harbour:10");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal($$"""
            seeds/harbour.txt:10: kept
                The mayor said the the wall would be rebuilt. He had said so in 1998, when it first fell, and he
                said so again in 2007 after the second flood.
              correction       the-the  {{At("the-the")}}
                “said the the wall”
              cross-reference  same-wall  {{At("same-wall")}}
                “the wall would be rebuilt”
              flag             first-fell  {{At("first-fell")}}
                “in 1998”
              note             perhaps (proposed)  {{At("perhaps")}}
                “second flood”

            """.ReplaceLineEndings("\n"), printed);
    }

    [Fact]
    public void References_from_other_texts_and_entries_on_lines_are_shown_too()
    {
        Assert.Contains("  referred to      same-wall  annotations/harbour.yaml:", _edition.Command("quote", "wall:1").Printed, StringComparison.Ordinal);
        Assert.Contains("  gap              title  annotations/wall.yaml:", _edition.Command("quote", "wall:1").Printed, StringComparison.Ordinal);
        var (_, printed) = _edition.Command("quote", "harbour:1-11");
        Assert.Contains("seeds/harbour.txt:1: removed by ", printed, StringComparison.Ordinal);
        Assert.Contains("  cleaning         remark  annotations/harbour.yaml:14:12\n    The name of the paper and its breadcrumbs.\n", printed, StringComparison.Ordinal);
        Assert.Contains("  structure        needs  annotations/harbour.yaml:", printed, StringComparison.Ordinal);
        Assert.Contains("seeds/harbour.txt:5: blank\n  nothing is said of it\n", printed, StringComparison.Ordinal);
    }

    private string At(string id) => FormattableString.Invariant(
        $"annotations/harbour.yaml:{Array.IndexOf(File.ReadAllLines(_edition.Full("annotations/harbour.yaml")), $"  - id: {id}") + 1}:9");

    private void Prints(string target, string comment, params string[] arguments)
    {
        var (code, printed) = _edition.Command(["quote", .. arguments]);
        Assert.Equal((ExitCode.Done, $"{comment}\n{target}\n"), (code, printed));
    }
}
