using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Pages.Templates;

/// <summary>Reads a template: Handlebars' language (handlebarsjs.com) without helpers of one's own.</summary>
/// <remarks>A line that holds only tags which print nothing is not printed either, as Mustache lays down ("standalone tags").</remarks>
internal sealed class TemplateParser
{
    private static readonly string[] s_blocks = ["if", "unless", "each", "with"];
    private static readonly string[] s_data = ["root", "index", "first", "last"];

    private static readonly SearchValues<char> s_strange = SearchValues.Create(" \t\r\n'\"()=|");

    private readonly string _text;
    private readonly Stack<Block> _open = new();
    private List<TemplateNode> _nodes = [];
    private int _at;

    private TemplateParser(string text)
    {
        _text = text;
    }

    /// <summary>The pieces of a template.</summary>
    /// <exception cref="TemplateException">It is not a template.</exception>
    public static ImmutableArray<TemplateNode> Parse(string text) => new TemplateParser(text).Parse();

    /// <summary>Where an offset is: line and column, one-based.</summary>
    public static (int Line, int Column) PlaceOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return (before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    private ImmutableArray<TemplateNode> Parse()
    {
        while (TemplateTag.Next(_text, _at) is { } tag)
        {
            var (start, end) = tag.IsSilent ? WithItsLine(tag) : (tag.Start, tag.End);
            AddLiteral(start);
            _at = end;
            Add(tag);
        }
        AddLiteral(_text.Length);
        if (_open.TryPeek(out var block))
            throw new TemplateException(block.Tag.Start, $"“{{{{#{block.Name}}}}}” is not closed by “{{{{/{block.Name}}}}}”", null);
        return [.. _nodes];
    }

    private void AddLiteral(int end)
    {
        if (end > _at)
            _nodes.Add(new TemplateNode.Literal(Encoding.UTF8.GetBytes(_text[_at..end])));
    }

    private (int Start, int End) WithItsLine(TemplateTag tag)
    {
        var start = tag.Start;
        while (start > _at && _text[start - 1] is ' ' or '\t')
            start--;
        var end = tag.End;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r')
            end++;
        var isAlone = (start == 0 || (start >= _at && _text[start - 1] == '\n')) && (end == _text.Length || _text[end] == '\n');
        return isAlone ? (start, Math.Min(end + 1, _text.Length)) : (tag.Start, tag.End);
    }

    private void Add(TemplateTag tag)
    {
        switch (tag.Kind)
        {
            case TemplateTag.Sort.Words or TemplateTag.Sort.Markup:
                _nodes.Add(new TemplateNode.Value(PathOf(tag, tag.Words), tag.Kind == TemplateTag.Sort.Markup));
                break;
            case TemplateTag.Sort.Open:
                Open(tag, tag.Words, isChained: false);
                break;
            case TemplateTag.Sort.Else:
                Else(tag);
                break;
            case TemplateTag.Sort.Close:
                Close(tag);
                break;
            case TemplateTag.Sort.Partial:
                var (name, argument) = Split(tag.Words);
                var (line, column) = PlaceOf(_text, tag.Start);
                _nodes.Add(new TemplateNode.Partial(name, argument.Length == 0 ? null : PathOf(tag, argument), line, column));
                break;
        }
    }

    private void Open(TemplateTag tag, string words, bool isChained)
    {
        var (name, argument) = Split(words);
        if (!s_blocks.Contains(name))
            throw new TemplateException(tag.Start, $"there is no block “{name}”", Spelling.Hint(name, s_blocks));
        if (argument.Length == 0)
            throw new TemplateException(tag.Start, $"“{{{{#{name}}}}}” does not say of what", $"write {{{{#{name} word}}}}");
        _open.Push(new Block(tag, name, PathOf(tag, argument), isChained, _nodes));
        _nodes = [];
    }

    private void Else(TemplateTag tag)
    {
        if (!_open.TryPeek(out var block) || block.Then is not null)
            throw new TemplateException(tag.Start, "this “else” belongs to no block", null);
        block.Then = [.. _nodes];
        _nodes = [];
        if (tag.Words.Length > 0)
            Open(tag, tag.Words, isChained: true);
    }

    private void Close(TemplateTag tag)
    {
        while (_open.TryPop(out var block))
        {
            if (!block.IsChained && block.Name != tag.Words)
                throw new TemplateException(tag.Start, $"“{{{{/{tag.Words}}}}}” stands where “{{{{/{block.Name}}}}}” is due", null);
            block.Around.Add(block.ToNode([.. _nodes]));
            _nodes = block.Around;
            if (!block.IsChained)
                return;
        }
        throw new TemplateException(tag.Start, $"“{{{{/{tag.Words}}}}}” closes nothing", null);
    }

    private TemplatePath PathOf(TemplateTag tag, string words)
    {
        var offset = Math.Max(tag.Start, _text.IndexOf(words, tag.Start, StringComparison.Ordinal));
        var (line, column) = PlaceOf(_text, offset);
        var (up, rest) = (0, words);
        for (; rest.StartsWith("../", StringComparison.Ordinal); rest = rest[3..])
            up++;
        var data = rest is ['@', ..] ? rest[1..].Split('.')[0] : null;
        if (data is not null && !s_data.Contains(data))
            throw new TemplateException(offset, $"there is no “@{data}”", Spelling.Hint(data, s_data));
        var keys = (rest is "this" or "." or ".." ? "" : data is null ? rest : rest[(data.Length + 1)..].TrimStart('.'))
            .Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.AsSpan().ContainsAny(s_strange))
            throw new TemplateException(offset, $"“{words}” is not the name of anything",
                "a tag names one word of the page's model, such as {{title}}; there are no helpers");
        return new TemplatePath(rest == ".." ? up + 1 : up, [.. keys.Select(key => new TemplateKey(key))], data, line, column);
    }

    private static (string Name, string Argument) Split(string words)
    {
        var space = words.AsSpan().IndexOfAny(" \t\r\n");
        return space < 0 ? (words, "") : (words[..space], words[space..].Trim());
    }

    /// <summary>A block that is not closed yet.</summary>
    private sealed class Block(TemplateTag tag, string name, TemplatePath path, bool isChained, List<TemplateNode> around)
    {
        public TemplateTag Tag { get; } = tag;

        public string Name { get; } = name;

        /// <summary>Whether it began with <c>{{else if}}</c>, and so ends with the block that it belongs to.</summary>
        public bool IsChained { get; } = isChained;

        public List<TemplateNode> Around { get; } = around;

        /// <summary>What stands before <c>{{else}}</c>; null until that has come.</summary>
        public ImmutableArray<TemplateNode>? Then { get; set; }

        public TemplateNode ToNode(ImmutableArray<TemplateNode> last)
        {
            var (then, otherwise) = Then is { } first ? (first, last) : (last, []);
            return Name switch
            {
                "each" => new TemplateNode.Loop(path, then, otherwise),
                "with" => new TemplateNode.With(path, then, otherwise),
                _ => new TemplateNode.Condition(path, Name == "unless", then, otherwise),
            };
        }
    }
}
