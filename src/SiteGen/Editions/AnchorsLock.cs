using System.Collections.Immutable;
using SiteGen.Annotations;

namespace SiteGen.Editions;

/// <summary>Where the passages of one seed stood when an editor last saw them.</summary>
/// <param name="Sha256">The seed that all of it was reviewed against, but for what says otherwise.</param>
/// <param name="Anchors">Sorted by key; no key is there twice.</param>
/// <param name="History">What was accepted when the seed changed, oldest first.</param>
internal sealed record AnchorsLock(
    string Sha256, ImmutableArray<LockedAnchor> Anchors, ImmutableArray<ReviewedChange> History)
{
    /// <summary>The anchor of a key; null if it is not locked.</summary>
    public LockedAnchor? this[AnchorKey key]
    {
        get
        {
            var (low, high) = (0, Anchors.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = Anchors[middle].Key.CompareTo(key);
                if (order == 0)
                    return Anchors[middle];
                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }
            return null;
        }
    }

    /// <summary>Whether an anchor was reviewed against a seed.</summary>
    public bool IsReviewed(LockedAnchor anchor, string seed) => (anchor.Sha256 ?? Sha256) == seed;
}

/// <summary>A passage as it was reviewed.</summary>
/// <param name="Key">What speaks of it.</param>
/// <param name="Passage">As it was.</param>
/// <param name="Sha256">The seed that it was reviewed against; null if that is the lock's.</param>
internal sealed record LockedAnchor(AnchorKey Key, ReviewedPassage Passage, string? Sha256 = null);

/// <summary>What was accepted at one time.</summary>
/// <param name="From">The seed's digest before.</param>
/// <param name="To">And after.</param>
/// <param name="Unchanged">How many passages had not moved.</param>
/// <param name="Moved">What was moved, each in words.</param>
/// <param name="Reworded">What was reworded, each in words.</param>
internal sealed record ReviewedChange(
    string From, string To, int Unchanged, ImmutableArray<string> Moved, ImmutableArray<string> Reworded);
