using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Input.Yaml;
using SiteGen.Text;

namespace SiteGen.Tests.Commands;

/// <summary>An invented text full of repetitions with annotations of every form, and ways of changing such a text.</summary>
internal sealed class RandomText
{
    private static readonly string[] s_words =
    [
        "sea", "the", "harbour", "was", "grey", "it’s", "it's", "“cold”", "\"cold\"", "old-new", "old–new", "NATO", "stone", "wall",
        "boats", "nets", "lost", "and", "found", "1998", "2007", "🚢", "no\u00A0break", "é", "storm", "wind", "turned", "at", "last",
    ];

    private readonly Random _random;
    private readonly StringBuilder _sidecar = new();
    private readonly StringBuilder _crossReferences = new();
    private readonly StringBuilder _event = new();

    public RandomText(int number)
    {
        var random = _random = new Random(number);
        Name = string.Create(CultureInfo.InvariantCulture, $"drawn-{number}");
        Seed = string.Join('\n', Enumerable.Range(0, random.Next(6, 16)).Select(_ => Line()));
        Annotate();
    }

    public string Name { get; }

    public string Seed { get; }

    public string Sidecar => _sidecar.ToString();

    /// <summary>Entries of another text's sidecar that lead here.</summary>
    public string CrossReferences => _crossReferences.ToString();

    /// <summary>An entry of the timeline that speaks of this text.</summary>
    public string Event => _event.ToString();

    /// <summary>The text after some changes.</summary>
    public string Edited()
    {
        var text = Seed;
        for (var edits = _random.Next(1, 5); edits > 0; edits--)
            text = Edit(text);
        return text;
    }

    private string Edit(string text)
    {
        var at = Boundary(text, _random.Next(text.Length + 1));
        var end = Boundary(text, Math.Min(text.Length, at + _random.Next(90)));
        var lines = text.Split('\n').ToList();
        var line = _random.Next(lines.Count);
        switch (_random.Next(10))
        {
            case 0:
                return text.Insert(at, Words(3));
            case 1:
                return text.Remove(at, end - at);
            case 2:
                return text.Remove(at, end - at).Insert(at, Words(2));
            case 3:
                return text.Insert(Boundary(text, _random.Next(text.Length + 1)), text[at..end]);
            case 4:
                lines.Insert(line, Line());
                break;
            case 5:
                lines.Insert(_random.Next(lines.Count + 1), lines[line]);
                break;
            case 6:
                var other = _random.Next(lines.Count);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 7:
                lines.RemoveAt(line);
                break;
            case 8:
                lines[line] = lines[line].Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('–', '-').Replace('\u00A0', ' ');
                break;
            default:
                lines.Insert(0, Line());
                break;
        }
        return string.Join('\n', lines);
    }

    private void Annotate()
    {
        var source = new SourceText(Name, $"seeds/{Name}.txt", Seed);
        var anchorer = new Anchorer(source);
        _sidecar.Append("# the sidecar\nsha256: ").Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Seed)))).Append(" # of the seed\n");
        _sidecar.Append("cleaning:\n");
        var line = 1;
        for (; line + 1 <= source.LineCount && _random.Next(3) > 0; line += _random.Next(2, 5))
            _sidecar.Append(CultureInfo.InvariantCulture, $"  - {{ lines: {(_random.Next(2) == 0 ? $"{line}-{line + 1}" : $"{line}")}, remark: x }} # lines\n");
        _sidecar.Append("structure:\n");
        for (line = 1; line <= source.LineCount && _random.Next(3) > 0; line += _random.Next(1, 4))
            _sidecar.Append(CultureInfo.InvariantCulture, $"  - line: {line} # of the seed\n    remark: y\n");
        _sidecar.Append("notes:\n");
        foreach (var (number, target) in Targets(anchorer).Take(8).Index())
            _sidecar.Append(CultureInfo.InvariantCulture, $"  - id: n{number}\n    target: {Written(target)}\n    body: z # {number}\n");
        foreach (var (number, target) in Targets(anchorer).Take(2).Index())
            _crossReferences.Append(CultureInfo.InvariantCulture, $"  - id: {Name}-{(char)('a' + number)}\n    target: \"another text\"\n")
                .Append(CultureInfo.InvariantCulture, $"    to: {{ seed: {Name}, target: {Written(target)} }}\n    relation: compare\n");
        _event.Append(CultureInfo.InvariantCulture, $"  - {{ id: {Name}, date: \"1998\", title: It, mentions: [")
            .AppendJoin(", ", Targets(anchorer).Take(2).Select(target => $"{{ seed: {Name}, target: {Written(target)} }}"))
            .Append("] }\n");
    }

    // Targets that are found in exactly one place.
    private IEnumerable<Target> Targets(Anchorer anchorer)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            var start = Quotation(anchorer);
            Quotation? end = _random.Next(5) == 0 ? Quotation(anchorer) : null;
            var target = new Target(default, start, end, _random.Next(6) == 0 ? Side.After : null);
            if (start.Exact.Trim().Length > 0 && end is not { Exact: " " } && anchorer.PlaceOf(target) is not null)
                yield return target;
        }
    }

    private Quotation Quotation(Anchorer anchorer)
    {
        var at = Boundary(Seed, _random.Next(Seed.Length));
        var end = Boundary(Seed, Math.Min(Seed.Length, at + _random.Next(3, _random.Next(8) == 0 ? 300 : 40)));
        var exact = Seed[at..end];
        var quotation = new Quotation(exact.Trim().Length == 0 ? "the" : exact);
        var place = anchorer.Places(quotation).FirstOrDefault(span => span.Start == at);
        return _random.Next(5) switch
        {
            0 => quotation with { Line = anchorer.Source.PositionOf(place.Start).Line },
            1 => quotation with { Occurrence = Math.Max(1, anchorer.Places(quotation).IndexOf(place) + 1) },
            2 => quotation with { Prefix = Seed[Math.Max(0, Boundary(Seed, at - 7))..at] is { } prefix && prefix.Trim().Length > 0 ? prefix : "" },
            _ => quotation,
        };
    }

    private string Written(Target target) => target.End is null && target.At is null && Plain(target.Start)
        ? Scalar(target.Start.Exact)
        : target.End is null ? $"{{ exact: {Scalar(target.Start.Exact)}{Apart(target.Start)}{At(target)} }}"
        : $"{{ from: {End(target.Start)}, to: {End(target.End)}{At(target)} }}";

    private string End(Quotation quotation) =>
        Plain(quotation) ? Scalar(quotation.Exact) : $"{{ exact: {Scalar(quotation.Exact)}{Apart(quotation)} }}";

    private string Scalar(string text) => _random.Next(3) == 0 && YamlQuoting.FitsSingleQuotes(text)
        ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : YamlQuoting.Quoted(text);

    private static bool Plain(Quotation quotation) => quotation is { Prefix: "", Suffix: "", Line: null, Occurrence: null };

    private static string Apart(Quotation quotation) => (quotation.Prefix.Length > 0 ? $", prefix: {YamlQuoting.Quoted(quotation.Prefix)}" : "")
        + (quotation.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $", line: {line}") : "")
        + (quotation.Occurrence is { } occurrence ? string.Create(CultureInfo.InvariantCulture, $", occurrence: {occurrence}") : "");

    private static string At(Target target) => target.At is null ? "" : ", at: after";

    private string Line() => _random.Next(6) switch
    {
        0 => "",
        1 => "Share this article",
        _ => Words(_random.Next(4, 22)),
    };

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[_random.Next(s_words.Length)]));

    // Not between the two halves of a character.
    private static int Boundary(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : Math.Clamp(at, 0, text.Length);
}
