using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Benchmarks;

/// <summary>Writes invented articles for measuring: as an edition of SiteGen, with furniture around the text and eight
/// annotations in a sidecar; and the same articles as Hugo and Eleventy take them, without furniture and with the annotations
/// merged already as footnotes, so that those two do less.</summary>
internal sealed class Corpus(int count)
{
    private const int Vocabulary = 4000;
    private static readonly string[] s_onsets = ["b", "br", "c", "d", "f", "gr", "h", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] s_rimes = ["a", "an", "ar", "e", "el", "en", "er", "i", "in", "o", "on", "or", "u", "un"];
    // Of a hundred thousand titles some are the same.
    private const int UniqueTitles = 10_000;

    private static readonly string[] s_above = ["top of page", "Search", "Log In"];
    private static readonly string[] s_below = ["Recent Posts", "See All", "Comments", "Write a comment...", "bottom of page"];

    private readonly string[] _words = [.. Enumerable.Range(0, Vocabulary).Select(WordOf)];

    private int Count { get; } = count;

    /// <summary>Writes all three.</summary>
    public void Write(string folder)
    {
        WriteFile(folder, "sitegen/edition.yaml", "title: A measured edition\nlanguage: en\neditors:\n  - { id: editor, name: The benchmark }\n");
        for (var number = 1; number <= Count; number++)
        {
            var article = new Article(this, number);
            WriteFile(folder, $"sitegen/seeds/{Name(number)}.txt", article.Seed);
            WriteFile(folder, $"sitegen/annotations/{Name(number)}.yaml", article.Sidecar);
            WriteFile(folder, $"hugo/content/articles/{Name(number)}.md", article.Merged);
            WriteFile(folder, $"eleventy/articles/{Name(number)}.md", article.Merged);
        }
    }

    private static string Name(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static string TitleOf(Corpus corpus, int number)
    {
        var random = new Random(number);
        return $"{Capital(corpus.Word(random))} {corpus.Word(random)} and the {corpus.Word(random)} of {1850 + (number % 170)}";
    }

    // Words differ in their letters, so that each is one; the frequent ones are short.
    private static string WordOf(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + 1; rest > 0; rest /= s_onsets.Length * s_rimes.Length)
        {
            var syllable = rest % (s_onsets.Length * s_rimes.Length);
            word.Append(s_onsets[syllable % s_onsets.Length]).Append(s_rimes[syllable / s_onsets.Length]);
        }
        return word.ToString();
    }

    // Zipf's law, roughly: the logarithm of the rank is even.
    private string Word(Random random) => _words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void WriteFile(string folder, string path, string content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>One article in its three forms.</summary>
    private sealed class Article
    {
        private readonly Random _random;
        private readonly Corpus _corpus;
        private readonly StringBuilder _sidecar = new();
        private readonly StringBuilder _footnotes = new();

        public Article(Corpus corpus, int number)
        {
            (_corpus, _random) = (corpus, new Random(number));
            var title = TitleOf(corpus, number);
            var author = $"{Capital(corpus.Word(_random))} {Capital(corpus.Word(_random))}";
            var date = new DateTime(1990, 1, 1).AddDays(number % 12_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var text = new StringBuilder();
            var merged = new StringBuilder($"---\ntitle: \"{title}\"\ndate: {date}\nauthor: \"{author}\"\n---\n\n");
            var annotations = 0;
            for (var paragraph = 0; paragraph < 22; paragraph++)
            {
                if (paragraph % 4 == 3)
                {
                    var heading = Capital(Some(3));
                    text.Append(heading).Append("\n\n");
                    merged.Append("## ").Append(heading).Append("\n\n");
                }
                // A number that no other sentence has makes its words a quotation that is found once.
                var target = $"{Some(3)} {number * 100 + paragraph} {Some(2)}";
                var words = $"{Sentences(2)} {Capital(Some(4))} {target} {Some(5)}. {Sentences(1)}";
                var isAnnotated = paragraph % 11 is 1 or 3 or 6 or 8;
                text.Append(words).Append("\n\n");
                merged.Append(isAnnotated ? words.Replace(target, $"{target}[^{annotations}]", StringComparison.Ordinal) : words).Append("\n\n");
                if (isAnnotated)
                    Annotate(annotations++, number, target);
            }
            Seed = $"{string.Join('\n', s_above)}\n\n{title}\n\nBy {author}\n{date}\n\n{text}{string.Join('\n', s_below)}\n";
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Seed)));
            var slug = number > UniqueTitles ? $"  slug: text-{Name(number)}\n" : "";
            Sidecar = $"sha256: {digest}\ntext:\n  title: \"{title}\"\n  issued: \"{date}\"\n{slug}{_sidecar}";
            Merged = $"{merged}{_footnotes}";
        }

        public string Seed { get; }

        public string Sidecar { get; }

        public string Merged { get; }

        private string Some(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _corpus.Word(_random)));

        private string Sentences(int most) => string.Join(' ',
            Enumerable.Range(0, most).Select(_ => $"{Capital(Some(9))}, {Some(_random.Next(4, 12))}."));

        private void Annotate(int index, int number, string target)
        {
            var note = $"{Capital(Some(16))}. See [{Some(2)}](https://example.org/{index}).";
            if (index is 0 or 3 or 5)
                _sidecar.Append(index == 0 ? "corrections:\n" : index == 3 ? "notes:\n" : "crossReferences:\n");
            _sidecar.Append(CultureInfo.InvariantCulture, $"  - id: a{index}\n    target: \"{target}\"\n");
            var other = (number % _corpus.Count) + 1;
            _sidecar.Append(index < 3 ? $"    reading: \"{target} {Some(1)}\"\n    kind: factual\n    reason: \"{note}\"\n"
                : index < 5 ? $"    body: |\n      {note}\n"
                : $"    to: {{ seed: \"{Name(other)}\" }}\n    relation: compare\n    body: \"{note}\"\n");
            _footnotes.Append(CultureInfo.InvariantCulture, $"[^{index}]: {note}\n\n");
        }
    }

}
