using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Editing;
using SiteGen.Pages.Templates;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>The words of a block as markup: passages marked, both readings of changed words, numbers where they stand.</summary>
/// <remarks>
/// Passages that cross are cut into pieces that nest: each run opens and closes what it must, and keeps open what it
/// shares with the run before it. All three readings are in the markup; the style sheet shows one.
/// </remarks>
internal sealed class TextHtml
{
    // The label of a list item is marked as if it were an annotation around everything in it.
    private const int Label = -1;

    private readonly EditedText _text;
    private readonly PageBuffer _html;
    private readonly List<int> _open = [];

    private TextHtml(EditedText text, PageBuffer html) => (_text, _html) = (text, html);

    /// <summary>Writes the markup of one block.</summary>
    public static void Write(EditedText text, EditedBlock block, PageBuffer to)
    {
        var writer = new TextHtml(text, to);
        // An item of a list that was run together over several lines.
        if (text.Source.LineAt(block.Block.Span.Start) is var line && line != block.Block.Line)
            writer.WriteLineBegin(line);
        foreach (var run in block.Runs)
            writer.Write(run, block.Block.Label);
        writer.Close(0);
    }

    private void Write(Run run, TextSpan? label)
    {
        var covering = label is { } words && run.Source.End <= words.End && run.Original.Length > 0
            ? run.Covering.Insert(0, Label) : run.Covering;
        OpenExactly(covering);
        if (!run.IsChanged)
            Html.AppendScraped(_html, run.Original.Span);
        else
            WriteChange(run);
        foreach (var end in _text.Document.LineEndsIn(run.Source))
            if (run.Source.Contains(end))
                WriteLineBegin(_text.Source.LineAt(end.End));
        foreach (var number in run.Ending)
            WriteNumber(number);
    }

    // Each line has its address, wherever its block begins; after what replaces it, because that is shown in any reading.
    private void WriteLineBegin(int line)
    {
        _html.Append("<span class=\"line-begin\" id=\""u8);
        _html.Append(Links.Line(line));
        _html.Append("\"></span>"u8);
    }

    private void WriteChange(Run run)
    {
        if (run.Original.Length > 0)
        {
            _html.Append("<del class=\"original\">"u8);
            Html.AppendScraped(_html, run.Original.Span);
            _html.Append("</del>"u8);
        }
        if (run.Reading.Length > 0)
        {
            _html.Append("<ins class=\"emended\">"u8);
            Html.Append(_html, run.Reading.Span);
            _html.Append("</ins>"u8);
        }
    }

    // A number stands outside of its own passage, but inside of those that go on.
    private void WriteNumber(int number)
    {
        var depth = _open.IndexOf(number);
        if (depth >= 0)
            Close(depth);
        var annotation = _text.Annotations[number].Annotation;
        var id = annotation.Id;
        if (annotation.Content is Gap)
            _html.Append("<span class=\"gap-sign\" aria-hidden=\"true\">[…]</span>"u8);
        _html.Append("<a class=\"reference "u8);
        _html.Append(Words.Class(annotation.Content));
        _html.Append("\" role=\"doc-noteref\" id=\""u8);
        _html.Append(Links.Reference(id));
        _html.Append("\" href=\"#"u8);
        _html.Append(id);
        _html.Append("\"><span class=\"vh\">"u8);
        _html.Append(Words.For(annotation.Content));
        _html.Append(" </span>"u8);
        _html.Append(Words.Number(number + 1));
        _html.Append("</a>"u8);
    }

    private void OpenExactly(ImmutableArray<int> covering)
    {
        var shared = 0;
        while (shared < _open.Count && shared < covering.Length && _open[shared] == covering[shared])
            shared++;
        Close(shared);
        foreach (var number in covering.AsSpan()[shared..])
            Open(number);
    }

    private void Open(int number)
    {
        if (number == Label)
        {
            _html.Append("<b class=\"label\">"u8);
        }
        else
        {
            var annotation = _text.Annotations[number].Annotation;
            _html.Append("<span class=\"passage "u8);
            _html.Append(Words.Class(annotation.Content));
            _html.Append("\" data-annotation=\""u8);
            _html.Append(annotation.Id);
            _html.Append("\">"u8);
        }
        _open.Add(number);
    }

    private void Close(int depth)
    {
        while (_open.Count > depth)
        {
            _html.Append(_open[^1] == Label ? "</b>"u8 : "</span>"u8);
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
