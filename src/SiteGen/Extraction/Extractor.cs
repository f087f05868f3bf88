using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Input;

namespace SiteGen.Extraction;

/// <summary>Takes the articles out of files, each on its own: nothing is held in memory but what is being worked on.</summary>
internal static class Extractor
{
    /// <summary>Reads, cleans and writes files.</summary>
    /// <param name="folder">The folder that inputs are relative to.</param>
    /// <param name="entries">What to read and what to write.</param>
    /// <param name="output">The folder to write to; made if it is not there.</param>
    /// <param name="format">What the files written look like.</param>
    /// <param name="force">Whether files that say something else may be overwritten.</param>
    /// <returns>How many files were written; with an error for each that could not be read or written.</returns>
    public static Reported<int> Run(
        EditionFolder folder, ImmutableArray<ExtractPlan.Entry> entries, string output, ExtractFormat format, bool force)
    {
        var knowledge = TextKnowledgeReader.Read();
        var findings = new ConcurrentBag<Diagnostic>();
        var written = 0;
        // Single files in turn: they differ in size, and neighbours in a folder often alike.
        Parallel.ForEach(Partitioner.Create(entries, EnumerablePartitionerOptions.NoBuffering), entry =>
        {
            var seed = SeedReader.Read(folder, entry.Input);
            if (seed.Value is not { } read)
            {
                foreach (var finding in seed.Diagnostics)
                    findings.Add(finding);
                return;
            }
            if (ExtractedFile.Write(Path.Combine(output, entry.Output), Content(read, knowledge, format).Span, force) is { } problem)
                findings.Add(problem);
            else
                Interlocked.Increment(ref written);
        });
        return new(written, [.. findings]);
    }

    private static ReadOnlyMemory<byte> Content(SeedReader.Seed seed, TextKnowledge knowledge, ExtractFormat format)
    {
        var text = Cleaner.Clean(seed.Text, knowledge.Pages);
        return format switch
        {
            ExtractFormat.Text => Encoding.UTF8.GetBytes(PlainText.Of(text)),
            ExtractFormat.Markdown => Encoding.UTF8.GetBytes(MarkdownText.Of(BlockParser.Parse(text, [], knowledge.Headings).Value)),
            _ => JsonText.Of(BlockParser.Parse(text, [], knowledge.Headings).Value, seed.Sha256),
        };
    }
}
