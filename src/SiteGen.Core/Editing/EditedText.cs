using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>A text and everything that is said about it, in a form that any page or export can be made from.</summary>
/// <remarks>Knows nothing of HTML, TEI or JSON. Every annotation covers at least one run or stands at a point, and
/// ends after exactly one run; so none can be lost in writing out.</remarks>
/// <param name="Document">The text as blocks.</param>
/// <param name="Annotations">In the order of their numbers: the first one is number 1.</param>
/// <param name="Blocks">The document's blocks, cut into runs; one for one.</param>
public sealed record EditedText(
    Document Document, ImmutableArray<AnchoredAnnotation> Annotations, ImmutableArray<EditedBlock> Blocks)
{
    /// <summary>The seed.</summary>
    public SourceText Source => Document.Clean.Source;
}

/// <summary>A block, cut where an annotation begins or ends and where a reading differs from the source.</summary>
/// <param name="Block">The block.</param>
/// <param name="Runs">In order; their sources, joined, are the block's words.</param>
public sealed record EditedBlock(Block Block, ImmutableArray<Run> Runs);

/// <summary>A stretch of text of which one thing is true throughout.</summary>
/// <param name="Source">Where it stands in the seed; a point for words that are only in the reading, and for a mere
/// place.</param>
/// <param name="Original">The words of the source, which are a part of its content and not a copy, if they do not go over the end of a
/// line; one space for that; empty for a point.</param>
/// <param name="Reading">The words of the corrected reading; equal to the source's unless a correction changes them.</param>
/// <param name="Covering">Indexes into <see cref="EditedText.Annotations"/> of those that speak of this run: outermost
/// first.</param>
/// <param name="Ending">Indexes of the annotations whose number stands after this run, in ascending order.</param>
public sealed record Run(
    TextSpan Source, ReadOnlyMemory<char> Original, ReadOnlyMemory<char> Reading,
    ImmutableArray<int> Covering, ImmutableArray<int> Ending)
{
    /// <summary>Whether a correction puts other words here.</summary>
    public bool IsChanged => !Original.Span.SequenceEqual(Reading.Span);
}
