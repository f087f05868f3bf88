using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Extraction;

/// <summary>Takes the texts out of an edition, as its editors have cleaned, divided and corrected them.</summary>
internal static class EditionExtractor
{
    /// <summary>Writes one file for each text, under its name.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="output">The folder to write to; made if it is not there.</param>
    /// <param name="format">What the files look like.</param>
    /// <param name="reading">Which words; JSON has the source's, which its spans are of.</param>
    /// <param name="force">Whether files that say something else may be overwritten.</param>
    /// <returns>How many files were written; with an error for each that could not be.</returns>
    public static Reported<int> Run(ImmutableArray<EditionText> texts, string output, ExtractFormat format, Reading reading, bool force)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var written = 0;
        foreach (var text in texts)
        {
            if (ExtractedFile.Write(Path.Combine(output, text.Name + ExtractPlan.Extension(format)), Content(text, format, reading).Span, force) is { } problem)
                findings.Add(problem);
            else
                written++;
        }
        return new(written, findings.ToImmutable());
    }

    private static ReadOnlyMemory<byte> Content(EditionText text, ExtractFormat format, Reading reading) => format switch
    {
        ExtractFormat.Text => Encoding.UTF8.GetBytes(PlainText.Of(TitleOf(text, reading),
            BlocksOf(text, reading).Select(entry => (entry.Block, MarkOf(text, entry.Block) + entry.Words)))),
        ExtractFormat.Markdown => Encoding.UTF8.GetBytes(MarkdownText.Of(TitleOf(text, reading), BlocksOf(text, reading))),
        _ => JsonText.Of(text.Work.Document, text.Work.Sha256),
    };

    // A title that the page has lost is the editors', in either reading.
    private static string TitleOf(EditionText text, Reading reading) => text.Description.IsTitleSupplied ? text.Description.ShownTitle
        : text.Edited.Blocks.FirstOrDefault(edited => edited.Block.Kind == BlockKind.Title) is { } title ? WordsOf(title, reading)
        : text.Description.ShownTitle;

    // A correction may leave nothing of a block.
    private static IEnumerable<(Block Block, string Words)> BlocksOf(EditionText text, Reading reading) =>
        from edited in text.Edited.Blocks
        where edited.Block.Kind is not (BlockKind.TakenOut or BlockKind.Title)
        let words = WordsOf(edited, reading)
        where words.Length > 0
        select (edited.Block, words);

    // In plain text nothing else says that a line is an item, and which.
    private static string MarkOf(EditionText text, Block block) => new string(' ', block.Kind == BlockKind.Item ? block.Level * 2 : 0)
        + (Mark.Of(text.Work.Document, block) is { IsEmpty: false } mark ? text.Source.Slice(new TextSpan(mark.Start, block.Span.Start)).ToString() : "");

    private static string WordsOf(EditedBlock block, Reading reading) =>
        (reading == Reading.Source ? Readings.Original(block) : Readings.Corrected(block)).Replace('\n', ' ').Trim();
}
