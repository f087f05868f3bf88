using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Trainer;

/// <summary>Reads a folder of pages whose article is known.</summary>
internal static class Dataset
{
    public static List<TrainingPage> Read(string folder, RuleSet rules)
    {
        var ids = Directory.GetFiles(Path.Combine(folder, "raw"), "*.txt")
            .Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal).ToList();
        var pages = ids.AsParallel().AsOrdered().SelectMany(id => PagesOf(folder, id, rules)).ToList();
        return pages;
    }

    private static IEnumerable<TrainingPage> PagesOf(string folder, string id, RuleSet rules)
    {
        var gold = File.ReadAllText(Path.Combine(folder, "gold", id + ".txt")).Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var (kind, labels) in new[] { ("raw", "labels"), ("raw_pruned", "labels_pruned") })
        {
            var path = Path.Combine(folder, kind, id + ".txt");
            if (!File.Exists(path))
                continue;
            var source = new SourceText(id, path, File.ReadAllText(path));
            var known = File.ReadAllText(Path.Combine(folder, labels, id + ".txt")).TrimEnd('\n');
            if (known.Length != source.LineCount)
                throw new InvalidDataException($"{labels}/{id}.txt has {known.Length} signs; the page has {source.LineCount} lines");
            var page = Page(id, kind, source, line => known[line] == '1', gold, rules);
            if (page is not null)
                yield return page;
            if (Cropped(source, known, id, kind == "raw" ? 3u : 8u) is { } cropped
                && Page(id, "cropped", cropped.Source, line => cropped.Known[line] == '1', gold, rules) is { } extra)
                yield return extra;
            if (kind == "raw" && Varied(source, known, id) is var varied
                && Page(id, "varied", varied.Source, line => varied.Known[line] == '1', gold, rules) is { } other)
                yield return other;
        }
        if (Page(id, "clean", new SourceText(id, id, gold), _ => true, gold, rules) is { } clean)
            yield return clean;
    }

    /// <summary>What an extractor leaves: the article with a few lines of furniture.</summary>
    private static (SourceText Source, string Known)? Cropped(SourceText source, string known, string id, uint salt)
    {
        var first = known.IndexOf('1', StringComparison.Ordinal);
        var last = known.LastIndexOf('1');
        if (first < 0)
            return null;
        var seed = TokenHash.Pair(TokenHash.Of(id), salt);
        var above = (int)(seed % 7);
        var below = (int)((seed >> 8) % 12);
        var keepsInner = (seed >> 16) % 2 == 0;
        var lines = new List<string>();
        var labels = new System.Text.StringBuilder();
        for (var line = Math.Max(0, first - above); line <= Math.Min(source.LineCount - 1, last + below); line++)
        {
            if (!keepsInner && line > first && line < last && known[line] == '0')
                continue;
            lines.Add(source.Line(line).ToString());
            labels.Append(known[line]);
        }
        return (new SourceText(id, id, string.Join('\n', lines) + "\n"), labels.ToString());
    }

    /// <summary>The page as another scraper would have kept it: other bullets, and without some of its menus.</summary>
    private static (SourceText Source, string Known) Varied(SourceText source, string known, string id)
    {
        string[] bullets = ["- ", "  • ", ""];
        var seed = TokenHash.Of(id);
        var old = Array.FindIndex(bullets, bullet => bullet.Length > 0
            && Enumerable.Range(0, source.LineCount).Any(line => source.Line(line).StartsWith(bullet, StringComparison.Ordinal)));
        var bullet = bullets[((old < 0 ? 2 : old) + 1 + (int)(seed % 2)) % 3];
        var (first, last) = (known.IndexOf('1', StringComparison.Ordinal), known.LastIndexOf('1'));
        var lines = new List<string>();
        var labels = new System.Text.StringBuilder();
        var run = 0u;
        for (var line = 0; line < source.LineCount; line++)
        {
            var text = source.Line(line).ToString();
            if (line % 12 == 0 || text.Length == 0)
                run++;
            var isOutside = line < first || line > last;
            if (isOutside && TokenHash.Pair(seed, run) % 10 < 3)
                continue;
            if (old >= 0 && text.StartsWith(bullets[old], StringComparison.Ordinal))
                text = bullet + text[bullets[old].Length..];
            lines.Add(text);
            labels.Append(known[line]);
        }
        return (new SourceText(id, id, string.Join('\n', lines) + "\n"), labels.ToString());
    }

    /// <summary>A page to learn from; null if no line of it has a word.</summary>
    public static TrainingPage? Page(
        string id, string kind, SourceText source, Func<int, bool> isArticle, string gold, RuleSet rules)
    {
        var shape = new PageShape(source, LineHint.Of(source, rules));
        if (shape.Lines.Length == 0)
            return null;
        var page = new TrainingPage
        {
            Id = id,
            Kind = kind,
            Shape = shape,
            Gold = gold,
            IsArticle = [.. shape.Lines.Select(line => isArticle(line.Line))],
        };
        page.FindStates();
        return page;
    }
}
