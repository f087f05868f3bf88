using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Tests.Serving;

public sealed class MemoryTests
{
    private static readonly Pipeline.Options s_options = new(WithDrafts: false, BaseUrl: null);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_changes_a_build_with_memory_is_what_one_without_is(int seed)
    {
        using var edition = TemporaryEdition.Small();
        var folder = new EditionFolder(edition.Root);
        var edits = new RandomEdits(edition, seed);
        var memory = new Pipeline.Aids { Files = new FileMemory(), Works = new WorkMemory() };
        var history = new List<string>();
        for (var change = 0; change < 40; change++)
        {
            history.Add(edits.Make());

            var (findings, files) = Build(folder, memory);

            var (expectedFindings, expectedFiles) = Build(folder, null);
            var last = string.Join("\n", history.TakeLast(5));
            Assert.True(expectedFindings.SequenceEqual(findings), last);
            Assert.True(expectedFiles.Keys.Order(StringComparer.Ordinal).SequenceEqual(files.Keys.Order(StringComparer.Ordinal)), last);
            Assert.All(expectedFiles, file => Assert.True(file.Value.Span.SequenceEqual(files[file.Key].Span), $"{file.Key}\n{last}"));
        }
    }

    [Fact]
    public void What_has_not_changed_is_not_made_again()
    {
        using var edition = TemporaryEdition.Small();
        foreach (var file in Directory.EnumerateFiles(edition.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var folder = new EditionFolder(edition.Root);
        var memory = new Pipeline.Aids { Files = new FileMemory(), Works = new WorkMemory() };
        var before = Pipeline.Prepare(folder, s_options, memory).Value.Edition;
        edition.Write("seeds/wall.txt", File.ReadAllText(edition.Full("seeds/wall.txt")) + "\nOne line more.\n");

        var after = Pipeline.Prepare(folder, s_options, memory).Value.Edition;

        Assert.Same(before.Text("harbour").Work, after.Text("harbour").Work);
        Assert.NotSame(before.Text("wall").Work, after.Text("wall").Work);
    }

    [Theory]
    [InlineData("annotations/wall.yaml")]
    [InlineData("annotations")]
    [InlineData(".")]
    public void What_is_said_to_have_changed_is_made_again_though_size_and_time_are_the_same(string changed)
    {
        using var edition = TemporaryEdition.Small();
        var time = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var files = Directory.GetFiles(edition.Root, "*", SearchOption.AllDirectories);
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, time));
        var folder = new EditionFolder(edition.Root);
        var memory = new Pipeline.Aids { Files = new FileMemory(), Works = new WorkMemory() };
        Pipeline.Prepare(folder, s_options, memory);
        var length = (int)new FileInfo(edition.Full("annotations/wall.yaml")).Length;
        edition.Write("annotations/wall.yaml", new string('x', length));
        File.SetLastWriteTimeUtc(edition.Full("annotations/wall.yaml"), time);

        Assert.DoesNotContain(Pipeline.Prepare(folder, s_options, memory).Diagnostics, IsOfText);

        memory.Files.Forget(new HashSet<string> { changed });

        Assert.Contains(Pipeline.Prepare(folder, s_options, memory).Diagnostics, IsOfText);

        static bool IsOfText(Diagnostic finding) => finding is { Place.Path: "annotations/wall.yaml", Rule.Code: "SG0204" };
    }

    private static (IEnumerable<string> Findings, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files) Build(
        EditionFolder folder, Pipeline.Aids? memory)
    {
        var site = Pipeline.Prepare(folder, s_options, memory);
        var files = new ConcurrentBag<OutputFile>();
        var made = site.Value.Make(file => files.Add(file.Kept()));
        return ([.. site.Diagnostics.Concat(made).Select(finding => $"{finding.Place} {finding.Rule.Code} {finding.Message}").Order(StringComparer.Ordinal)],
            files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal));
    }
}
