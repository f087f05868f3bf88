using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Fuzzing;

/// <summary>Editions of random texts and random annotations: mostly of the right shape, with wrong and hostile things in any
/// place. The same for the same number.</summary>
internal sealed class FuzzedEdition(int number)
{
    /// <summary>Would be markup if it came out as it goes in.</summary>
    public const string Mark = "<zq9 ";

    private static readonly string[] s_lines =
    [
        "", " ", "\u00A0", "Share this", "Follow us on Twitter", "By Ann Author", "12 May 2024", "Related articles", "© 2024 The Paper",
        "The old wall by the river fell in the night, and nobody saw it; the council will build another before the winter comes.",
        "A heading of some words", "- an item of a list", "1. First of all", "Rope and nets", "“Quoted” words — and dashes…", "<script>alert(1)</script>",
        Mark + "onload=x>", "</article></main>", "{{title}} {{{html}}} {{#each x}}", "\u202Ereversed\u202C", "a\u0000b", "tab\tand\vmore", "👩‍🚀 e\u0301 ﷽",
        "\uFEFF", "𝟛", "&amp; &#60;b&#62;", "--- # ---", "javascript:alert(1)", "标题和正文。", "العربية",
    ];

    // What an annotation may say without being wrong, hostile as it is.
    private static readonly string[] s_bodies =
    [
        "x", $"`{Mark}`", "[link](https://example.org/?a=1&b=2)", "*em* `code`", "\u202E", "a \u0001 b", "“Quoted” & {{title}}", "&lt;b&gt;", "1. one\n2. two", "# Heading",
    ];

    private static readonly string[] s_values =
    [
        "", "x", Mark, "[link](javascript:x)", "[link](https://example.org/)", "*em* `code`", "<b>bold</b>", "2024-05-01", "2024-13-45", "wall", "../../x",
        "a#b", "high", "misprint", "factual", "list", "agrees", "null", "true", "007", "\u202E", "\u0000", "1e9", "~", "*", "&", "!!x", "'", "\"", "{", "%", "- ", ": ",
    ];

    private readonly Random _random = new(number);
    private readonly Dictionary<string, List<string>> _seeds = [];

    // Half of the editions are right as far as a generator can tell; in the others anything may be anywhere.
    private readonly bool _isWrong = number % 2 == 0;

    /// <summary>Writes the edition.</summary>
    public void WriteTo(TemporaryEdition edition)
    {
        var names = new[] { "one", "two", "three" }[.._random.Next(1, 4)];
        foreach (var name in names)
            edition.Write($"seeds/{name}.{(_isWrong ? Of("txt", "html") : "txt")}", Bytes(name));
        foreach (var name in names.Where(_ => _random.Next(5) > 0))
            edition.Write($"annotations/{name}.yaml", Garbled(Sidecar(name)));
        if (_random.Next(3) == 0)
            edition.Write("edition.yaml", Garbled($"title: {Value()}\nlanguage: en\neditors: [{{ id: me, name: {Value()} }}]\nstatement: {Body()}\n"));
        edition.Write("annotations/registers/bibliography.yaml", Garbled($"entries:\n  - {{ id: book, title: {Value()}, author: {Value()} }}\n"));
        if (_random.Next(3) == 0)
            edition.Write("annotations/registers/names.yaml", Garbled(
                $"names:\n  - {{ id: wall, name: The wall, category: place, definition: {Body()}, aliases: [wall, {Value()}] }}\n"));
        if (_random.Next(4) == 0)
            edition.Write("annotations/pages/about.md", $"---\ntitle: {Value()}\n---\n\n{(_isWrong ? Of(s_lines) : Of(s_bodies))}\n");
    }

    private byte[] Bytes(string name)
    {
        var lines = Enumerable.Range(0, _random.Next(0, 30)).Select(_ => Of(s_lines)).Append($"This is {name}, and nothing else.").ToList();
        _seeds[name] = lines;
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + Of("\n", "\n", "\n", "\r\n"))));
        // Now and then it is not UTF-8 at all.
        if (_isWrong && _random.Next(10) == 0)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(0x80, 0x100);
        return bytes;
    }

    private string Sidecar(string name)
    {
        var yaml = new StringBuilder($"text: {{ title: {Quoted($"{name} {Of(s_lines)}")}, publisher: {Value()} }}\n");
        if (_isWrong)
            Entries(yaml, "cleaning", 2, _ => $"lines: {_random.Next(0, 12)}, action: {Of("keep", "remove")}, reason: {Value()}");
        Entries(yaml, "corrections", 1, id => $"id: {id}, target: {Target(name)}, {Of($"reading: {Value()}, ", "")}kind: {Of("misprint", "factual")}, reason: {Body()}");
        Entries(yaml, "notes", 6, id => $"id: {id}, target: {Target(name)}, body: {Body()}, sources: [{(_isWrong ? Of("book", "none") : "book")}]");
        Entries(yaml, "crossReferences", 3, id =>
        {
            var other = Of([.. _seeds.Keys]);
            return $"id: {id}, target: {Target(name)}, to: {{ seed: {other}, target: {Target(other)} }}, relation: {Of("agrees", "contradicts")}, body: {Body()}";
        });
        Entries(yaml, "gaps", 2, id => $"id: {id}, target: {Target(name)}, unit: list, body: {Body()}");
        return yaml.ToString();
    }

    private void Entries(StringBuilder yaml, string kind, int most, Func<string, string> entry)
    {
        var count = _random.Next(most + 1);
        if (count > 0)
            yaml.Append(kind).Append(":\n");
        for (var i = 0; i < count; i++)
            yaml.Append($"  - {{ {entry(_isWrong && _random.Next(30) == 0 ? "same" : $"{kind[0]}{i}")} }}\n");
    }

    // Some words of a line, told apart by their line.
    private string Target(string name)
    {
        var lines = _seeds[name];
        var line = _random.Next(lines.Count);
        while (lines[line].Trim().Length < 4 || lines[line].Any(HiddenCharacter.Is))
            line = (line + 1) % lines.Count;
        var words = lines[line].Trim();
        var from = _random.Next(words.Length - 2);
        var exact = words[from..(from + _random.Next(2, words.Length - from + 1))].Trim();
        if (exact.Length == 0 || char.IsLowSurrogate(exact[0]) || char.IsHighSurrogate(exact[^1]) || (_isWrong && _random.Next(8) == 0))
            exact = _isWrong ? Of(s_values) : words;
        return $"{{ exact: {Quoted(exact)}, line: {line + (_isWrong ? _random.Next(2) : 0) + 1}, occurrence: 1{Of("", "", ", at: after")} }}";
    }

    private string Body() => _isWrong ? Value() : Quoted(Of(s_bodies));

    // Mostly a text, sometimes whatever YAML makes of it.
    private string Value() => !_isWrong ? Quoted(Of(s_lines) + "x") : _random.Next(8) == 0 ? Of(s_values) : Quoted(Of(s_values));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\0", "\\0", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\v", "\\v", StringComparison.Ordinal)
        .Replace("\u0001", "\\u0001", StringComparison.Ordinal).Replace("\uFEFF", "\\uFEFF", StringComparison.Ordinal)}\"";

    private string Garbled(string yaml)
    {
        if (!_isWrong || _random.Next(4) > 0)
            return yaml;
        var at = _random.Next(yaml.Length);
        return _random.Next(3) switch
        {
            0 => yaml.Remove(at),
            1 => yaml.Insert(at, Of(s_values)),
            _ => yaml.Remove(at, 1),
        };
    }

    private string Of(params string[] choices) => choices[_random.Next(choices.Length)];
}
