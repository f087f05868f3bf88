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

    private readonly List<Symbol> _symbols = [];
    private readonly int[] _at;
    private readonly int[] _next;
    private readonly int[] _previous;
    // The pair that begins at each place, -1 for none, and the places before and after it that begin the same.
    private readonly int[] _pairAt;
    private readonly int[] _sameBefore;
    private readonly int[] _sameAfter;
    private readonly List<Pair> _pairs = [];
    private readonly Dictionary<int, int> _pairOf = [];
    private readonly PriorityQueue<int, long> _queue = new();
    private int _queued;

    /// <summary>A phrase, and the two symbols that it is put together from; a letter has none.</summary>
    internal readonly record struct Symbol(string Phrase, int First, int Second);

    /// <summary>Two symbols that stand together, in how many places, and the first and last of these.</summary>
    private record struct Pair(int First, int Second)
    {
        public int Count { get; set; }

        public int Head { get; set; } = -1;

        public int Tail { get; set; } = -1;

        // Most places first. The numbers of the symbols settle what counts leave open, so that the same text gives the
        // same book.
        public readonly long Priority => ((long)-Count << 32) | (uint)KeyOf(First, Second);
    }

    private PhraseBookTrainer(string text)
    {
        // Half a character is no letter: it has a negative number, and is never joined with anything.
        var number = new int[char.MaxValue + 1];
        foreach (var letter in text)
            number[letter] = char.IsSurrogate(letter) ? -1 : 1;
        for (var letter = 0; letter < number.Length; letter++)
            if (number[letter] > 0)
            {
                number[letter] = _symbols.Count;
                _symbols.Add(new Symbol(((char)letter).ToString(), -1, -1));
            }
        (_at, _next, _previous) = (new int[text.Length], new int[text.Length], new int[text.Length]);
        (_pairAt, _sameBefore, _sameAfter) = (new int[text.Length], new int[text.Length], new int[text.Length]);
        for (var place = 0; place < text.Length; place++)
            (_at[place], _next[place], _previous[place], _pairAt[place]) = (number[text[place]], place + 1, place - 1, -1);
        for (var place = 0; place + 1 < text.Length; place++)
            Add(place, place + 1);
        EnqueueFresh();
    }

    /// <summary>The letters of a text and its commonest phrases, the most used first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many there may be.</param>
    public static ImmutableArray<Symbol> Learn(string text, int most)
    {
        var trainer = new PhraseBookTrainer(text);
        while (trainer._symbols.Count < most && trainer.JoinCommonest())
        {
        }
        return trainer.Ranked();
    }

    // What is left of a symbol's uses may not pay for it, once others have taken in the rest.
    private ImmutableArray<Symbol> Ranked()
    {
        var symbols = _symbols;
        var inText = new int[symbols.Count];
        for (var place = 0; place < _at.Length; place = _next[place])
            if (_at[place] >= 0)
                inText[_at[place]]++;
        var inBook = new int[symbols.Count];
        var uses = new int[symbols.Count];
        for (var symbol = symbols.Count - 1; symbol >= 0; symbol--)
        {
            uses[symbol] = inBook[symbol] > 0 || inText[symbol] >= FewestUses ? inBook[symbol] + inText[symbol] : 0;
            if (uses[symbol] == 0 || symbols[symbol].First < 0)
                continue;
            inBook[symbols[symbol].First]++;
            inBook[symbols[symbol].Second]++;
        }
        // A letter stays, for the sake of other texts.
        var ranked = Enumerable.Range(0, symbols.Count).Where(symbol => uses[symbol] > 0 || symbols[symbol].First < 0)
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
        while (_queue.TryDequeue(out var index, out var priority))
        {
            var pair = _pairs[index];
            if (pair.Count < FewestUses || LengthOf(pair) > Longest)
                continue;
            if (pair.Priority == priority)
            {
                Join(pair);
                return true;
            }
            _queue.Enqueue(index, pair.Priority);
        }
        return false;
    }

    private int LengthOf(Pair pair) => _symbols[pair.First].Phrase.Length + _symbols[pair.Second].Phrase.Length;

    private void Join(Pair pair)
    {
        var joined = _symbols.Count;
        for (int place = pair.Head, following; place >= 0; place = following)
        {
            var second = _next[place];
            var (before, after) = (_previous[place], _next[second]);
            if (before >= 0)
                Forget(before);
            Forget(second);
            // Not earlier: the second may have begun the same pair.
            following = _sameAfter[place];
            Forget(place);
            (_at[place], _at[second], _next[place]) = (joined, -1, after);
            if (before >= 0)
                Add(before, place);
            if (after < _at.Length)
            {
                _previous[after] = place;
                Add(place, after);
            }
        }
        _symbols.Add(new Symbol(_symbols[pair.First].Phrase + _symbols[pair.Second].Phrase, pair.First, pair.Second));
        // Only pairs with the new symbol have more places than before, and none will have more than now.
        EnqueueFresh();
    }

    private void EnqueueFresh()
    {
        for (; _queued < _pairs.Count; _queued++)
            if (_pairs[_queued].Count >= FewestUses)
                _queue.Enqueue(_queued, _pairs[_queued].Priority);
    }

    private void Add(int place, int next)
    {
        var (first, second) = (_at[place], _at[next]);
        if (first < 0 || second < 0)
            return;
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairOf, KeyOf(first, second), out var isKnown);
        if (!isKnown)
        {
            index = _pairs.Count;
            _pairs.Add(new Pair(first, second));
        }
        ref var pair = ref CollectionsMarshal.AsSpan(_pairs)[index];
        (_pairAt[place], _sameBefore[place], _sameAfter[place]) = (index, pair.Tail, -1);
        if (pair.Tail < 0)
            pair.Head = place;
        else
            _sameAfter[pair.Tail] = place;
        pair.Tail = place;
        pair.Count++;
    }

    private void Forget(int place)
    {
        if (_pairAt[place] < 0)
            return;
        ref var pair = ref CollectionsMarshal.AsSpan(_pairs)[_pairAt[place]];
        var (before, after) = (_sameBefore[place], _sameAfter[place]);
        if (before < 0)
            pair.Head = after;
        else
            _sameAfter[before] = after;
        if (after < 0)
            pair.Tail = before;
        else
            _sameBefore[after] = before;
        pair.Count--;
        _pairAt[place] = -1;
    }

    private static int KeyOf(int first, int second) => (first << 16) | second;
}
