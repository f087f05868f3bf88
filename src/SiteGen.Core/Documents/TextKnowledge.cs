using SiteGen.Cleaning;
using SiteGen.Documents.Learned;

namespace SiteGen.Documents;

/// <summary>What is known of scraped texts before one is read.</summary>
/// <param name="Pages">Which lines of a page are the article's.</param>
/// <param name="Headings">Which of those are headings.</param>
public sealed record TextKnowledge(CleaningKnowledge Pages, HeadingModel Headings);
