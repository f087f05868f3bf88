using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Suggests to editors which paragraphs may be lists whose line breaks were lost. They are never split unasked.</summary>
/// <remarks>A heading may end in a colon above any paragraph, so only paragraphs announce lists. Half of all lists that were run together follow a line that ends in a colon; of paragraphs that do and hold
/// several sentences of one build, most are such lists.</remarks>
public static class RunInLists
{
    private const int LeastItems = 3;
    private const int WordsShown = 3;

    // Items are of one kind: the longest is not many times the shortest.
    private const int LargestRatio = 5;

    /// <summary>A paragraph that may be a list.</summary>
    /// <param name="Line">The source line, one-based.</param>
    /// <param name="Place">Where it begins, for an editor.</param>
    /// <param name="Beginnings">The first words of each item.</param>
    public sealed record Suspect(int Line, Place Place, ImmutableArray<string> Beginnings);

    /// <summary>A note for each paragraph that may be a list.</summary>
    public static ImmutableArray<Diagnostic> Suggest(Document document) => [.. Find(document).Select(Suggestion)];

    /// <summary>The paragraphs that may be lists, in source order.</summary>
    public static ImmutableArray<Suspect> Find(Document document)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var source = document.Clean.Paragraphs.Text;
        Block? before = null;
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.TakenOut)
                continue;
            if (block is { Kind: BlockKind.Paragraph, IsRestored: false } && before is { Kind: BlockKind.Paragraph }
                && source.Slice(before.Span).EndsWith(":") && Items(source, block.Span) is { Count: >= LeastItems } items)
                suspects.Add(SuspectOf(document.Clean.Source, source, block, items));
            before = block;
        }
        return suspects.ToImmutable();
    }

    private static Suspect SuspectOf(SourceText source, SourceText words, Block block, List<TextSpan> items)
    {
        var (line, column) = source.PositionOf(block.Span.Start);
        // The lines of a page's text are not those of its file.
        var place = source.Markup.IsEmpty ? new Place(source.Path, line, column) : Place.File(source.Path);
        return new Suspect(line, place, [.. items.Select(item => Beginning(words.Slice(item)))]);
    }

    private static Diagnostic Suggestion(Suspect suspect) => new(Rules.PerhapsAList, suspect.Place,
        string.Create(CultureInfo.InvariantCulture, $"line {suspect.Line} follows a colon and has {suspect.Beginnings.Length} sentences"),
        string.Create(CultureInfo.InvariantCulture,
            $"If it is a list, write under `structure:` {{ line: {suspect.Line}, as: list, items: [{string.Join(", ", suspect.Beginnings.Select(Quoted))}] }}"));

    // The sentences of a paragraph, if they could be items.
    private static List<TextSpan>? Items(SourceText source, TextSpan span)
    {
        var text = source.Slice(span);
        var items = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isEnd = at == text.Length - 1 || (text[at] is '.' or ';' && text[at + 1] == ' ' && at + 2 < text.Length && char.IsUpper(text[at + 2]));
            if (!isEnd)
                continue;
            items.Add(new TextSpan(span.Start + start, span.Start + at + 1));
            start = at + 2;
        }
        return items.Count > 0 && items.Max(item => item.Length) <= LargestRatio * items.Min(item => item.Length) ? items : null;
    }

    private static string Beginning(ReadOnlySpan<char> item)
    {
        var end = 0;
        for (var words = 0; end < item.Length; end++)
            if (item[end] == ' ' && ++words == WordsShown)
                break;
        return item[..end].ToString();
    }

    private static string Quoted(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
