using System.Collections.Concurrent;
using System.Globalization;
using SiteGen.Cache;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Output;
using SiteGen.Pages.Search;
using SiteGen.Tests.Pages.Search;

namespace SiteGen.Tests.Cache;

/// <summary>The search of a large edition, which is made volume by volume: what a build takes over never changes it.</summary>
public sealed class IncrementalSearchTests : IDisposable
{
    private const int Texts = 14;

    private readonly TemporaryEdition _edition = TemporaryEdition.Small();
    private readonly string _site = Directory.CreateTempSubdirectory("sitegen-").FullName;
    private readonly Random _random = new(7);
    private readonly ConcurrentBag<string> _made = [];

    [Fact]
    public void After_any_changes_it_is_what_is_made_without_cache()
    {
        for (var text = 0; text < Texts; text++)
            WriteText(text);
        var (made, volumes) = (0, 0);
        for (var change = 0; change < 25; change++)
        {
            var (files, fresh) = Build();
            AssertAsWithoutCache(files, change);
            if (change > 0)
                (made, volumes) = (made + fresh, volumes + files.Count(file => file.Path.StartsWith("search/v", StringComparison.Ordinal)));
            Change();
        }
        Assert.InRange(made, 1, volumes * 2 / 3);
    }

    [Fact]
    public void Nothing_is_made_if_nothing_has_changed()
    {
        for (var text = 0; text < Texts; text++)
            WriteText(text);
        Assert.NotEqual(0, Build().Fresh);
        for (var again = 0; again < 2; again++)
            Assert.Equal(0, Build().Fresh);
        WriteText(3);
        Assert.InRange(Build().Fresh, 1, 4);
    }

    [Fact]
    public void After_changed_words_the_shards_of_the_others_are_taken_over_and_all_are_what_is_made_without_cache()
    {
        for (var text = 0; text < Texts; text++)
            WriteText(text);
        Build();
        var (made, all) = (0, 0);
        for (var change = 0; change < 30; change++)
        {
            foreach (var _ in Enumerable.Range(0, _random.Next(1, 4)))
                ChangeWord();
            var files = Build().Files;
            AssertAsWithoutCache(files, change);
            made += _made.Count(path => path.StartsWith("search/t", StringComparison.Ordinal));
            all += files.Count(file => file.Path.StartsWith("search/t", StringComparison.Ordinal));
        }
        Assert.InRange(made, 30, all * 2 / 3);
    }

    private void ChangeWord()
    {
        var seed = $"seeds/{Name(_random.Next(Texts))}.txt";
        var words = File.ReadAllText(_edition.Full(seed)).Split(' ');
        words[_random.Next(1, words.Length - 1)] = _random.Next(3) switch
        {
            0 => "a",
            1 => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + _random.Next(26))}new{_random.Next(1000)}"),
            _ => Word(),
        };
        _edition.Write(seed, string.Join(' ', words));
    }

    private void AssertAsWithoutCache(List<(string Path, string Content)> files, int change) =>
        Assert.True(IndexReader.FilesOf(SearchShelves.Of(Gather(new ReadLog())).Select(shelf => shelf.Shelf), small: 0)
            .Select(file => (file.Path, Convert.ToHexString(file.Content.Span))).SequenceEqual(files), $"change {change}");

    private void Change()
    {
        var text = _random.Next(Texts + 2);
        switch (_random.Next(6))
        {
            case 0:
                File.Delete(_edition.Full($"seeds/{Name(text)}.txt"));
                break;
            case 1:
                File.AppendAllText(_edition.Full("annotations/wall.yaml"), string.Create(CultureInfo.InvariantCulture, $"# {_random.Next()}\n"));
                break;
            case 2:
                foreach (var file in Directory.GetFiles(_site, "*.js", SearchOption.AllDirectories).Where(_ => _random.Next(4) == 0))
                    File.Delete(file);
                break;
            case 3:
                break;
            default:
                WriteText(text);
                break;
        }
    }

    private (List<(string Path, string Content)> Files, int Fresh) Build()
    {
        var log = new ReadLog();
        var edition = Gather(log);
        using var draft = SiteDraft.Begin(_site).Value!;
        var cache = BuildCache.Open(new EditionFolder(_edition.Root), "test", least: 0);
        var last = new LastBuild(cache, new TextKeys(log, new Pipeline.Options(false, null)), new KeptPages(cache, draft));
        var pages = last.PagesOf(edition);
        _made.Clear();
        SearchIndex.Write(SearchShelves.Of(edition, pages), small: 0, file =>
        {
            _made.Add(file.Path);
            draft.Add(file);
        }, new KeptIndex(pages));
        Assert.Empty(draft.Publish(force: false).Diagnostics);
        last.Remember(DateTime.UtcNow.AddDays(1));
        cache.Save(isComplete: true);
        return ([.. Directory.GetFiles(_site, "*.js", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(_site, path).Replace('\\', '/'), Convert.ToHexString(File.ReadAllBytes(path)))).OrderBy(file => file.Item1, StringComparer.Ordinal)],
            _made.Count(path => path.StartsWith("search/v", StringComparison.Ordinal)));
    }

    private Edition Gather(ReadLog log) =>
        Pipeline.Gather(new EditionFolder(_edition.Root) { Log = log }, new Pipeline.Options(false, null)).Value;

    private void WriteText(int text) => _edition.Write($"seeds/{Name(text)}.txt", $"Text {text}\n\n{string.Join("\n\n", Enumerable.Range(0, 20).Select(_ => Paragraph()))}\n");

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, 60).Select(_ => Word())) + ".";

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + _random.Next(26))}word{Math.Pow(_random.NextDouble(), 3) * 4000:0}");

    private static string Name(int text) => string.Create(CultureInfo.InvariantCulture, $"text-{text:00}");

    public void Dispose()
    {
        _edition.Dispose();
        Directory.Delete(_site, recursive: true);
    }
}
