using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>The words of a passage as a reader sees them, which know where in the seed they stand: a line end within a block is one space.</summary>
internal readonly struct PassageWords
{
    private readonly Document _document;
    private readonly TextSpan _passage;

    public PassageWords(Document document, TextSpan passage)
    {
        (_document, _passage) = (document, passage);
        Content = document.WordsOf(passage);
    }

    /// <summary>The words.</summary>
    public string Content { get; }

    /// <summary>A change of the words as a change of the seed; a line end changes as a whole.</summary>
    public WordChange InSeed(WordChange change)
    {
        var start = SignAt(change.Source.Start).Start;
        return change with { Source = new TextSpan(start, change.Source.IsEmpty ? start : SignAt(change.Source.End - 1).End) };
    }

    // The place of one sign of the words.
    private TextSpan SignAt(int at)
    {
        var ahead = _passage.Start;
        foreach (var end in _document.LineEndsIn(_passage))
        {
            var from = Math.Max(end.Start, _passage.Start);
            if (at + ahead == from)
                return end;
            if (at + ahead < from)
                break;
            ahead += Math.Min(end.End, _passage.End) - from - 1;
        }
        return new TextSpan(at + ahead, at + ahead + 1);
    }
}
