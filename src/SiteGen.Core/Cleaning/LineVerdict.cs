namespace SiteGen.Cleaning;

/// <summary>What became of one source line, and why.</summary>
/// <param name="Line">Zero-based.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Rule">The rule that decided: an id of a rule pack or of the cleaner itself, <c>editor</c> for an
/// overrule; empty for kept and blank lines that no rule speaks of.</param>
/// <param name="Reason">Why, in a sentence for readers; empty where nothing needs a reason.</param>
public sealed record LineVerdict(int Line, Fate Fate, string Rule, string Reason);

/// <summary>What became of a source line.</summary>
public enum Fate
{
    /// <summary>Part of the article.</summary>
    Kept,

    /// <summary>Metadata: said about the article, not in it.</summary>
    Lifted,

    /// <summary>Furniture of the page.</summary>
    Removed,

    /// <summary>Nothing but white space.</summary>
    Blank,
}
