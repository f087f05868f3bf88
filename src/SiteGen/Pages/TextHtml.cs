using System.Collections.Immutable;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Editing;
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
    private readonly StringBuilder _html = new();
    private readonly List<int> _open = [];

    private TextHtml(EditedText text) => _text = text;

    /// <summary>The markup of one block.</summary>
    public static string Of(EditedText text, EditedBlock block)
    {
        var writer = new TextHtml(text);
        // An item of a list that was run together over several lines.
        if (text.Source.LineAt(block.Block.Span.Start) is var line && line != block.Block.Line)
            writer.WriteLineBegin(line);
        foreach (var run in block.Runs)
            writer.Write(run, block.Block.Label);
        writer.Close(0);
        return writer._html.ToString();
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
    private void WriteLineBegin(int line) =>
        _html.Append("<span class=\"line-begin\" id=\"").Append(Links.Line(line)).Append("\"></span>");

    private void WriteChange(Run run)
    {
        if (run.Original.Length > 0)
        {
            _html.Append("<del class=\"original\">");
            Html.AppendScraped(_html, run.Original.Span);
            _html.Append("</del>");
        }
        if (run.Reading.Length > 0)
        {
            _html.Append("<ins class=\"emended\">");
            Html.Append(_html, run.Reading.Span);
            _html.Append("</ins>");
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
            _html.Append("<span class=\"gap-sign\" aria-hidden=\"true\">[…]</span>");
        _html.Append("<a class=\"reference ").Append(Words.Class(annotation.Content))
            .Append("\" role=\"doc-noteref\" id=\"").Append(Links.Reference(id))
            .Append("\" href=\"#").Append(id).Append("\"><span class=\"vh\">")
            .Append(Words.For(annotation.Content)).Append(" </span>")
            .Append(Words.Number(number + 1)).Append("</a>");
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
            _html.Append("<b class=\"label\">");
        }
        else
        {
            var annotation = _text.Annotations[number].Annotation;
            _html.Append("<span class=\"passage ").Append(Words.Class(annotation.Content))
                .Append("\" data-annotation=\"").Append(annotation.Id).Append("\">");
        }
        _open.Add(number);
    }

    private void Close(int depth)
    {
        while (_open.Count > depth)
        {
            _html.Append(_open[^1] == Label ? "</b>" : "</span>");
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
