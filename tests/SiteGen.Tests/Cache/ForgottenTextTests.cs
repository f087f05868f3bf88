using System.Collections.Concurrent;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Tests.Cache;

/// <summary>A build lets go of texts that nobody works on, and reads them again.</summary>
public sealed class ForgottenTextTests
{
    private static readonly Pipeline.Options s_options = new(WithDrafts: false, BaseUrl: null);

    [Fact]
    public void The_site_is_that_of_a_build_that_keeps_them_all()
    {
        var folder = new EditionFolder(Repository.Root);
        var files = new ConcurrentBag<OutputFile>();

        var edition = Pipeline.Run(folder, s_options, file =>
        {
            Collect();
            files.Add(file.Kept());
        }, new Pipeline.Aids { MayForgetTexts = true });

        Assert.Equal(Contents(Repository.Site.Files), Contents([.. files]));
        Assert.Equal(Repository.Site.Edition.Texts.Select(text => text.Work.Seed.ToArray()), edition.Value.Texts.Select(text => text.Work.Seed.ToArray()));
    }

    [Fact]
    public void Of_two_states_of_a_seed_none_is_taken_for_the_other()
    {
        using var edition = TemporaryEdition.Empty();
        for (var text = 0; text < 40; text++)
            edition.Write($"seeds/text {text}.txt", $"Text {text}\n\nA paragraph of some words, which say what they said before.\n");
        var isChanged = 0;

        var problem = Record.Exception(() => Pipeline.Run(new EditionFolder(edition.Root), s_options, _ =>
        {
            if (Interlocked.Exchange(ref isChanged, 1) == 0)
                for (var text = 0; text < 40; text++)
                    edition.Write($"seeds/text {text}.txt", $"Text {text}\n\nA paragraph of other words.\n");
            Collect();
        }, new Pipeline.Aids { MayForgetTexts = true }));

        Assert.IsType<FileChangedException>(problem?.GetBaseException());
    }

    private static IEnumerable<(string Path, string Content)> Contents(IReadOnlyList<OutputFile> files) =>
        files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, Convert.ToHexString(file.Content.Span)));

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
}
