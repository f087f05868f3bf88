using System.Collections.Immutable;

namespace SiteGen.Pages.Search;

/// <summary>The shards of words that a build before has made of as many volumes, and which words are elsewhere now.</summary>
/// <param name="Key">The digest of all that their files were made from.</param>
/// <param name="Firsts">Of each shard the number of its first word.</param>
/// <param name="Changed">The numbers of the words that are not where they were, or are new.</param>
internal sealed record KeptShards(string Key, ImmutableArray<int> Firsts, IReadOnlyCollection<int> Changed)
{
    private int[] _starts = [];

    /// <summary>Which shards must be made anew.</summary>
    /// <param name="sorted">All words in their order.</param>
    /// <param name="count">How many there are.</param>
    public bool[] Anew(ArraySegment<int> sorted, int count)
    {
        var positions = new int[count];
        for (var position = 0; position < count; position++)
            positions[sorted[position]] = position;
        // What is not in any shard stands before the first one or, since nothing is left of it, among those of another.
        _starts = [.. Firsts.Select((first, shard) => shard == 0 ? 0 : positions[first]), count];
        var isAnew = new bool[Firsts.Length];
        foreach (var number in Changed)
            isAnew[ShardAt(positions[number])] = true;
        return isAnew;
    }

    /// <summary>The words of a shard, and those that might come into it.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="sorted">All words in their order.</param>
    public ArraySegment<int> TermsOf(int shard, ArraySegment<int> sorted) => sorted[_starts[shard].._starts[shard + 1]];

    /// <summary>Adds the words that are elsewhere in a volume than they were.</summary>
    /// <param name="to">What they are added to.</param>
    /// <param name="old">What <see cref="VolumeWords.Write"/> gave before.</param>
    /// <param name="now">What it gives now.</param>
    public static void AddChanged(HashSet<int> to, ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> now)
    {
        var before = VolumeWords.Read(old);
        var after = VolumeWords.Read(now);
        var (hasBefore, hasAfter) = (before.MoveNext(), after.MoveNext());
        while (hasBefore || hasAfter)
        {
            var isBefore = hasBefore && (!hasAfter || before.Current.Number <= after.Current.Number);
            var isAfter = hasAfter && (!hasBefore || after.Current.Number <= before.Current.Number);
            if (!isBefore || !isAfter || before.Current.Where != after.Current.Where)
                to.Add(isBefore ? before.Current.Number : after.Current.Number);
            hasBefore = isBefore ? before.MoveNext() : hasBefore;
            hasAfter = isAfter ? after.MoveNext() : hasAfter;
        }
    }

    private int ShardAt(int position)
    {
        var found = Array.BinarySearch(_starts, 0, Firsts.Length, position);
        return found >= 0 ? found : ~found - 1;
    }
}
