using System.Numerics;

namespace SiteGen.Pages.Search;

/// <summary>Phrases as a tree of their letters: which node comes after which by which letter.</summary>
/// <remarks>The steps lie in one hash table, as most nodes have one or two: a row of all letters for each node was several megabytes
/// that had to be cleared.</remarks>
internal sealed class PhraseTree
{
    /// <summary>The node before the first letter; also what a step leads to that is not there.</summary>
    public const int Root = 0;

    // By node and letter, with open addressing: a free place leads to the root.
    private readonly Step[] _steps;
    private readonly int _shift;

    /// <summary>From a node by a letter to another. One number, so that a look at the table is one read.</summary>
    internal readonly record struct Step(ulong Bits)
    {
        /// <summary>Where it leads.</summary>
        public int Node => (int)(Bits >> 16) & 0xFFFF;

        /// <summary>The phrase that ends there, by index; -1 for none.</summary>
        public int Phrase => (int)(Bits & 0xFFFF) - 1;

        public uint Key => (uint)(Bits >> 32);

        public static Step Of(uint key, int node, int phrase) => new(((ulong)key << 32) | ((ulong)checked((ushort)node) << 16) | checked((ushort)(phrase + 1)));
    }

    /// <param name="phrases">At most 65,534 letters together; many begin alike, so that about half of the table is free.</param>
    public PhraseTree(IReadOnlyList<string> phrases)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)phrases.Sum(phrase => phrase.Length) + 2);
        (_steps, _shift) = (new Step[size], 32 - BitOperations.Log2(size));
        var nodes = 1;
        for (var index = 0; index < phrases.Count; index++)
        {
            var node = Root;
            for (var at = 0; at < phrases[index].Length; at++)
            {
                var key = KeyOf(node, phrases[index][at]);
                ref var step = ref At(key);
                if (step.Node == Root)
                    step = Step.Of(key, nodes++, -1);
                node = step.Node;
                if (at == phrases[index].Length - 1)
                    step = Step.Of(key, node, index);
            }
        }
    }

    /// <summary>The step from a node by a letter; it leads to the root if no phrase goes on so.</summary>
    public Step After(int node, char letter) => At(KeyOf(node, letter));

    // The step of a key, or a free place if it is not there.
    private ref Step At(uint key)
    {
        // Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4): the high bits of a product with 2^32 divided by the golden ratio.
        var steps = _steps;
        for (var place = (int)((key * 2654435769u) >> _shift); ; place = (place + 1) & (steps.Length - 1))
        {
            ref var step = ref steps[place];
            if (step.Key == key || step.Node == Root)
                return ref step;
        }
    }

    private static uint KeyOf(int node, char letter) => ((uint)node << 16) | letter;
}
