using System.Text;

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

    private static readonly string[] s_words =
    [
        "wall", "the wall", "the", "river fell", "an item", "Rope", "nobody saw it; the council", "“Quoted”", "\"Quoted\"", "nowhere", Mark, "fell",
        "winter comes.", "not there at all", "e\u0301", "First",
    ];

    private static readonly string[] s_values =
    [
        "", "x", Mark, "[link](javascript:x)", "[link](https://example.org/)", "*em* `code`", "<b>bold</b>", "2024-05-01", "2024-13-45", "wall", "../../x",
        "a#b", "high", "misprint", "factual", "list", "agrees", "null", "true", "007", "\u202E", "\u0000", "1e9", "~", "*", "&", "!!x", "'", "\"", "{", "%", "- ", ": ",
    ];

    private readonly Random _random = new(number);

    /// <summary>Writes the edition.</summary>
    public void WriteTo(TemporaryEdition edition)
    {
        var names = new[] { "one", "two", "three" }[.._random.Next(1, 4)];
        foreach (var name in names)
        {
            edition.Write($"seeds/{name}.{Of("txt", "txt", "txt", "html")}", Bytes());
            if (_random.Next(5) > 0)
                edition.Write($"annotations/{name}.yaml", Garbled(Sidecar(names)));
        }
        if (_random.Next(3) == 0)
            edition.Write("edition.yaml", Garbled($"title: {Value()}\nlanguage: en\neditors: [{{ id: me, name: {Value()} }}]\nstatement: {Value()}\n"));
        if (_random.Next(3) == 0)
            edition.Write("annotations/registers/bibliography.yaml", Garbled($"entries:\n  - {{ id: book, title: {Value()}, author: {Value()}, URL: {Value()} }}\n"));
        if (_random.Next(3) == 0)
            edition.Write("annotations/registers/names.yaml", Garbled(
                $"names:\n  - {{ id: wall, name: The wall, category: place, definition: {Value()}, aliases: [wall, {Value()}] }}\n"));
        if (_random.Next(4) == 0)
            edition.Write("annotations/pages/about.md", $"---\ntitle: {Value()}\n---\n\n{Of(s_values)}\n{Of(s_lines)}\n");
    }

    private byte[] Bytes()
    {
        var text = new StringBuilder();
        for (var line = _random.Next(0, 30); line > 0; line--)
            text.Append(Of(s_lines)).Append(_random.Next(4) == 0 ? " " + Of(s_words) : "").Append(Of("\n", "\n", "\n", "\r\n", "\n\n"));
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        // Now and then it is not UTF-8 at all.
        if (bytes.Length > 0 && _random.Next(25) == 0)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(0x80, 0x100);
        return bytes;
    }

    private string Sidecar(string[] names)
    {
        var yaml = new StringBuilder($"text: {{ title: {Value()}, publisher: {Value()} }}\n");
        Entries(yaml, "cleaning", 2, _ => $"lines: {_random.Next(0, 12)}, action: {Of("keep", "remove")}, reason: {Value()}");
        Entries(yaml, "corrections", 4, id => $"id: {id}, target: {Target()}, {Of("reading: " + Value() + ", ", "")}kind: {Of("misprint", "factual")}, reason: {Value()}");
        Entries(yaml, "notes", 6, id => $"id: {id}, target: {Target()}, body: {Value()}, sources: [{Of("book", "book", "none")}]");
        Entries(yaml, "crossReferences", 3, id =>
            $"id: {id}, target: {Target()}, to: {{ seed: {Of(names)}, target: {Target()} }}, relation: {Of("agrees", "contradicts")}, body: {Value()}");
        Entries(yaml, "gaps", 2, id => $"id: {id}, target: {Target()}, unit: list, body: {Value()}");
        return yaml.ToString();
    }

    private void Entries(StringBuilder yaml, string kind, int most, Func<string, string> entry)
    {
        var count = _random.Next(most + 1);
        if (count > 0)
            yaml.Append(kind).Append(":\n");
        for (var i = 0; i < count; i++)
            yaml.Append($"  - {{ {entry(_random.Next(30) == 0 ? "same" : $"{kind[0]}{i}")} }}\n");
    }

    private string Target() => _random.Next(4) switch
    {
        0 => $"{{ exact: {Quoted(Of(s_words))}, occurrence: {_random.Next(1, 3)} }}",
        1 => $"{{ from: {Quoted(Of(s_words))}, to: {Quoted(Of(s_words))} }}",
        2 => $"{{ exact: {Quoted(Of(s_words))}, line: {_random.Next(1, 20)}, at: {Of("before", "after")} }}",
        _ => Quoted(Of(s_words)),
    };

    // Mostly a text, sometimes whatever YAML makes of it.
    private string Value() => _random.Next(8) == 0 ? Of(s_values) : Quoted(Of(s_values));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal)}\"";

    private string Garbled(string yaml)
    {
        if (_random.Next(6) > 0 || yaml.Length == 0)
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
