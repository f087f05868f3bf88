using SiteGen.Annotations;
using SiteGen.Diagnostics;
using static SiteGen.Tests.Annotations.Targets;

namespace SiteGen.Tests.Annotations;

public class AnchorerErrorTests
{
    [Theory]
    [InlineData("the sea was grey", "The sea")]
    [InlineData("NATO and Ukraine", "Nato")]
    [InlineData("the sea was grey", "the sea, was")]
    [InlineData("the sea was grey", "the see was grey")]
    [InlineData("the sea was grey", "sea grey")]
    [InlineData("the sea was grey", "thesea")]
    [InlineData("the café", "the cafe ")]
    [InlineData("", "sea")]
    [InlineData("the sea", "\u200B")]
    public void What_merely_resembles_the_quotation_is_not_taken(string text, string exact)
    {
        var found = Fail(text, new Quotation(exact));

        Assert.Equal(Rules.QuotationNotFound, found.Rule);
        Assert.Contains($"“{exact}” is not in seeds/drawn.txt", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sky\nthe sea was grey and cold\nsky", "the see was grey", "did you mean “the sea was grey”, line 2?")]
    [InlineData("grey\n\nNATO members and partners", "Nato members", "did you mean “NATO members”, line 3?")]
    [InlineData("天。北约宣布加强部署。地", "北约宣布加强的部署", "did you mean “北约宣布加强部署”, line 1?")]
    [InlineData("grey\nIt’s “the Sea”", "It's \"the sea\"", "did you mean “It’s “the Sea””, line 2?")]
    public void The_hint_names_the_passage_that_was_meant_and_its_line(string text, string exact, string hint) =>
        Assert.Equal(hint, Fail(text, new Quotation(exact)).Hint);

    [Theory]
    [InlineData("the sea was grey", "a quite different remark")]
    [InlineData("the sea was grey", "it")]
    public void Nothing_is_suggested_where_nothing_resembles_the_quotation(string text, string exact) =>
        Assert.Null(Fail(text, new Quotation(exact)).Hint);

    [Fact]
    public void Words_found_twice_are_listed_with_their_lines_and_surroundings()
    {
        var found = Fail("the sea was grey\nland\nno sea here", new Quotation("sea"));

        Assert.Equal(Rules.QuotationAmbiguous, found.Rule);
        Assert.Equal(
            "“sea” is in seeds/drawn.txt twice: line 1 (…the sea was grey…), line 3 (…no sea here…)", found.Message);
    }

    [Theory]
    [InlineData("It’s and It’s", "It's")]
    [InlineData("It's and It's and It’s", "It's")]
    [InlineData("ananan", "nan")]
    public void Words_found_twice_are_never_chosen_from(string text, string exact) =>
        Assert.Equal(Rules.QuotationAmbiguous, Fail(text, new Quotation(exact)).Rule);

    [Fact]
    public void Of_many_places_the_first_few_are_listed_and_the_rest_counted()
    {
        var found = Fail("sea\nsea\nsea\nsea\nsea\nsea\n", new Quotation("sea"));

        Assert.EndsWith("line 4 (…sea…), and 2 more", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_surroundings_of_a_place_stay_on_one_line_of_the_message() =>
        Assert.DoesNotContain('\n', Fail("the sea\nsea the sea\nsea", new Quotation("sea\nsea")).Message);

    [Fact]
    public void A_line_that_holds_the_words_twice_is_the_only_one_counted()
    {
        var found = Fail("sea\nsea sea", new Quotation("sea", Line: 2));

        Assert.Equal(Rules.QuotationAmbiguous, found.Rule);
        Assert.StartsWith(
            "“sea” is in line 2 of seeds/drawn.txt twice: line 2", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_in_another_line_are_said_to_be_there()
    {
        var found = Fail("sea\nland\nsea", new Quotation("sea", Line: 2));

        Assert.Equal(Rules.QuotationNotFound, found.Rule);
        Assert.Equal("“sea” is not in line 2 of seeds/drawn.txt", found.Message);
        Assert.Equal("It is in lines 1, 3. Correct `line:`, or leave it out.", found.Hint);
    }

    [Fact]
    public void Of_long_words_that_begin_alike_the_place_where_they_part_is_shown()
    {
        var beginning = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"number{number}"));
        var found = Fail($"Before.\n{beginning} and the sea was calm. After.", new Quotation($"{beginning} and the sea was grey."));

        Assert.Equal("line 2 has “…er29 number30 and the sea was calm. After.” where this has “…er29 number30 and the sea was grey.”", found.Hint);
    }

    [Fact]
    public void Words_that_stand_beside_others_are_said_to_be_there()
    {
        var found = Fail("the sea", new Quotation("sea", Prefix: "a"));

        Assert.Equal(Rules.QuotationNotFound, found.Rule);
        Assert.Contains("not with this `prefix:` or `suffix:`", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sea and sea", null, 3, "in seeds/drawn.txt only 2 times, so there is no occurrence 3")]
    [InlineData("one sea", null, 2, "in seeds/drawn.txt only once, so there is no occurrence 2")]
    [InlineData("sea\nsea sea", 1, 2, "in line 1 of seeds/drawn.txt only once, so there is no occurrence 2")]
    public void An_occurrence_beyond_the_last_is_refused(string text, int? line, int occurrence, string message)
    {
        var found = Fail(text, new Quotation("sea", Occurrence: occurrence, Line: line));

        Assert.Equal(Rules.QuotationNotFound, found.Rule);
        Assert.EndsWith(message, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_occurrence_of_nothing_is_simply_not_found() =>
        Assert.Equal("“land” is not in seeds/drawn.txt", Fail("sea", new Quotation("land", Occurrence: 2)).Message);

    [Fact]
    public void A_range_cannot_end_before_it_begins()
    {
        var found = Fail("sky and sea", new Quotation("sea"), new Quotation("sky"));

        Assert.Equal(Rules.QuotationNotFound, found.Rule);
        Assert.Equal("“sky”, the end of the range, is not after its beginning in seeds/drawn.txt", found.Message);
        Assert.Equal("It is in line 1, before the beginning. Quote the end of the passage in `to:`.", found.Hint);
    }

    [Theory]
    [InlineData("sea, sea and sky", "sea", "sky")]
    [InlineData("sea, sky and sky", "sea", "sky")]
    public void Both_ends_of_a_range_must_be_found_once(string text, string from, string to) =>
        Assert.Equal(Rules.QuotationAmbiguous, Fail(text, new Quotation(from), new Quotation(to)).Rule);

    // Every failure is one error, at the target's place in the sidecar, and comes without a span.
    private static Diagnostic Fail(string text, Quotation start, Quotation? end = null)
    {
        var found = FindIn(Drawn.Seed(text), To(start, end));

        Assert.Null(found.Value);
        var diagnostic = Assert.Single(found.Diagnostics);
        Assert.Equal(InSidecar, diagnostic.Place);
        Assert.Equal(Severity.Error, diagnostic.Rule.Severity);
        return diagnostic;
    }
}
