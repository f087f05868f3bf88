using SiteGen.Documents;
using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

/// <summary>Lists that were run together are suggested, never split unasked.</summary>
public sealed class RunInListSuggestionTests
{
    private const string Items = "Enforcing sanctions on all trade. Enhancing security along the border. Providing arms and training.";

    [Fact]
    public void Several_sentences_of_one_kind_after_a_colon_may_be_a_list()
    {
        var note = Assert.Single(Suggestions($"+{Prose}", "+Specific actions could include:", $"+{Items}", $"+{Prose}"));

        Assert.Equal("line 3 follows a colon and has 3 sentences", note.Message);
        Assert.EndsWith("{ line: 3, as: list, items: [\"Enforcing sanctions on\", \"Enhancing security along\", \"Providing arms and\"] }", note.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Specific actions follow.", Items)]
    [InlineData("Specific actions could include:", "Enforcing sanctions on all trade. Enhancing security along the border.")]
    [InlineData("Specific actions could include:", "Sanctions. Enhancing security along the border, as far as it can be done at all. Arms.")]
    public void Without_a_colon_or_with_few_or_unlike_sentences_nothing_is_suggested(string before, string line) =>
        Assert.Empty(Suggestions($"+{Prose}", $"+{before}", $"+{line}", $"+{Prose}"));

    private static System.Collections.Immutable.ImmutableArray<Diagnostics.Diagnostic> Suggestions(params string[] drawn) => RunInLists.Suggest(Parse(Read(drawn)).Value);
}
