using SiteGen.Annotations;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Input.Locks;

/// <summary>A place that was accepted for a passage, and what the annotation must say to be found there.</summary>
/// <param name="Item">What was reviewed.</param>
/// <param name="Place">Where it stands now.</param>
/// <param name="Target">What the annotation is to quote; null for lines.</param>
/// <param name="Key">The anchor's name from now on: that of lines has their numbers.</param>
internal sealed record Acceptance(ReviewItem Item, TextSpan Place, Target? Target, AnchorKey Key)
{
    /// <summary>Accepts a place.</summary>
    /// <param name="review">The text.</param>
    /// <param name="item">One of its items.</param>
    /// <param name="place">Where the passage stands.</param>
    /// <param name="mayReword">Whether a quotation may get other words: only if a person was shown both.</param>
    /// <returns>Null if the annotation cannot be made to be found there by other values in the places of the old ones.</returns>
    public static Acceptance? Of(SeedReview review, ReviewItem item, TextSpan place, bool mayReword)
    {
        var key = item.Anchor.Key;
        if (item.Anchor.Target is not { } target)
        {
            var first = review.Source.LineAt(place.Start) + 1;
            var last = review.Source.LineAt(place.End) + 1;
            // The structure of a line is that of one line.
            return key.Kind == AnchorKind.Structure && first != last ? null
                : new Acceptance(item, place, null, key with { Number = first, Last = last });
        }
        var found = mayReword ? Retarget.InWordsOf(review.Anchorer, target, place) : Retarget.To(review.Anchorer, target, place);
        return found is null ? null : new Acceptance(item, place, found, key);
    }
}
