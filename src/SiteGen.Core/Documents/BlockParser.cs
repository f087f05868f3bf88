using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents.Learned;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Recovers headings, paragraphs, lists and quotations from lines.</summary>
public static class BlockParser
{
    /// <summary>The blocks of a text.</summary>
    /// <returns>The document; with an error for each structure entry that cannot be followed.</returns>
    public static Reported<Document> Parse(CleanText text, ImmutableArray<Structure> structure, HeadingModel headingModel)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var declared = DeclaredStructure.ByLine(text, structure, findings);
        var headings = Headings.Of(text, headingModel);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var lineEnds = ImmutableArray.CreateBuilder<TextSpan>();
        var levels = new ItemLevels();
        foreach (var (first, end) in Passages(text, declared))
        {
            var verdict = text.Verdicts[first];
            if (verdict.Fate == Fate.Blank)
                continue;
            for (var line = first + 1; line < end; line++)
                lineEnds.Add(Paragraphs.BreakBefore(text.Source, line));
            var passage = new TextSpan(text.Source.LineSpan(first).Start, text.Source.LineSpan(end - 1).End);
            var entry = declared.GetValueOrDefault(first);
            if (entry is { As: StructureKind.List })
            {
                levels.End();
                foreach (var item in RunInList.Divide(text.Paragraphs.Text, passage, entry, findings))
                    blocks.Add(new Block(
                        BlockKind.Item, first, Trimmed(text.Source, item.Start, item.End), 0, Label: null, Number: null,
                        BeginsList: item.Start == passage.Start || blocks[^1].Line != first, verdict, IsRestored: true));
                levels.Next(ItemLevels.WidthOf(text.Source.Line(first)), number: null);
            }
            else
            {
                blocks.Add(BlockOf(text, verdict, passage, entry, headings, blocks, levels));
            }
        }
        return new(
            new Document(text, ItemLabels.Find(text.Paragraphs.Text, blocks.ToImmutable())) { LineEnds = lineEnds.ToImmutable() },
            findings.ToImmutable());
    }

    // The lines of a paragraph are one passage, unless an editor says otherwise of some of them; from an entry on it is another.
    private static IEnumerable<(int First, int End)> Passages(CleanText text, Dictionary<int, Structure> declared)
    {
        var first = 0;
        for (var line = 1; line <= text.Source.LineCount; line++)
        {
            if (line < text.Source.LineCount && text.Paragraphs.Of(line) == text.Paragraphs.Of(first)
                && text.Verdicts[line] == text.Verdicts[first] with { Line = line }
                && declared.GetValueOrDefault(line) is not { As: not null })
                continue;
            yield return (first, line);
            first = line;
        }
    }

    private static Block BlockOf(
        CleanText text, LineVerdict verdict, TextSpan passage, Structure? declared, ImmutableDictionary<int, int> headings,
        ImmutableArray<Block>.Builder blocks, ItemLevels levels)
    {
        // Within a paragraph a dash at the beginning of a line is a dash.
        var beginsParagraph = text.Paragraphs.LinesOf(text.Paragraphs.Of(verdict.Line)).First == verdict.Line;
        var marker = beginsParagraph || declared?.As == StructureKind.Item ? ListMarker.Of(text.Source.Line(verdict.Line)) : default;
        var markup = text.Source.Markup.IsEmpty ? null : text.Source.Markup[verdict.Line];
        var mark = markup is null ? MarkOf(text.Source.Line(verdict.Line)) : new QuoteMark(0, markup.QuotationDepth);
        var isTitle = verdict.Fate == Fate.Lifted && text.TitleLine == verdict.Line;
        var kind = verdict.Fate != Fate.Kept ? isTitle ? BlockKind.Title : BlockKind.TakenOut
            : declared?.As switch
            {
                StructureKind.Heading => BlockKind.Heading,
                StructureKind.Paragraph => BlockKind.Paragraph,
                StructureKind.Item => BlockKind.Item,
                StructureKind.Quotation => BlockKind.Quotation,
                // What a page says goes before what is told by form; items and headings may stand within a quotation.
                _ when mark.Depth > 0 && (markup is null or { HeadingLevel: 0, BeginsItem: false }) => BlockKind.Quotation,
                // A number within an item is that of another.
                _ when headings.ContainsKey(verdict.Line)
                    && !(marker.Length > 0 && levels.IsWithin(ItemLevels.WidthOf(text.Source.Line(verdict.Line)), marker.Number)) => BlockKind.Heading,
                _ when marker.Length > 0 => BlockKind.Item,
                _ when markup is { BeginsItem: true } => BlockKind.Item,
                _ => BlockKind.Paragraph,
            };
        var number = kind == BlockKind.Item ? marker.Number ?? markup?.Number : null;
        if (kind != BlockKind.Item)
            levels.End();
        var (itemLevel, beginsList) = kind != BlockKind.Item ? default
            : levels.Next(markup is null ? ItemLevels.WidthOf(text.Source.Line(verdict.Line)) : ItemLevels.WidthOf(markup.ListDepth), number);
        var level = kind switch
        {
            BlockKind.Heading => declared?.Level ?? headings.GetValueOrDefault(verdict.Line, 2),
            BlockKind.Quotation => Math.Max(1, mark.Depth),
            _ => itemLevel,
        };
        var lead = kind == BlockKind.Item ? marker.Length : kind == BlockKind.Quotation ? mark.Length : 0;
        if (kind == BlockKind.Quotation)
            beginsList = BlockBefore(blocks) is not { Kind: BlockKind.Quotation } before || before.Level != level;
        return new Block(
            kind, verdict.Line, Trimmed(text.Source, passage.Start + lead, passage.End), level, Label: null, number,
            beginsList, verdict, IsRestored: declared?.As is not null);
    }

    // A mark without words marks nothing.
    private static QuoteMark MarkOf(ReadOnlySpan<char> line) =>
        QuoteMark.Of(line) is var mark && line[mark.Length..].IsWhiteSpace() ? default : mark;

    // A quotation goes on over its own empty lines.
    private static Block? BlockBefore(ImmutableArray<Block>.Builder blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
            if (blocks[i].Verdict.Rule != Cleaner.EmptyQuotationLine)
                return blocks[i];
        return null;
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
