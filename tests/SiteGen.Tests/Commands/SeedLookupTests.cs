using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Tests.Commands;

/// <summary>How a seed may be named on the command line.</summary>
public sealed class SeedLookupTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();

    public SeedLookupTests()
    {
        foreach (var name in new[] { "001_one.txt", "002_two.html", "deep/002_two_again.txt", "Éclair.txt", "a:16.txt" })
            _edition.Write($"seeds/{name}", "Words.\n");
    }

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("wall", "wall.txt")]
    [InlineData("wall.txt", "wall.txt")]
    [InlineData("seeds/wall.txt", "wall.txt")]
    [InlineData("./seeds/../seeds/wall.txt", "wall.txt")]
    [InlineData("annotations/wall.yaml", "wall.txt")]
    [InlineData("annotations/wall.yml", "wall.txt")]
    [InlineData("w", "wall.txt")]
    [InlineData("001", "001_one.txt")]
    [InlineData("HARB", "harbour.txt")]
    [InlineData("É", "Éclair.txt")]
    [InlineData("002_two", "002_two.html")]
    [InlineData("002_two_", "deep/002_two_again.txt")]
    [InlineData("seeds/deep/002_two_again.txt", "deep/002_two_again.txt")]
    public void Finds_the_seed_by_name_by_beginning_and_by_path(string given, string file)
    {
        var found = SeedLookup.Find(new EditionFolder(_edition.Root), given);

        Assert.Empty(found.Diagnostics);
        Assert.Equal($"seeds/{file}", found.Value);
    }

    [Fact]
    public void A_full_path_may_be_given() =>
        Assert.Equal("seeds/wall.txt", SeedLookup.Find(new EditionFolder(_edition.Root), _edition.Full("seeds/wall.txt")).Value);

    [Theory]
    [InlineData("wal1", "did you mean “wall”?")]
    [InlineData("seeds/harbor.txt", "did you mean “harbour”?")]
    [InlineData("annotations/registers/wall.yaml", "did you mean “wall”?")]
    [InlineData("unheard-of", "known here: 001_one, 002_two, a:16, 002_two_again, harbour, wall, Éclair")]
    [InlineData("", "known here: ")]
    public void What_is_no_seed_is_told_with_the_nearest_name(string given, string hint)
    {
        var found = SeedLookup.Find(new EditionFolder(_edition.Root), given);

        Assert.Null(found.Value);
        var finding = Assert.Single(found.Diagnostics);
        Assert.Equal((Rules.NoSuchSeed, $"there is no seed “{given}”"), (finding.Rule, finding.Message));
        Assert.StartsWith(hint, finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_several_seeds_is_told_with_all_of_them()
    {
        var found = SeedLookup.Find(new EditionFolder(_edition.Root), "00");

        Assert.Null(found.Value);
        var finding = Assert.Single(found.Diagnostics);
        Assert.Equal(Rules.SeedAmbiguous, finding.Rule);
        Assert.Equal("“00” may be seeds/001_one.txt, seeds/002_two.html, seeds/deep/002_two_again.txt", finding.Message);
    }

    [Theory]
    [InlineData("wall", "wall", null, null)]
    [InlineData("wall:16", "wall", 16, 16)]
    [InlineData("wall:16-18", "wall", 16, 18)]
    [InlineData("seeds/wall.txt:16:5", "seeds/wall.txt", 16, 16)]
    [InlineData("C:wall:16", "C:wall", 16, 16)]
    [InlineData("wall:x", "wall:x", null, null)]
    [InlineData(":16", ":16", null, null)]
    [InlineData("wall:99999999999999999999", "wall:99999999999999999999", null, null)]
    public void Lines_stand_behind_a_colon(string given, string seed, int? first, int? last) =>
        Assert.Equal(new SeedPlace(seed, first, last), SeedPlace.Parse(given));

    [Theory]
    [InlineData("nobody", 1, "there is no seed “nobody”")]
    [InlineData("00", 1, "may be seeds/001_one.txt")]
    [InlineData("wall:0", 1, "there is no line 0")]
    [InlineData("wall:1-99", 1, "there is no line 99")]
    [InlineData("wall:3-2", 1, "lines 3-2 run backwards")]
    [InlineData("wall:1", 0, "")]
    public void A_command_fails_as_the_content_does(string given, int code, string message)
    {
        var (exit, printed) = _edition.Command("explain", given);

        Assert.Equal(code, exit);
        Assert.Contains(message, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of ours", printed, StringComparison.Ordinal);
    }
}
