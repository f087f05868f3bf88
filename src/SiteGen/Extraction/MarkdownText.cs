using System.Globalization;
using System.Text;
using SiteGen.Documents;

namespace SiteGen.Extraction;

/// <summary>The article as Markdown (CommonMark): title, headings, paragraphs, lists and quotations.</summary>
internal static class MarkdownText
{
    // Signs that mean something wherever they stand; those that do so only at the beginning of a line come extra.
    private const string Signs = "\\`*_[]<>&";

    /// <summary>The blocks that are the article's, the title first.</summary>
    public static string Of(Document document) => Write(document.Blocks.Where(block => block.Kind != BlockKind.TakenOut)
        .Select(block => (block, document.WordsOf(block.Span))), new StringBuilder());

    /// <summary>A title and the blocks below it.</summary>
    public static string Of(string title, IEnumerable<(Block Block, string Words)> blocks)
    {
        var text = new StringBuilder("# ");
        AppendEscaped(text, title);
        return Write(blocks, text.Append('\n'));
    }

    private static string Write(IEnumerable<(Block Block, string Words)> blocks, StringBuilder text)
    {
        Block? before = null;
        var usesOther = false;
        foreach (var (block, words) in blocks)
        {
            // A list in an item is set in below it, by four columns for each level: under any marker but a number of three digits.
            if (block is { Kind: BlockKind.Item, Level: > 0 })
            {
                text.Append(' ', block.Level * 4).Append(block.Number is { } within ? within.ToString(CultureInfo.InvariantCulture) + ". " : "- ");
                AppendEscaped(text, words);
                text.Append('\n');
                continue;
            }
            var goesOn = GoesOn(block, before);
            // A list right after a list is another only by another sign; and Markdown counts on from the first number of each.
            usesOther = block.Kind == BlockKind.Item && before?.Kind == BlockKind.Item && (goesOn ? usesOther : !usesOther);
            var marks = block.Kind == BlockKind.Quotation ? string.Concat(Enumerable.Repeat("> ", block.Level)) : "";
            if (text.Length > 0 && !(block.Kind == BlockKind.Item && goesOn))
                text.Append(block.BeginsList ? "" : marks.TrimEnd()).Append('\n');
            text.Append(block.Kind switch
            {
                BlockKind.Title => "# ",
                BlockKind.Heading => new string('#', block.Level) + " ",
                BlockKind.Item when block.Number is { } number => number.ToString(CultureInfo.InvariantCulture) + (usesOther ? ") " : ". "),
                BlockKind.Item => usesOther ? "* " : "- ",
                BlockKind.Quotation => marks,
                _ => "",
            });
            AppendEscaped(text, words);
            text.Append('\n');
            before = block;
        }
        return text.ToString();
    }

    private static bool GoesOn(Block block, Block? before) =>
        !block.BeginsList && (block.Number is null || before?.Number + 1 == block.Number);

    private static void AppendEscaped(StringBuilder text, ReadOnlySpan<char> words)
    {
        var digits = 0;
        while (digits < words.Length && char.IsAsciiDigit(words[digits]))
            digits++;
        for (var i = 0; i < words.Length; i++)
        {
            var beginsBlock = i == 0 && words[i] is ('#' or '+' or '-' or '=' or '~' or '|');
            var numbersItem = i > 0 && i == digits && words[i] is ('.' or ')');
            if (beginsBlock || numbersItem || Signs.Contains(words[i], StringComparison.Ordinal))
                text.Append('\\');
            text.Append(words[i] == '\n' ? ' ' : words[i]);
        }
    }
}
