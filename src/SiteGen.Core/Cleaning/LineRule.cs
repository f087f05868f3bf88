using System.Collections.Immutable;

namespace SiteGen.Cleaning;

/// <summary>One rule of a rule pack: a known piece of page furniture.</summary>
/// <param name="Id">Unique among all packs; shown to readers.</param>
/// <param name="Reason">What such a line is, in a sentence for readers.</param>
/// <param name="Zone">Where on a page the rule applies.</param>
/// <param name="Lines">Whole lines, as keys (<see cref="LineKey.OfPattern"/>).</param>
/// <param name="Begins">Beginnings of lines (<see cref="LineKey.OfBeginning"/>); with <paramref name="Contains"/> if that is not empty.</param>
/// <param name="Contains">Words of which one must be in the line, as keys.</param>
/// <param name="MostWords">Longest line that the rule takes, in words.</param>
/// <param name="Announces">What such a line stands above.</param>
/// <param name="IsEvidence">Whether such a line may be the article's too, so that the rule alone decides nothing.</param>
public sealed record LineRule(
    string Id,
    string Reason,
    Zone Zone,
    ImmutableArray<string> Lines,
    ImmutableArray<string> Begins,
    ImmutableArray<string> Contains,
    int MostWords,
    Announcement Announces,
    bool IsEvidence = false);

/// <summary>Where on a page a rule applies.</summary>
public enum Zone
{
    /// <summary>Everywhere: the words cannot be an article's.</summary>
    Anywhere,

    /// <summary>Before the first or after the last paragraph of prose.</summary>
    Edges,

    /// <summary>Before the first paragraph of prose.</summary>
    Head,

    /// <summary>After the last paragraph of prose.</summary>
    Tail,

    /// <summary>At the edges, and only next to a line that has been recognised otherwise.</summary>
    Beside,
}

/// <summary>What a heading stands above, mostly to the end of the page.</summary>
public enum Announcement
{
    /// <summary>Nothing that is known.</summary>
    Nothing,

    /// <summary>Teasers of other stories.</summary>
    Stories,

    /// <summary>What readers have written, or a part of an article that is called so.</summary>
    PerhapsComments,

    /// <summary>What readers have written: it says how many, or asks for more.</summary>
    Comments,

    /// <summary>The same; and the heading names the article, so that it stands below it.</summary>
    CommentsOnTitle,
}
