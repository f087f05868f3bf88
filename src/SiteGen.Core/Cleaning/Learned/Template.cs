namespace SiteGen.Cleaning.Learned;

/// <summary>What a feature speaks of, as a reader would say it.</summary>
public enum EvidenceKind
{
    /// <summary>Length, ending, capitals, digits, bullets.</summary>
    Form,

    /// <summary>The words themselves.</summary>
    Words,

    /// <summary>Known furniture in the line or near it.</summary>
    Furniture,

    /// <summary>The lines just before and after.</summary>
    Neighbours,

    /// <summary>How much running text there is around.</summary>
    Density,

    /// <summary>Where on the page it stands.</summary>
    Place,

    /// <summary>That the page says it more than once.</summary>
    Repetition,

    /// <summary>Where the article was found to begin and end.</summary>
    Extent,

    /// <summary>Words that it shares with the article.</summary>
    SharedWords,
}

/// <summary>A family of features that exclude one another: a question with a fixed number of answers.</summary>
/// <param name="Name">As in the file of weights.</param>
/// <param name="Size">Number of answers.</param>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Base">Index of its first feature.</param>
internal sealed record Template(string Name, int Size, EvidenceKind Kind, int Base);
