using SiteGen.Commands;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Input;

/// <summary>What an editor has written where nobody looks for it.</summary>
public sealed class UnreadFilesTests
{
    [Fact]
    public void A_build_tells_of_them_too()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/older/wall.yaml", "notes: []\n");
        edition.Write("annotations/registers/names.yml", "names: []\n");

        var (code, printed) = edition.Command("build", "--strict");

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains("annotations/older/wall.yaml: error SG0313: ", printed, StringComparison.Ordinal);
        Assert.Contains("annotations/registers/names.yml: error SG0313: ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cited_from_a_register_with_mistakes_is_not_said_to_be_missing()
    {
        using var edition = TemporaryEdition.Small();
        var before = edition.Run();
        Assert.DoesNotContain(before.Diagnostics, finding => finding.Rule == Rules.UnknownSource);
        edition.Write("annotations/registers/bibliography.yaml", "sources:\n  - {id: zz\n");
        edition.Write("edition.yaml", "title: \"never closed\n");

        var found = edition.Run().Diagnostics;

        Assert.Contains(found, finding => finding.Rule == Rules.YamlSyntax && finding.Place.Path == "annotations/registers/bibliography.yaml");
        Assert.DoesNotContain(found, finding => finding.Rule == Rules.UnknownSource || finding.Rule == Rules.UnknownEditor);
    }
}
