using System.Collections.Immutable;
using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>A seed with a verdict on each of its lines.</summary>
/// <remarks>
/// Nothing is lost: <see cref="Verdicts"/> holds one entry for every line of <see cref="Source"/>, in order, and no
/// line is rewritten. So the lines of all verdicts, joined, are the seed.
/// </remarks>
/// <param name="Source">The seed.</param>
/// <param name="Verdicts">One for each line: the entry at index <c>i</c> is about line <c>i</c>.</param>
/// <param name="Metadata">What the page says about the article, in source order.</param>
public sealed record CleanText(
    SourceText Source, ImmutableArray<LineVerdict> Verdicts, ImmutableArray<Metadata> Metadata)
{
    /// <summary>Which lines are one paragraph.</summary>
    public Paragraphs Paragraphs { get; init; } = Paragraphs.Lines(Source);

    /// <summary>What the model thinks of the page, whether or not it had the last word; null without a model.</summary>
    public PageJudgement? Judgement { get; init; }

    /// <summary>What was found out about each line of the text of <see cref="Paragraphs"/> without its neighbours; empty if nobody keeps it.</summary>
    internal ImmutableArray<LineFeatures> Forms { get; init; } = [];

    /// <summary>The lifted and removed lines, in order: what the reader does not see in the article.</summary>
    public IEnumerable<LineVerdict> Ledger =>
        Verdicts.Where(verdict => verdict.Fate is Fate.Lifted or Fate.Removed);

    /// <summary>The line that holds the article's title, zero-based; null if the page has lost it.</summary>
    public int? TitleLine
    {
        get
        {
            foreach (var entry in Metadata)
                if (entry.Field == MetadataField.Title)
                    return Source.LineAt(entry.Span.Start);
            return null;
        }
    }
}
