using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents.Learned;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Recovers headings, paragraphs and lists from lines.</summary>
public static class BlockParser
{
    /// <summary>The blocks of a text.</summary>
    /// <returns>The document; with an error for each structure entry that cannot be followed.</returns>
    public static Reported<Document> Parse(CleanText text, ImmutableArray<Structure> structure, HeadingModel headingModel)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var declared = Declared(text, structure, findings);
        var headings = Headings.Of(text, headingModel);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var verdict in text.Verdicts)
        {
            if (verdict.Fate == Fate.Blank)
                continue;
            var entry = declared.GetValueOrDefault(verdict.Line);
            if (entry is { As: StructureKind.List })
                blocks.AddRange(RunInList(text, verdict, entry, findings));
            else
                blocks.Add(BlockOf(text, verdict, entry, headings, blocks.Count > 0 ? blocks[^1] : null));
        }
        return new(new Document(text, ItemLabels.Find(text.Source, blocks.ToImmutable())), findings.ToImmutable());
    }

    private static Dictionary<int, Structure> Declared(
        CleanText text, ImmutableArray<Structure> structure, ImmutableArray<Diagnostic>.Builder findings)
    {
        var declared = new Dictionary<int, Structure>();
        foreach (var entry in structure)
        {
            var line = entry.Line - 1;
            if (line >= text.Source.LineCount)
                findings.Add(new Diagnostic(Rules.BadLines, entry.Place, string.Create(CultureInfo.InvariantCulture,
                    $"{text.Source.Path} has {text.Source.LineCount} lines; there is no line {entry.Line}")));
            else if (entry.As is not null && text.Verdicts[line].Fate != Fate.Kept)
                findings.Add(new Diagnostic(Rules.StructureOfRemovedLine, entry.Place, string.Create(
                    CultureInfo.InvariantCulture, $"line {entry.Line} {FateOf(text.Verdicts[line])}"),
                    text.Verdicts[line].Fate == Fate.Blank ? "Correct the line number." : null));
            else if (!declared.TryAdd(line, entry))
                findings.Add(new Diagnostic(Rules.LineTwice, entry.Place, string.Create(CultureInfo.InvariantCulture,
                    $"line {entry.Line} is already named in the entry at line {declared[line].Place.Line}")));
        }
        return declared;
    }

    private static string FateOf(LineVerdict verdict) => verdict.Fate switch
    {
        Fate.Blank => "is blank",
        Fate.Lifted => "was lifted out of the article as metadata",
        _ => "was removed from the article",
    };

    private static Block BlockOf(
        CleanText text, LineVerdict verdict, Structure? declared, ImmutableDictionary<int, int> headings, Block? before)
    {
        var marker = ListMarker.Of(text.Source.Line(verdict.Line));
        var markup = text.Source.Markup.IsEmpty ? null : text.Source.Markup[verdict.Line];
        var isTitle = verdict.Fate == Fate.Lifted && text.TitleLine == verdict.Line;
        var kind = verdict.Fate != Fate.Kept ? isTitle ? BlockKind.Title : BlockKind.TakenOut
            : declared?.As switch
            {
                StructureKind.Heading => BlockKind.Heading,
                StructureKind.Paragraph => BlockKind.Paragraph,
                StructureKind.Item => BlockKind.Item,
                _ when headings.ContainsKey(verdict.Line) => BlockKind.Heading,
                _ when marker.Length > 0 => BlockKind.Item,
                _ when markup is { BeginsItem: true } => BlockKind.Item,
                _ => BlockKind.Paragraph,
            };
        var isNumbered = kind == BlockKind.Item && (marker.IsNumber || markup is { BeginsItem: true, IsNumbered: true });
        var level = kind != BlockKind.Heading ? 0 : declared?.Level ?? headings.GetValueOrDefault(verdict.Line, 2);
        return new Block(
            kind, verdict.Line, SpanOf(text.Source, verdict.Line, kind == BlockKind.Item ? marker.Length : 0), level,
            Label: null, isNumbered,
            BeginsList: kind == BlockKind.Item && !(before is { Kind: BlockKind.Item } item && item.IsNumbered == isNumbered),
            verdict, IsRestored: declared?.As is not null);
    }

    private static IEnumerable<Block> RunInList(
        CleanText text, LineVerdict verdict, Structure entry, ImmutableArray<Diagnostic>.Builder findings)
    {
        var line = text.Source.LineSpan(verdict.Line);
        var starts = new List<int>();
        var from = line.Start;
        foreach (var beginning in entry.Items)
        {
            var at = FindItem(text.Source, new TextSpan(from, line.End), beginning);
            if (at < 0)
            {
                findings.Add(new Diagnostic(Rules.ItemNotFound, entry.Place, string.Create(
                    CultureInfo.InvariantCulture, $"“{beginning}” is not in line {entry.Line}, or not in this order")));
                continue;
            }
            starts.Add(at);
            from = at + 1;
        }
        if (starts.Count == 0)
        {
            // Reported above, or nothing was asked for: either way the line must not be lost.
            starts.Add(line.Start);
        }
        else if (!text.Source.Slice(new TextSpan(line.Start, starts[0])).IsWhiteSpace())
        {
            findings.Add(new Diagnostic(Rules.ItemNotFound, entry.Place, string.Create(
                CultureInfo.InvariantCulture, $"line {entry.Line} begins before its first item, “{entry.Items[0]}”")));
            starts.Insert(0, line.Start);
        }
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : line.End;
            yield return new Block(
                BlockKind.Item, verdict.Line, Trimmed(text.Source, starts[i], end), 0, Label: null, IsNumbered: false,
                BeginsList: i == 0, verdict, IsRestored: true);
        }
    }

    // Items are looked for as annotations are: exactly, then folded.
    private static int FindItem(SourceText source, TextSpan rest, string beginning)
    {
        var words = source.Slice(rest);
        var exact = words.IndexOf(beginning, StringComparison.Ordinal);
        if (exact >= 0)
            return rest.Start + exact;
        var folded = new FoldedText(words.ToString());
        var needle = Folding.Fold(beginning);
        var at = needle.Length == 0 ? -1 : folded.Content.IndexOf(needle, StringComparison.Ordinal);
        return at < 0 ? -1 : rest.Start + folded.ToOriginal(new TextSpan(at, at + needle.Length)).Start;
    }

    private static TextSpan SpanOf(SourceText source, int line, int markerLength)
    {
        var span = source.LineSpan(line);
        return Trimmed(source, span.Start + markerLength, span.End);
    }

    private static TextSpan Trimmed(SourceText source, int start, int end)
    {
        var words = source.Slice(new TextSpan(start, end));
        if (words.IsWhiteSpace())
            return new TextSpan(start, end);
        var from = start + words.Length - words.TrimStart().Length;
        return new TextSpan(from, from + words.Trim().Length);
    }
}
