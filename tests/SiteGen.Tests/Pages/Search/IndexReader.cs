using System.Collections.Concurrent;
using System.Text;
using SiteGen.Editions;
using SiteGen.Output;
using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages.Search;

/// <summary>Reads the files of the index as <c>search.js</c> does, by other means.</summary>
internal sealed class IndexReader
{
    private readonly Dictionary<string, string> _files;
    private readonly int _leads;
    private readonly List<string> _book = [];

    public static List<OutputFile> FilesOf(Edition edition)
    {
        var files = new ConcurrentBag<OutputFile>();
        SearchIndex.Write(edition, file => files.Add(file.Kept()));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public static List<OutputFile> FilesOf(IEnumerable<SearchShelf> shelves, int small)
    {
        var files = new ConcurrentBag<OutputFile>();
        SearchIndex.Write(shelves.Select(shelf => LazyShelf.Of(shelf, null)), small, file => files.Add(file.Kept()));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <param name="Page">The page, with the id of the entry.</param>
    /// <param name="Kind">One of <see cref="SearchKind"/>.</param>
    /// <param name="Text">The words, in all readings.</param>
    internal sealed record Found(string Page, char Kind, string Text)
    {
        public HashSet<string> Words { get; } = SearchWords.Of(Text);
    }

    public IndexReader(IEnumerable<OutputFile> files)
    {
        _files = files.Where(file => file.Path.StartsWith("search/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
        var start = _files["search/index.js"];
        _leads = int.Parse(Between(start, "leads:", ","));
        var symbols = Read(Unquote(start, start.IndexOf("book:", StringComparison.Ordinal) + 5)).ToList();
        var parts = new List<(string? Letter, int First, int Second)>();
        for (var i = 0; i < symbols.Count; i++)
            parts.Add(symbols[i].Letter is { } letter ? (letter, 0, 0) : (null, symbols[i].Symbol, symbols[++i].Symbol));
        _book.AddRange(parts.Select(part => Phrase(part)));
        Volumes = int.Parse(Between(start, "volumes:", ","));
        Shards = _files.Count(file => file.Key.StartsWith("search/t", StringComparison.Ordinal));

        string Phrase((string? Letter, int First, int Second) part) =>
            part.Letter ?? Phrase(parts[part.First]) + Phrase(parts[part.Second]);
    }

    public int Volumes { get; }

    public int Shards { get; }

    public long Size => _files.Values.Sum(file => (long)Encoding.UTF8.GetByteCount(file));

    /// <summary>All entries, volume by volume.</summary>
    public IEnumerable<Found> Entries() => Enumerable.Range(0, Volumes).SelectMany(EntriesOf);

    public IEnumerable<Found> EntriesOf(int volume)
    {
        var page = "";
        foreach (var line in TextOf(volume).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line[1..].Split('\t');
            if (line[0] == '/')
            {
                page = fields[0];
                continue;
            }
            var id = fields[0].Split(' ')[0];
            var words = fields[^1].Split('\u0001', '\u0002', '\u0003');
            // In turn: words of both readings, as scraped, as corrected.
            var corrected = string.Concat(words.Where((_, index) => index % 3 != 1));
            var scraped = string.Concat(words.Where((_, index) => index % 3 != 2));
            yield return new Found(page + (id.Length == 0 ? "" : char.IsAsciiDigit(id[0]) ? $"#L{id}" : $"#{id}"),
                line[0], string.Join('\n', fields[1..^1].Append(corrected).Append(scraped)));
        }
    }

    /// <summary>The sections that each word leads to; null for all.</summary>
    public Dictionary<string, HashSet<int>?> Terms()
    {
        var terms = new Dictionary<string, HashSet<int>?>(StringComparer.Ordinal);
        for (var shard = 0; shard < Shards; shard++)
        {
            var word = "";
            var file = _files[$"search/t{shard}.js"];
            foreach (var entry in Unquote(file, file.IndexOf('"')).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var at = 0;
                var shared = Number(entry, ref at);
                var fields = entry[at..].Split(',');
                word = word[..shared] + fields[0];
                terms.Add(word, fields.Length < 3 ? null : [.. Places(fields[1]), .. Places(fields[2])]);
            }
        }
        return terms;
    }

    private string TextOf(int volume)
    {
        var file = _files[$"search/v{volume}.js"];
        var text = Unquote(file, file.IndexOf('"'));
        return _book.Count == 0 ? text : string.Concat(Read(text).Select(part => part.Letter ?? _book[part.Symbol]));
    }

    private IEnumerable<(string? Letter, int Symbol)> Read(string code)
    {
        var singles = Codes.Signs.Length - _leads;
        for (var at = 0; at < code.Length; at++)
        {
            var first = Codes.Signs.IndexOf(code[at]);
            if (code[at] == Codes.Literal)
            {
                var length = char.IsHighSurrogate(code[at + 1]) ? 2 : 1;
                yield return (code.Substring(at + 1, length), -1);
                at += length;
            }
            else if (first < singles)
            {
                yield return (null, first);
            }
            else
            {
                var second = Codes.Signs.IndexOf(code[++at]);
                yield return (null, singles + ((first - singles) * Codes.Signs.Length) + second);
            }
        }
    }

    private static IEnumerable<int> Places(string code)
    {
        var next = 0;
        for (var at = 0; at < code.Length; next++)
            yield return next += Number(code, ref at);
    }

    private static int Number(string code, ref int at)
    {
        var digit = Codes.Signs.IndexOf(code[at++]);
        return digit < 45 ? digit : digit - 45 + (45 * (Number(code, ref at) + 1));
    }

    private static string Unquote(string script, int quote)
    {
        var text = new StringBuilder();
        for (var at = quote + 1; script[at] != '"'; at++)
        {
            if (script[at] != '\\')
                text.Append(script[at]);
            else if (script[++at] == 'n')
                text.Append('\n');
            else if (script[at] != 'u')
                text.Append(script[at]);
            else
                text.Append((char)Convert.ToInt32(script.Substring((at += 4) - 3, 4), 16));
        }
        return text.ToString();
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.LastIndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
