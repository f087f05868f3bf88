using System.Runtime.InteropServices;

namespace SiteGen.Cleaning.Learned;

/// <summary>The words, pairs of words and short lines that a model knows, each with the index of its feature.</summary>
internal sealed class Lexicon
{
    // Lines up to this many words are furniture or headings more often than not: each of their words counts.
    private const int ShortLine = 14;
    private const int WholeLine = 4;
    private const int PatternLine = 8;

    // Of longer lines, so many words from the beginning say what there is to say.
    private const int LeadingWords = 60;

    // Which slots are taken, a bit for each: most words are not known, and a table that small says so from nearest by.
    private readonly ulong[] _taken;
    private readonly uint[] _keys;
    private readonly int[] _indices;
    private readonly int _mask;

    /// <param name="keys">See <see cref="LexiconKey"/>; the first one's feature has the index
    /// <paramref name="start"/>.</param>
    public Lexicon(IReadOnlyList<uint> keys, int start)
    {
        var size = 64;
        while (size < keys.Count * 3)
            size *= 2;
        _mask = size - 1;
        (_taken, _keys, _indices) = (new ulong[size / 64], new uint[size], new int[size]);
        for (var k = 0; k < keys.Count; k++)
        {
            var at = (int)(keys[k] & (uint)_mask);
            while (IsTaken(at))
                at = (at + 1) & _mask;
            (_keys[at], _indices[at]) = (keys[k], start + k);
            _taken[at / 64] |= 1UL << (at % 64);
        }
    }

    /// <summary>Receives the keys of a line's words.</summary>
    internal interface ITaker
    {
        void Take(uint key);
    }

    /// <summary>Adds the known words of a line.</summary>
    public void Add(PageShape page, int i, FeatureList to)
    {
        var taker = new Finder(this, to);
        Visit(page, i, ref taker);
    }

    /// <summary>Goes through the words of a line and of its neighbours.</summary>
    public static void Visit<T>(PageShape page, int i, ref T taker)
        where T : ITaker, allows ref struct
    {
        ref readonly var line = ref page.Lines[i];
        var all = CollectionsMarshal.AsSpan(page.Tokens);
        var tokens = all.Slice(line.TokenStart, line.TokenCount);
        if (tokens.IsEmpty)
            return;
        if (i > 0)
            VisitNeighbour(page.Lines[i - 1], all, ref taker,
                WordPosition.LineBefore, WordPosition.PatternBefore, WordPosition.FirstBefore);
        if (i + 1 < page.Lines.Length)
            VisitNeighbour(page.Lines[i + 1], all, ref taker,
                WordPosition.LineAfter, WordPosition.PatternAfter, WordPosition.FirstAfter);
        if (tokens.Length > ShortLine)
        {
            taker.Take(LexiconKey.Of(WordPosition.Lead, tokens[0].Hash));
            taker.Take(LexiconKey.Of(WordPosition.LeadPair, TokenHash.Pair(tokens[0].Hash, tokens[1].Hash)));
            foreach (var token in tokens[..Math.Min(tokens.Length, LeadingWords)])
                taker.Take(LexiconKey.Of(WordPosition.Long, token.Hash));
            return;
        }
        if (tokens.Length <= PatternLine)
            taker.Take(LexiconKey.Of(WordPosition.Pattern, line.Pattern));
        if (tokens.Length <= WholeLine)
            taker.Take(LexiconKey.Of(WordPosition.Line, line.Key));
        taker.Take(LexiconKey.Of(WordPosition.First, tokens[0].Hash));
        taker.Take(LexiconKey.Of(WordPosition.Last, tokens[^1].Hash));
        for (var k = 0; k < tokens.Length; k++)
        {
            taker.Take(LexiconKey.Of(WordPosition.Word, tokens[k].Hash));
            if (k + 1 < tokens.Length)
                taker.Take(LexiconKey.Of(WordPosition.Pair, TokenHash.Pair(tokens[k].Hash, tokens[k + 1].Hash)));
        }
    }

    private static void VisitNeighbour<T>(in LineShape other, ReadOnlySpan<Token> tokens, ref T taker,
        WordPosition whole, WordPosition pattern, WordPosition first)
        where T : ITaker, allows ref struct
    {
        if (other.TokenCount == 0)
            return;
        taker.Take(LexiconKey.Of(first, tokens[other.TokenStart].Hash));
        if (other.TokenCount <= PatternLine)
            taker.Take(LexiconKey.Of(pattern, other.Pattern));
        if (other.TokenCount <= WholeLine)
            taker.Take(LexiconKey.Of(whole, other.Key));
    }

    /// <summary>The index of a key's feature; −1 if it is not known.</summary>
    public int Find(uint key)
    {
        var at = (int)(key & (uint)_mask);
        while (IsTaken(at))
        {
            if (_keys[at] == key)
                return _indices[at];
            at = (at + 1) & _mask;
        }
        return -1;
    }

    private bool IsTaken(int slot) => ((_taken[slot / 64] >> (slot % 64)) & 1) != 0;

    private readonly struct Finder(Lexicon lexicon, FeatureList to) : ITaker
    {
        public void Take(uint key)
        {
            var index = lexicon.Find(key);
            if (index >= 0)
                to.Add(index);
        }
    }
}
