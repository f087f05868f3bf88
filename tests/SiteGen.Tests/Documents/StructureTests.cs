using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

/// <summary>What an editor declares about lines.</summary>
public class StructureTests
{
    [Theory]
    [InlineData(StructureKind.Heading, null, "## • The sea")]
    [InlineData(StructureKind.Heading, 4, "#### • The sea")]
    [InlineData(StructureKind.Paragraph, null, "¶ • The sea")]
    [InlineData(StructureKind.Item, null, "+* The sea")]
    public void A_line_is_what_the_editor_says_and_marked_as_the_editors(StructureKind kind, int? level, string block)
    {
        var document = Parse(Read("+• The sea", $"+{Prose}"), Declare(1, kind, level));

        Assert.Empty(document.Diagnostics);
        Assert.Equal([block, $"¶ {Prose}"], Of(document.Value));
        Assert.Equal([true, false], document.Value.Blocks.Select(found => found.IsRestored));
    }

    [Fact]
    public void A_remark_changes_nothing_and_may_be_on_any_line()
    {
        var document = Parse(Read("-The Footer", "+The sea", $"+{Prose}"), Declare(1, null), Declare(2, null));

        Assert.Empty(document.Diagnostics);
        Assert.Equal(["- The Footer", "## The sea", $"¶ {Prose}"], Of(document.Value));
        Assert.DoesNotContain(document.Value.Blocks, block => block.IsRestored);
    }

    [Fact]
    public void Items_declared_one_by_one_are_one_list() =>
        Assert.Equal(
            ["+* The sea.", "* The sky.", $"¶ {Prose}"],
            Of(Parse(Read("+The sea.", "+The sky.", $"+{Prose}"),
                Declare(1, StructureKind.Item), Declare(2, StructureKind.Item)).Value));

    [Theory]
    [InlineData("-The sea", 1, "SG0503")]
    [InlineData("=The sea", 1, "SG0503")]
    [InlineData("", 1, "SG0503")]
    [InlineData("+The sea", 3, "SG0211")]
    public void A_line_that_is_not_kept_or_not_there_cannot_be_declared(string line, int declared, string code)
    {
        var document = Parse(Read(line, $"+{Prose}"), Declare(declared, StructureKind.Paragraph));

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal(code, finding.Rule.Code);
        Assert.Equal(50 + declared, finding.Place.Line);
        Assert.Equal(Of(Parse(Read(line, $"+{Prose}")).Value), Of(document.Value));
    }

    [Fact]
    public void A_line_declared_twice_is_an_error_and_the_first_declaration_stands()
    {
        var document = Parse(Read("+The sea", $"+{Prose}"),
            Declare(1, StructureKind.Paragraph), Declare(1, StructureKind.Heading));

        Assert.Equal(Rules.LineTwice, Assert.Single(document.Diagnostics).Rule);
        Assert.Equal(BlockKind.Paragraph, document.Value.Blocks[0].Kind);
    }
}
