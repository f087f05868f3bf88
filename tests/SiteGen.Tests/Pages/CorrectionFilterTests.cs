using SiteGen.Annotations;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class CorrectionFilterTests
{
    [Fact]
    public void Where_a_text_has_nothing_of_a_kind_that_is_said_for_every_kind_there_is()
    {
        var styles = File.ReadAllText(Path.Combine(Repository.Root, "templates/assets/lists.css"));
        foreach (var choice in Enum.GetValues<CorrectionKind>().Select(Words.For).Append("correction").Append("flag"))
            Assert.Contains($"main:has(#show\\.{choice}:checked) .of-text:target:not(:has(.{choice})) ~ .nothing", styles, StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_sheet_filters_by_every_kind_there_is()
    {
        var styles = File.ReadAllText(Path.Combine(Repository.Root, "templates/assets/lists.css"));
        foreach (var choice in Enum.GetValues<CorrectionKind>().Select(Words.For).Append("correction").Append("flag"))
            Assert.Contains($"main:has(#show\\.{choice}:checked) :is(.errata > li:not(.{choice}), .of-text:not(:has(.{choice})))", styles, StringComparison.Ordinal);
    }
}
