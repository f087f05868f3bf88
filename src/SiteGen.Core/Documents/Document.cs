using System.Collections.Immutable;
using SiteGen.Cleaning;

namespace SiteGen.Documents;

/// <summary>A text as blocks.</summary>
/// <remarks>
/// Every line that is not blank is in a block, in source order, those that were taken out included: so the document
/// can be read as an article and as scraped, and an annotation on a removed line has a place.
/// </remarks>
/// <param name="Clean">The verdicts it was made from.</param>
/// <param name="Blocks">In source order; they do not overlap.</param>
public sealed record Document(CleanText Clean, ImmutableArray<Block> Blocks);
