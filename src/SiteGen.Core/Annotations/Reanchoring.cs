using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>How a reviewed passage was found in another state of its seed.</summary>
public enum Reanchored
{
    /// <summary>The same text and the same surroundings at the same offset and line.</summary>
    Unchanged,

    /// <summary>The same text, and at least one of its surroundings, in exactly one place.</summary>
    Moved,

    /// <summary>The text or both its surroundings differ; a passage is suggested, and a person must say.</summary>
    Reworded,

    /// <summary>Several places could be meant.</summary>
    Ambiguous,

    /// <summary>Nothing resembles the passage.</summary>
    Gone,

    /// <summary>There is no record of what was reviewed.</summary>
    New,
}

/// <summary>Where a reviewed passage may stand now.</summary>
/// <param name="How">How it was found.</param>
/// <param name="Places">One for <see cref="Reanchored.Unchanged"/>, <see cref="Reanchored.Moved"/> and
/// <see cref="Reanchored.Reworded"/>; two or more for <see cref="Reanchored.Ambiguous"/>; at most one for
/// <see cref="Reanchored.New"/>; else none.</param>
public sealed record Reanchoring(Reanchored How, ImmutableArray<TextSpan> Places)
{
    /// <summary>The one place; null if there is none or more than one.</summary>
    public TextSpan? Place => Places.Length == 1 ? Places[0] : null;
}
