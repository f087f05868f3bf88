using SiteGen.Diagnostics;

namespace SiteGen.Tests.Mistakes;

/// <summary>What an editor reads after a mistake. Each folder here holds what differs from the small edition.</summary>
public sealed class MistakeTests
{
    // Rules that no folder of this kind can show, and which test shows them instead.
    private static readonly Dictionary<string, string> s_shownElsewhere = new(StringComparer.Ordinal)
    {
        [Rules.Unreadable.Code] = "a file that may not be read is no file of a repository: Input/UnreadableFileTests",
        [Rules.TooLarge.Code] = "a file of 16 MB does not belong into a repository: Input/UnreadableFileTests",
        [Rules.NoSuchSeed.Code] = "arises only when a seed is named on the command line: Commands/SeedLookupTests",
        [Rules.SeedAmbiguous.Code] = "arises only when a seed is named on the command line: Commands/SeedLookupTests",
        [Rules.SidecarExists.Code] = "arises only when a sidecar is begun: Commands/NewTests",
        [Rules.FolderNotEmpty.Code] = "arises only when an edition is begun: Commands/InitTests",
        [Rules.UnfitName.Code] = "a file of such a name does not survive in every repository: Pages/UnfitNameTests",
        [Rules.ForeignFile.Code] = "arises only when a site is written: Output",
        [Rules.CannotWrite.Code] = "arises only when a site is written: Output",
        [Rules.OutputInsideInput.Code] = "arises only when a site is written: Output",
        [Rules.LockNotWritten.Code] = "arises only when a site is written: Input/Locks/LockTests",
        [Rules.OutputIsInput.Code] = "arises only when texts are extracted: Commands/ExtractTests",
        [Rules.NotASite.Code] = "arises only when a published site is verified: Verification",
        [Rules.SiteUnreachable.Code] = "arises only when a published site is verified: Verification",
        [Rules.TextMissing.Code] = "arises only when a published site is verified: Verification",
        [Rules.SeedNotRebuilt.Code] = "arises only when a published site is verified: Verification",
        [Rules.ReadingDiffers.Code] = "arises only when a published site is verified: Verification",
        [Rules.PublishedSeedDiffers.Code] = "arises only when a published site is verified: Verification",
        [Rules.ForeignText.Code] = "arises only when a published site is verified: Verification",
        [Rules.NotAsBuilt.Code] = "arises only when a published site is verified: Verification",
        [Rules.NoManifest.Code] = "arises only when a published site is verified: Verification",
    };

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Repository.Tests, "Mistakes"))
        .Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>(Path.GetFileName(path)))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_editor_reads_what_is_wrong_where_and_what_to_do(string mistake)
    {
        var folder = Path.Combine(Repository.Tests, "Mistakes", mistake);
        using var edition = TemporaryEdition.Small();
        edition.Overlay(folder);
        if (File.Exists(edition.Full("without.txt")))
            foreach (var path in File.ReadLines(edition.Full("without.txt")))
                File.Delete(edition.Full(path));

        var command = File.Exists(edition.Full("arguments.txt")) ? File.ReadAllText(edition.Full("arguments.txt")).Trim() : "check";
        var (exitCode, printed) = edition.Command(command.Split(' '));

        Assert.Contains($" {mistake[..6]}: ", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of ours", printed, StringComparison.Ordinal);
        Snapshot.Match(FormattableString.Invariant($"{printed}exit code {exitCode}\n"), Path.Combine(folder, "expected"));
    }

    [Fact]
    public void Every_rule_is_shown_by_a_recording_of_its_own()
    {
        var recorded = Directory.GetDirectories(Path.Combine(Repository.Tests, "Mistakes"))
            .Select(folder => Path.GetFileName(folder)[..6]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Rules.All, rule => Assert.True(
            recorded.Contains(rule.Code) != s_shownElsewhere.ContainsKey(rule.Code), $"{rule.Code}, {rule.Title}"));
    }

    [Fact]
    public void The_small_edition_itself_is_without_mistakes()
    {
        using var edition = TemporaryEdition.Small();
        var (code, printed) = edition.Command("check");

        Assert.Equal(0, code);
        Assert.StartsWith("No errors: 2 texts, ", printed, StringComparison.Ordinal);
    }
}
