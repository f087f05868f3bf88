using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Text;
using static SiteGen.Tests.Documents.Outline;

namespace SiteGen.Tests.Documents;

/// <summary>What is true of the blocks of any text with any structure declared.</summary>
public class BlockPropertyTests
{
    private const int Rounds = 1500;

    private static readonly string[] s_lines =
    [
        "", "", " ", "\u00A0", "The Grey Sea", "The grey sea:", "the sea", "Sea: it was grey.", "• the sea",
        "* Sea: grey", "1. the sea", " 2) Sea: cold", "- ", "–", "  Prose, and more of it; and more.  ", Prose, "1991",
        "“Sea”", "> the sea", "> > and the sky", ">", " >> sea", ">sea", "\u200B", "Enforcing sanctions Enhancing security Providing increased aid",
    ];

    private static readonly string[] s_items =
        ["Enforcing", "Enhancing security", "Providing", "sea", "the", "grey", "Nothing", "1."];

    // Made once, because every law is asked of all of them.
    private static readonly List<(Document Document, ImmutableArray<Structure> Structure)> s_texts = [.. Generated()];

    [Fact]
    public void Every_line_that_is_not_blank_is_in_one_block_and_only_a_run_in_list_makes_more_of_it()
    {
        foreach (var (document, structure) in s_texts)
        {
            var blocks = document.Blocks.ToLookup(block => block.Line);
            foreach (var verdict in document.Clean.Verdicts)
            {
                var isList = structure.Any(entry => entry.Line == verdict.Line + 1 && entry.As == StructureKind.List);
                var count = blocks[verdict.Line].Count();
                Assert.True(verdict.Fate == Fate.Blank ? count == 0 : isList ? count >= 1 : count == 1);
                Assert.All(blocks[verdict.Line], block => Assert.Equal(verdict, block.Verdict));
            }
        }
    }

    [Fact]
    public void Blocks_stand_in_order_and_never_share_a_character()
    {
        foreach (var (document, _) in s_texts)
        {
            var end = 0;
            foreach (var block in document.Blocks)
            {
                Assert.InRange(block.Span.Start, end, block.Span.End - 1);
                Assert.True(document.Clean.Source.LineSpan(block.Line).Contains(block.Span));
                end = block.Span.End;
            }
        }
    }

    [Fact]
    public void Nothing_of_a_line_but_its_bullet_or_quote_mark_and_the_space_around_its_words_is_outside_of_blocks()
    {
        foreach (var (document, _) in s_texts)
        {
            foreach (var line in document.Blocks.GroupBy(block => block.Line))
            {
                var words = document.Clean.Source.Line(line.Key);
                var bullet = line.First().Kind switch
                {
                    BlockKind.Item => ListMarker.Of(words).Length,
                    BlockKind.Quotation => QuoteMark.Of(words).Length,
                    _ => 0,
                };
                var start = document.Clean.Source.LineSpan(line.Key).Start;
                for (var at = bullet; at < words.Length; at++)
                    Assert.True(char.IsWhiteSpace(words[at])
                        || line.Count(block => block.Span.Contains(new TextSpan(start + at, start + at + 1))) == 1);
            }
        }
    }

    [Fact]
    public void What_only_some_kinds_of_block_have_the_others_have_not()
    {
        foreach (var (document, _) in s_texts)
        {
            foreach (var block in document.Blocks)
            {
                Assert.Equal(block.Verdict.Fate != Fate.Kept, block.Kind is BlockKind.Title or BlockKind.TakenOut);
                Assert.True(block.Kind switch
                {
                    BlockKind.Heading => block.Level is >= 2 and <= 6,
                    BlockKind.Quotation => block.Level >= 1,
                    _ => block.Level == 0,
                });
                Assert.True(block.Kind == BlockKind.Item || block is { Label: null, Number: null });
                Assert.True(block.Kind is BlockKind.Item or BlockKind.Quotation || !block.BeginsList);
                if (block.Label is { } label)
                    Assert.True(block.Span.Contains(label) && label.Start == block.Span.Start);
            }
        }
    }

    [Fact]
    public void A_list_begins_where_no_item_stands_before_and_all_its_items_have_labels_or_none()
    {
        foreach (var (document, _) in s_texts)
        {
            for (var i = 0; i < document.Blocks.Length; i++)
            {
                if (document.Blocks[i].Kind != BlockKind.Item)
                    continue;
                var follows = i > 0 && document.Blocks[i - 1].Kind == BlockKind.Item;
                Assert.True(follows || document.Blocks[i].BeginsList);
                if (!document.Blocks[i].BeginsList)
                    Assert.Equal(document.Blocks[i - 1].Label is null, document.Blocks[i].Label is null);
            }
        }
    }

    private static IEnumerable<(Document Document, ImmutableArray<Structure> Structure)> Generated()
    {
        var random = new Random(61);
        StructureKind?[] kinds =
        [
            StructureKind.List, StructureKind.List, StructureKind.Item, StructureKind.Heading, StructureKind.Paragraph,
            StructureKind.Quotation, null,
        ];
        for (var round = 0; round < Rounds; round++)
        {
            var lines = random.GetItems(s_lines, random.Next(12));
            var text = Read([.. lines.Select(line => line is "" or " " ? line : $"{"++++-="[random.Next(6)]}{line}")]);
            var structure = Enumerable.Range(0, random.Next(4)).Select(_ => Declare(
                random.Next(1, lines.Length + 3),
                kinds[random.Next(kinds.Length)],
                random.Next(3) == 0 ? random.Next(2, 7) : null,
                [.. random.GetItems(s_items, random.Next(4))])).ToImmutableArray();
            yield return (BlockParser.Parse(text, structure, Repository.Knowledge.Headings).Value, structure);
        }
    }
}
