using SiteGen.Input;

namespace SiteGen.Tests.Tutorial;

/// <summary>The working folder belongs to all threads: these run alone.</summary>
[CollectionDefinition(nameof(WorkingFolder), DisableParallelization = true)]
public sealed class WorkingFolder;

/// <summary>docs/TUTORIAL.md, followed word for word in a fresh folder.</summary>
[Collection(nameof(WorkingFolder))]
public sealed class TutorialTests
{
    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "TUTORIAL.md");

    [Fact]
    public void Every_command_of_the_tutorial_prints_what_the_tutorial_shows()
    {
        var tutorial = File.ReadAllText(s_path);

        var followed = TutorialRun.Follow(tutorial);

        // SITEGEN_ACCEPT=1 writes what the commands print into the tutorial.
        if (Repository.IsAccepting)
            File.WriteAllText(s_path, followed.Text);
        else
            Assert.Equal(TutorialRun.WithoutTimes(tutorial), TutorialRun.WithoutTimes(followed.Text));
        Assert.InRange(followed.Commands, 12, 100);
        Assert.Equal(0, followed.LastExitCode);
    }

    [Fact]
    public void The_tutorial_ends_with_a_published_edition_of_three_texts()
    {
        TutorialRun.Follow(File.ReadAllText(s_path), at =>
        {
            var site = Pipeline.Run(new EditionFolder(at), new Pipeline.Options(WithDrafts: false, BaseUrl: null));
            Assert.DoesNotContain(site.Diagnostics, finding => finding.Rule.Severity != Diagnostics.Severity.Note);
            Assert.Equal(["bridge", "ferry", "letter"], site.Value.Edition.Texts.Select(text => text.Name));
            Assert.True(File.Exists(Path.Combine(at, "site", "index.html")));
        });
    }
}
