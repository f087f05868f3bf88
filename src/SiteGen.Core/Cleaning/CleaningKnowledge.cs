using SiteGen.Cleaning.Learned;

namespace SiteGen.Cleaning;

/// <summary>What the cleaner knows of pages.</summary>
/// <param name="Rules">Known furniture.</param>
/// <param name="Model">What was learned from pages whose article is known; null to go by the rules alone.</param>
/// <param name="Titles">What was learned of their titles.</param>
public sealed record CleaningKnowledge(RuleSet Rules, LineModel? Model, TitleModel Titles);
