using System.Collections.Immutable;
using SiteGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Input.Yaml;

/// <summary>Reads YAML into nodes with places. The one place that knows YamlDotNet.</summary>
/// <remarks>
/// The parser's events rather than its typed deserialiser: places are kept, nothing is guessed from the look of a
/// word, no reflection is needed. Aliases and tags are refused and depth is bounded, so a hostile file stays small.
/// </remarks>
internal sealed class YamlReader
{
    private const int DeepestNesting = 24;
    private const int FewKeys = 16;

    private readonly string _path;
    private readonly string _text;
    private readonly int _firstLine;
    private readonly Parser _parser;
    private Mark _last;
    private Mark? _alias;
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();

    private YamlReader(string path, string text, int firstLine)
    {
        (_path, _text, _firstLine) = (path, text, firstLine);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The file's one document.</summary>
    /// <param name="path">As an editor knows it.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="firstLine">The line of the file in which the YAML begins, one-based.</param>
    /// <returns>The root; null if the file is empty or cannot be parsed.</returns>
    public static Reported<YamlNode?> Read(string path, string text, int firstLine = 1)
    {
        var reader = new YamlReader(path, text, firstLine);
        try
        {
            return new(reader.Document(), reader._findings.ToImmutable());
        }
        catch (YamlException problem)
        {
            // Words after an alias are what the parser complains of, but the sign before it is the mistake.
            if (reader._alias is { } alias && alias.Line == problem.Start.Line)
                return reader.Fail(reader.NoAlias(alias));
            var (message, hint) = YamlProblem.InPlainWords(problem.Message);
            return reader.Fail(new Diagnostic(Rules.YamlSyntax, (message == YamlProblem.Tab ? reader.TabIn() : null) ?? reader.Within(problem.Start), message, hint));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's parser loses its way, instead of saying so, where a brace is not closed before the next key.
            var (message, hint) = YamlProblem.InPlainWords("flow mapping");
            return reader.Fail(new Diagnostic(Rules.YamlSyntax, reader.At(reader._last), message, hint));
        }
        catch (ArgumentException)
        {
            // It does so too where a tag is begun that cannot be one: `!!` before nothing.
            return reader.Fail(new Diagnostic(Rules.YamlFeature, reader.At(reader._last),
                "here or soon after, “!” begins a YAML tag, which is not allowed", "Put a text that begins with “!” in quotation marks."));
        }
        catch (NestingException problem)
        {
            return reader.Fail(new Diagnostic(Rules.YamlFeature, problem.Place, "nested too deeply"));
        }
    }

    private Reported<YamlNode?> Fail(Diagnostic finding) => new(null, [.. _findings, finding]);

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return null;
        var root = Node(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            Report(Rules.YamlFeature, At(second.Start), "a second document begins here; only one is read");
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (_parser.Current is AnchorAlias)
            return Alias();
        var start = _parser.Consume<NodeEvent>();
        _last = start.Start;
        var place = At(start.Start);
        if (!start.Anchor.IsEmpty)
            Report(Rules.YamlFeature, place, $"the anchor &{start.Anchor} is not allowed");
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific)
            Report(Rules.YamlFeature, place, $"the tag {AsWritten(start.Tag.Value)} is not allowed");
        if (depth > DeepestNesting)
            throw new NestingException(place);
        return start switch
        {
            Scalar scalar => new YamlText(place, scalar.Value, scalar.Style is not ScalarStyle.Plain)
            {
                Comment = scalar is { Style: ScalarStyle.Plain, Value.Length: > 0 } ? CommentBehind(scalar.End) : null,
            },
            SequenceStart => new YamlList(place, Items(depth)),
            _ => new YamlMap(place, Entries(depth)),
        };
    }

    private YamlText Alias()
    {
        var start = _parser.Current!.Start;
        _alias = start;
        _parser.Consume<AnchorAlias>();
        _findings.Add(NoAlias(start));
        return new YamlText(At(start), "", IsQuoted: true);
    }

    private Diagnostic NoAlias(in Mark start) => new(Rules.YamlFeature, At(start), "a value that begins with * is an alias in YAML, which is not allowed",
        "Put quotation marks around the whole value; if an alias was meant, write out what it stands for.");

    private Place? CommentBehind(in Mark end)
    {
        var rest = _text.AsSpan(Math.Min((int)end.Index, _text.Length));
        var blanks = rest.Length - rest.TrimStart([' ', '\t']).Length;
        return rest[blanks..] is ['#', ..] ? At(end) with { Column = (int)end.Column + blanks } : null;
    }

    // What is missed behind the last line is missing where something was begun.
    private Place Within(in Mark mark) => At(mark.Line > _text.AsSpan().Count('\n') + 1 ? _last : mark);

    // The parser says where the map begins that the tab is in.
    private Place? TabIn()
    {
        var lines = _text.Split('\n');
        for (var line = (int)_last.Line; line <= lines.Length; line++)
            if (lines[line - 1].AsSpan() is var words && words[..^words.TrimStart([' ', '\t']).Length].IndexOf('\t') is >= 0 and var column)
                return new Place(_path, line + _firstLine - 1, column + 1);
        return null;
    }

    private ImmutableArray<YamlNode> Items(int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return items.DrainToImmutable();
    }

    private ImmutableArray<YamlEntry> Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? keys = null;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlText name)
                Report(Rules.YamlFeature, key.Place, "a key must be a single word");
            else if (!IsNew(name.Value))
                Report(Rules.DuplicateKey, key.Place, $"`{name.Value}` is given twice here");
            else
                entries.Add(new YamlEntry(name, value));
        }
        return entries.DrainToImmutable();

        // Most maps have a few keys, among which it is found fastest by looking.
        bool IsNew(string key)
        {
            if (keys is null && entries.Count < FewKeys)
            {
                foreach (var entry in entries)
                    if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
                        return false;
                return true;
            }
            keys ??= [.. entries.Select(entry => entry.Key.Value)];
            return keys.Add(key);
        }
    }

    private Place At(in Mark mark) => new(_path, (int)mark.Line + _firstLine - 1, (int)mark.Column);

    private void Report(Rule rule, Place place, string message) => _findings.Add(new Diagnostic(rule, place, message));

    private static string AsWritten(string tag)
    {
        const string Core = "tag:yaml.org,2002:";
        return tag.StartsWith(Core, StringComparison.Ordinal) ? "!!" + tag[Core.Length..] : tag;
    }

    private sealed class NestingException(Place place) : Exception
    {
        public Place Place => place;
    }
}
