using System.Numerics;

namespace SiteGen.Pages.Search;

/// <summary>Where each word of a large edition is: the places that have it in a title, and the others.</summary>
/// <remarks>All in one array, counted before it is filled: a list for each word would be a hundred thousand of them.</remarks>
internal sealed class TermPlaces
{
    private readonly int[] _starts;
    private readonly int[] _places;

    private TermPlaces(int[] starts) => (_starts, _places) = (starts, new int[starts[^1]]);

    /// <summary>The places that have a word in a title, in order.</summary>
    /// <param name="term">The word's number.</param>
    public ReadOnlySpan<int> Titles(int term) => _places.AsSpan(_starts[2 * term].._starts[(2 * term) + 1]);

    /// <summary>The places that have a word, but not in a title; in order.</summary>
    /// <param name="term">The word's number.</param>
    public ReadOnlySpan<int> Others(int term) => _places.AsSpan(_starts[(2 * term) + 1].._starts[(2 * term) + 2]);

    /// <summary>The places of all words.</summary>
    /// <param name="volumes">Of each volume, in order, what <see cref="VolumeWords.Write"/> gave.</param>
    /// <param name="terms">How many words there are.</param>
    public static TermPlaces Of(IReadOnlyCollection<ReadOnlyMemory<byte>> volumes, int terms)
    {
        var starts = new int[(2 * terms) + 1];
        foreach (var volume in volumes)
            foreach (var (number, where) in VolumeWords.Read(volume))
            {
                starts[(2 * number) + 1] += BitOperations.PopCount((uint)where.Titles);
                starts[(2 * number) + 2] += BitOperations.PopCount((uint)(where.Others & ~where.Titles));
            }
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];

        var made = new TermPlaces(starts);
        var next = starts[..^1];
        foreach (var (volume, words) in volumes.Index())
            foreach (var (number, where) in VolumeWords.Read(words))
            {
                Fill(where.Titles, ref next[2 * number]);
                Fill(where.Others & ~where.Titles, ref next[(2 * number) + 1]);

                void Fill(int sections, ref int at)
                {
                    for (; sections != 0; sections &= sections - 1)
                        made._places[at++] = (volume * SearchTerms.Sections) + BitOperations.TrailingZeroCount(sections);
                }
            }
        return made;
    }
}
