using System.Globalization;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

/// <summary>Random sites, random meddling and random deaths, against a model of what must be there.</summary>
public sealed class SiteEvolutionTests
{
    private static readonly string[] s_places = ["a", "b", "a/a", "a/b", "b/a", "b/b/a", "c/a/b", "c"];

    [Theory]
    [InlineData("")]
    [InlineData("exchange")]
    [InlineData("exchange, move out")]
    public void Holds_the_newest_site_and_what_is_not_its_own(string missing)
    {
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            using var folder = new TempFolder();
            var foreign = new Dictionary<string, string>(StringComparer.Ordinal);
            var ours = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var build = 0; build < 8; build++)
            {
                Meddle(folder, random, foreign, ours);
                var files = RandomSite(random);
                if (random.Next(3) == 0)
                    Die(folder, files, random, missing);
                var before = folder.Snapshot();
                var findings = folder.Findings(files, onStep: Missing(missing));
                if (findings.Length > 0)
                {
                    Assert.Equal(before, folder.Snapshot());
                    Assert.All(findings, finding => Assert.Contains(
                        foreign.Keys, path => Touches(path, finding["SG0701 site/".Length..])));
                }
                else
                {
                    ours = files.ToDictionary(file => file.Path, file => Text(file), StringComparer.Ordinal);
                    foreach (var path in ours.Keys)
                        foreign.Remove(path);
                    var expected = ours.Concat(foreign).Select(pair => $"{pair.Key}: {pair.Value}");
                    Assert.Equal(expected.Order(StringComparer.Ordinal), Present(folder));
                }
                foreach (var (path, content) in foreign)
                    Assert.Equal(content, folder.Read(path));
            }
        }
    }

    private static void Meddle(
        TempFolder folder, Random random, Dictionary<string, string> foreign, Dictionary<string, string> ours)
    {
        var path = s_places[random.Next(s_places.Length)];
        var isFree = !Path.Exists(folder.At(path))
            && OutputPath.FoldersOf(path).All(above => !File.Exists(folder.At(above)));
        if (random.Next(3) == 0 && isFree && !ours.ContainsKey(path))
        {
            foreign[path] = string.Create(CultureInfo.InvariantCulture, $"mine {random.Next(100)}");
            folder.Put(path, foreign[path]);
        }
    }

    private static OutputFile[] RandomSite(Random random)
    {
        var files = new List<OutputFile>();
        foreach (var path in s_places.OrderBy(_ => random.Next()).Take(random.Next(s_places.Length)))
        {
            if (!files.Any(file => Touches(file.Path, path)))
                files.AddRange(TempFolder.Files($"{path}: {random.Next(2)}"));
        }
        return [.. files];
    }

    private static void Die(TempFolder folder, OutputFile[] files, Random random, string missing)
    {
        var steps = random.Next(1, 25);
        var fail = Missing(missing);
        try
        {
            SiteWriter.Write(folder.Site, files, force: false, step =>
            {
                if (Interlocked.Decrement(ref steps) == 0)
                    throw new InvalidOperationException("dead");
                fail(step);
            });
        }
        catch (Exception exception) when (exception.GetBaseException() is InvalidOperationException)
        {
        }
    }

    private static Action<string> Missing(string missing) => step =>
    {
        if (missing.Split(", ").Contains(step))
            throw new IOException("this system cannot");
    };

    // One path, or a file where the other needs a folder.
    private static bool Touches(string one, string other) =>
        one == other || one.StartsWith($"{other}/", StringComparison.Ordinal)
            || other.StartsWith($"{one}/", StringComparison.Ordinal);

    private static string[] Present(TempFolder folder) =>
        [.. SiteOnDisk.Read(folder.Site).Entries
            .Where(entry => entry.Kind == EntryKind.File && entry.Path != Manifest.FileName)
            .Select(entry => $"{entry.Path}: {folder.Read(entry.Path)}")
            .Order(StringComparer.Ordinal)];

    private static string Text(OutputFile file) => System.Text.Encoding.UTF8.GetString(file.Content.Span);
}
