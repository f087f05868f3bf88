using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Tests.Documents;

/// <summary>Texts with their verdicts drawn beside them, and the blocks that are made of them.</summary>
internal static class Outline
{
    /// <summary>A sentence that no one takes for a heading.</summary>
    public const string Prose = "The sea was grey, and so was the land.";

    /// <summary>A text in which each line begins with its verdict: <c>+</c> kept, <c>-</c> removed, <c>=</c> lifted as
    /// the title; blank lines have none.</summary>
    public static CleanText Read(params ReadOnlySpan<string> drawn)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var verdicts = ImmutableArray.CreateBuilder<LineVerdict>();
        foreach (var line in drawn)
        {
            var fate = line.Length == 0 ? Fate.Blank : line[0] switch
            {
                '+' => Fate.Kept,
                '-' => Fate.Removed,
                '=' => Fate.Lifted,
                _ => Fate.Blank,
            };
            verdicts.Add(new LineVerdict(verdicts.Count, fate, "", ""));
            lines.Add(fate == Fate.Blank ? line : line[1..]);
        }
        var source = Drawn.Seed(string.Join('\n', lines));
        return new CleanText(source, verdicts.ToImmutable(),
            [.. verdicts.Where(verdict => verdict.Fate == Fate.Lifted).Select(verdict => new Metadata(
                MetadataField.Title, source.Line(verdict.Line).ToString(), source.LineSpan(verdict.Line)))]);
    }

    /// <summary>An entry of the sidecar, which stands there in line 50 and more.</summary>
    public static Structure Declare(
        int line, StructureKind? kind, int? level = null, params ImmutableArray<string> items) =>
        new(null, line, kind, level, items, "", new Place("annotations/drawn.yaml", 50 + line, 5));

    public static Reported<Document> Parse(CleanText text, params ImmutableArray<Structure> structure) =>
        BlockParser.Parse(text, structure, Repository.Knowledge.Headings);

    /// <summary>One string for each block: <c>## heading</c>, <c>¶ paragraph</c>, <c>* item</c> or <c>1 item</c>
    /// or <c>&gt; quotation</c> (with <c>+</c> before it where a list begins, and its label in brackets), <c>= title</c>,
    /// <c>- taken out</c>.</summary>
    public static ImmutableArray<string> Of(Document document) =>
        [.. document.Blocks.Select(block => Of(document.Clean.Source, block))];

    private static string Of(SourceText source, Block block)
    {
        var words = source.Slice(block.Span).ToString();
        if (block.Label is { } label)
            words = $"[{source.Slice(label)}]{source.Slice(new TextSpan(label.End, block.Span.End))}";
        return block.Kind switch
        {
            BlockKind.Title => $"= {words}",
            BlockKind.Heading => $"{new string('#', block.Level)} {words}",
            BlockKind.Paragraph => $"¶ {words}",
            BlockKind.Quotation => $"{(block.BeginsList ? "+" : "")}{new string('>', block.Level)} {words}",
            BlockKind.Item => $"{new string(' ', block.Level)}{(block.BeginsList ? "+" : "")}{(block.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : "*")} {words}",
            _ => $"- {words}",
        };
    }
}
