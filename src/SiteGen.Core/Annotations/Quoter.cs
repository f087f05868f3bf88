using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>Quotes a passage so that it can be found again.</summary>
/// <remarks>What <see cref="Anchorer"/> undoes. If the words of a passage are in the text more than once, whole words before
/// and after them are added: as few characters as tell the passage from all the others.</remarks>
public static class Quoter
{
    /// <summary>The shortest quotation that is found at one span alone.</summary>
    /// <param name="source">The seed.</param>
    /// <param name="span">The passage; neither empty nor with white space at its ends.</param>
    /// <exception cref="ArgumentException">The passage is empty or has white space at an end.</exception>
    public static Quotation Quote(SourceText source, TextSpan span)
    {
        var content = source.Content;
        var exact = content[span.Start..span.End];
        if (exact.Length == 0 || char.IsWhiteSpace(exact[0]) || char.IsWhiteSpace(exact[^1]))
            throw new ArgumentException("The passage is empty or has white space at an end.", nameof(span));
        var before = content.AsSpan(0, span.Start).TrimEnd();
        var after = content.AsSpan(span.End).TrimStart();
        var others = new List<Likeness>();
        foreach (var at in new TextSearch(content).PlacesOf(exact))
            if (at != span.Start)
                others.Add(Likeness.Of(before, after, content.AsSpan(0, at), content.AsSpan(at + exact.Length)));
        var (prefix, suffix) = Shortest(others, before, after);
        return new Quotation(exact, before[(before.Length - prefix)..].ToString(), after[..suffix].ToString());
    }

    // A prefix shuts out the others that share less with the passage than it is long; the suffix must do so with the
    // rest. So only prefixes that shut out one more need be tried, from none upwards.
    private static (int Prefix, int Suffix) Shortest(
        List<Likeness> others, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        others.Sort((one, other) => other.Before.CompareTo(one.Before));
        var best = (Prefix: int.MaxValue, Suffix: 0);
        var shared = -1;
        for (var left = 0; left <= others.Count; left++)
        {
            // Those up to this one are left to the suffix, the prefix takes the rest.
            if (left > 0)
                shared = Math.Max(shared, others[left - 1].After);
            if (left > 0 && left < others.Count && others[left].Before == others[left - 1].Before)
                continue;
            var prefix = left == others.Count ? 0 : PrefixLongerThan(before, others[left].Before);
            var suffix = shared < 0 ? 0 : SuffixLongerThan(after, shared);
            if (prefix is { } one && suffix is { } other && (best.Prefix == int.MaxValue || one + other < best.Prefix + best.Suffix))
                best = (one, other);
        }
        return best;
    }

    private static int? PrefixLongerThan(ReadOnlySpan<char> before, int length)
    {
        for (var longer = length + 1; longer <= before.Length; longer++)
        {
            var start = before.Length - longer;
            if (!char.IsWhiteSpace(before[start]) && (start == 0 || char.IsWhiteSpace(before[start - 1]) || WordEnds.IsBetween(before, start)))
                return longer;
        }
        return null;
    }

    private static int? SuffixLongerThan(ReadOnlySpan<char> after, int length)
    {
        for (var longer = length + 1; longer <= after.Length; longer++)
            if (!char.IsWhiteSpace(after[longer - 1]) && (longer == after.Length || char.IsWhiteSpace(after[longer]) || WordEnds.IsBetween(after, longer)))
                return longer;
        return null;
    }

    // How many characters another place has in common with the passage, before and after the words. White space right
    // beside the words does not count, because it does not for the anchorer.
    private readonly record struct Likeness(int Before, int After)
    {
        public static Likeness Of(
            ReadOnlySpan<char> before, ReadOnlySpan<char> after, ReadOnlySpan<char> otherBefore, ReadOnlySpan<char> otherAfter) => new(
            Math.Max(CommonEnd(before, otherBefore), CommonEnd(before, otherBefore.TrimEnd())),
            Math.Max(after.CommonPrefixLength(otherAfter), after.CommonPrefixLength(otherAfter.TrimStart())));

        private static int CommonEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
        {
            var common = 0;
            while (common < Math.Min(one.Length, other.Length) && one[^(common + 1)] == other[^(common + 1)])
                common++;
            return common;
        }
    }
}
