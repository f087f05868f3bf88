using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Pages.Search;

/// <summary>Learns which phrases a text repeats, by joining the two symbols that most often stand together, again and
/// again (Larsson and Moffat's Re-Pair).</summary>
internal sealed class PhraseBookTrainer
{
    // Each symbol costs about three signs and a half, so two uses do not pay for it.
    private const int FewestUses = 3;

    // So that the phrases of the largest book stay within 65,536 nodes of a tree.
    private const int Longest = 20;

    private readonly List<Symbol> _symbols;
    private readonly int[] _at;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly Dictionary<int, Pair> _pairs = [];
    private readonly List<Pair> _fresh = [];
    private readonly PriorityQueue<Pair, long> _queue = new();

    /// <summary>A phrase, and the two symbols that it is put together from; a letter has none.</summary>
    internal readonly record struct Symbol(string Phrase, int First, int Second);

    /// <summary>Two symbols that stand together, in how many places, and where that is or once was.</summary>
    private sealed class Pair(int first, int second)
    {
        public int First => first;

        public int Second => second;

        public int Count { get; set; }

        public List<int> Places { get; } = [];

        // Most places first. The numbers of the symbols settle what counts leave open, so that the same text gives the
        // same book.
        public long Priority => ((long)-Count << 32) | (uint)KeyOf(first, second);
    }

    private PhraseBookTrainer(string text)
    {
        // Half a character is no letter: it has a negative number, and is never joined with anything.
        var number = new int[char.MaxValue + 1];
        foreach (var letter in text)
            number[letter] = char.IsSurrogate(letter) ? -1 : 1;
        _symbols = [];
        for (var letter = 0; letter < number.Length; letter++)
            if (number[letter] > 0)
            {
                number[letter] = _symbols.Count;
                _symbols.Add(new Symbol(((char)letter).ToString(), -1, -1));
            }
        (_at, _next, _previous) = (new int[text.Length], new int[text.Length], new int[text.Length]);
        for (var place = 0; place < text.Length; place++)
            (_at[place], _next[place], _previous[place]) = (number[text[place]], place + 1, place - 1);
        for (var place = 0; place + 1 < text.Length; place++)
        {
            if (_at[place] >= 0 && _at[place + 1] >= 0)
                Add(_at[place], _at[place + 1], place);
        }
        EnqueueFresh();
    }

    /// <summary>The letters of a text and its commonest phrases; each after those that it is made of.</summary>
    public static ImmutableArray<Symbol> Learn(string text, int most)
    {
        var trainer = new PhraseBookTrainer(text);
        while (trainer._symbols.Count < most && trainer.JoinCommonest())
        {
        }
        return [.. trainer._symbols];
    }

    /// <summary>Symbols in the order of their uses, the most used first, without those that do not pay.</summary>
    /// <param name="symbols">Each after those that it is made of.</param>
    /// <param name="inText">How often each is used in text.</param>
    public static ImmutableArray<Symbol> Rank(ImmutableArray<Symbol> symbols, int[] inText)
    {
        var inBook = new int[symbols.Length];
        var uses = new int[symbols.Length];
        for (var symbol = symbols.Length - 1; symbol >= 0; symbol--)
        {
            uses[symbol] = inBook[symbol] > 0 || inText[symbol] >= FewestUses ? inBook[symbol] + inText[symbol] : 0;
            if (uses[symbol] == 0 || symbols[symbol].First < 0)
                continue;
            inBook[symbols[symbol].First]++;
            inBook[symbols[symbol].Second]++;
        }
        // A letter stays, for the sake of other texts.
        var ranked = Enumerable.Range(0, symbols.Length).Where(symbol => uses[symbol] > 0 || symbols[symbol].First < 0)
            .OrderByDescending(symbol => uses[symbol]).ThenBy(symbol => symbol).ToList();
        var rank = ranked.Select((symbol, index) => (symbol, index))
            .ToDictionary(entry => entry.symbol, entry => entry.index);
        return
        [
            .. ranked.Select(symbol => symbols[symbol]).Select(symbol => symbol.First < 0
                ? symbol : symbol with { First = rank[symbol.First], Second = rank[symbol.Second] }),
        ];
    }

    private bool JoinCommonest()
    {
        while (_queue.TryDequeue(out var pair, out var priority))
        {
            if (pair.Count < FewestUses || LengthOf(pair) > Longest)
                continue;
            if (pair.Priority == priority)
            {
                Join(pair);
                return true;
            }
            _queue.Enqueue(pair, pair.Priority);
        }
        return false;
    }

    private int LengthOf(Pair pair) => _symbols[pair.First].Phrase.Length + _symbols[pair.Second].Phrase.Length;

    private void Join(Pair pair)
    {
        var joined = _symbols.Count;
        _pairs.Remove(KeyOf(pair.First, pair.Second));
        pair.Count = 0;
        foreach (var place in pair.Places)
        {
            var second = _next[place];
            if (_at[place] != pair.First || second >= _at.Length || _at[second] != pair.Second)
                continue;
            var (before, after) = (_previous[place], _next[second]);
            if (before >= 0 && _at[before] >= 0)
            {
                Forget(_at[before], pair.First);
                Add(_at[before], joined, before);
            }
            if (after < _at.Length && _at[after] >= 0)
            {
                Forget(pair.Second, _at[after]);
                Add(joined, _at[after], place);
            }
            if (after < _at.Length)
                _previous[after] = place;
            (_at[place], _at[second], _next[place]) = (joined, -1, after);
        }
        _symbols.Add(new Symbol(_symbols[pair.First].Phrase + _symbols[pair.Second].Phrase, pair.First, pair.Second));
        // Only pairs with the new symbol have more places than before.
        EnqueueFresh();
    }

    private void EnqueueFresh()
    {
        foreach (var pair in _fresh)
            _queue.Enqueue(pair, pair.Priority);
        _fresh.Clear();
    }

    private void Add(int first, int second, int place)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, KeyOf(first, second), out _);
        if (pair is null)
            _fresh.Add(pair = new Pair(first, second));
        pair.Places.Add(place);
        pair.Count++;
    }

    private void Forget(int first, int second)
    {
        if (_pairs.TryGetValue(KeyOf(first, second), out var pair))
            pair.Count--;
    }

    private static int KeyOf(int first, int second) => (first << 16) | second;
}
