using SiteGen.Annotations;
using SiteGen.Cleaning;
using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

/// <summary>Block quotations, as far as a mark at the line says so.</summary>
public class QuotationTests
{
    [Theory]
    [InlineData("> the sea", "+> the sea")]
    [InlineData(" >  the sea ", "+> the sea")]
    [InlineData("> > the sea", "+>> the sea")]
    [InlineData(">> the sea", "+>> the sea")]
    [InlineData("> - the sea", "+> - the sea")]
    public void A_line_with_a_quote_mark_is_a_quotation_without_it(string line, string quotation) =>
        Assert.Equal([$"¶ {Prose}", quotation], Of(Parse(Read($"+{Prose}", $"+{line}")).Value));

    [Theory]
    [InlineData(">the sea")]
    [InlineData(">")]
    [InlineData("“The sea was grey,” he said.")]
    [InlineData("Sea > sky")]
    [InlineData("    > the sea")]
    public void A_sign_that_is_no_mark_makes_no_quotation_and_neither_do_quotation_marks(string line) =>
        Assert.Equal([$"¶ {Prose}", $"¶ {line.Trim()}"], Of(Parse(Read($"+{Prose}", $"+{line}")).Value));

    [Fact]
    public void Neighbouring_lines_of_one_depth_are_one_quotation() => Assert.Equal(
        ["+> sea", "> sky", "+>> land", "+> air", $"¶ {Prose}", "+> fire"],
        Of(Parse(Read("+> sea", "", "+> sky", "+> > land", "+> air", $"+{Prose}", "+> fire")).Value));

    [Theory]
    [InlineData("Ann Miller Wrote on 3 March:", "¶")]
    [InlineData("What Ann Miller Wrote", "##")]
    public void A_line_that_ends_in_a_colon_above_a_quotation_is_no_heading(string line, string kind) => Assert.Equal(
        [$"¶ {Prose}", $"{kind} {line}", $"+> {Prose}", $"¶ {Prose}"],
        Of(Parse(Read($"+{Prose}", $"+{line}", "", $"+> {Prose}", "", $"+{Prose}")).Value));

    [Fact]
    public void An_editor_can_say_that_a_line_is_one_or_is_none() => Assert.Equal(
        ["+> The sea.", "¶ > sky"],
        Of(Parse(Read("+The sea.", "+> sky"), Declare(1, StructureKind.Quotation), Declare(2, StructureKind.Paragraph)).Value));

    [Fact]
    public void The_empty_lines_of_a_quotation_are_taken_out_and_it_goes_on_after_them()
    {
        var seed = Drawn.Seed($"{Prose}\n\n> {Prose}\n>\n> {Prose}\n> \n\n{Prose}\n\n>\n\n{Prose}\n");

        var clean = Cleaner.Clean(seed, Repository.Knowledge.Pages);

        Assert.Equal(
            [$"¶ {Prose}", $"+> {Prose}", "- >", $"> {Prose}", "- >", $"¶ {Prose}", "¶ >", $"¶ {Prose}"],
            Of(Parse(clean).Value).Select(line => line.TrimEnd()));
        Assert.All(clean.Verdicts.Where(verdict => verdict.Fate == Fate.Removed), verdict => Assert.Equal("empty-quotation-line", verdict.Rule));
    }
}
