using System.Collections.Immutable;

namespace SiteGen.Pages.Search;

/// <summary>Learns which phrases a text repeats, by joining the two symbols that most often stand together, again and
/// again (Larsson and Moffat's Re-Pair).</summary>
internal sealed class PhraseBookTrainer
{
    // Each symbol costs about three signs and a half, so three uses do not pay for it.
    private const int FewestUses = 4;

    // The codes are enough for so many, and for phrases; a text that has more (a list of Chinese characters) writes out the others.
    private const int MostLetters = 2000;

    // So that the phrases of the largest book stay within 65,536 nodes of a tree.
    private const int Longest = 20;

    private readonly List<Symbol> _symbols = [];
    private readonly Place[] _places;
    private readonly PairTable _pairs;
    private readonly PriorityQueue<int, long> _queue = new();
    private int _queued;

    /// <summary>A phrase, and the two symbols that it is put together from; a letter has none.</summary>
    internal readonly record struct Symbol(string Phrase, int First, int Second);

    /// <summary>A letter of the text. All that is known of it lies together, because it is looked at together.</summary>
    private struct Place
    {
        /// <summary>The symbol that begins here; -1 for none, or for one that is never joined.</summary>
        public short Symbol;

        /// <summary>In letters: how long what begins here is, and what ends here.</summary>
        public byte Length, Ended;

        /// <summary>The pair that begins here, by index; -1 for none.</summary>
        public int Pair;

        /// <summary>The places before and after this one that begin the same pair; -1 for none.</summary>
        public int SameBefore, SameAfter;
    }

    private PhraseBookTrainer(string text)
    {
        // Half a character is no letter: it has a negative number, and is never joined with anything.
        var number = new short[char.MaxValue + 1];
        foreach (var letter in text)
            number[letter] = (short)(char.IsSurrogate(letter) ? -1 : 1);
        for (var letter = 0; letter < number.Length; letter++)
            if (number[letter] > 0)
            {
                number[letter] = (short)_symbols.Count;
                _symbols.Add(new Symbol(((char)letter).ToString(), -1, -1));
            }
        if (_symbols.Count > MostLetters)
            KeepCommonest(text, number);
        _places = GC.AllocateUninitializedArray<Place>(text.Length);
        // About as many pairs come to be looked at in all; a table that grows is copied.
        _pairs = new(text.Length / 2);
        for (var place = 0; place < text.Length; place++)
            _places[place] = new Place { Symbol = number[text[place]], Length = 1, Ended = 1, Pair = -1 };
        for (var place = 0; place + 1 < text.Length; place++)
            Add(place, place + 1);
        EnqueueFresh();
    }

    private void KeepCommonest(string text, short[] number)
    {
        var uses = new int[number.Length];
        foreach (var letter in text)
            uses[letter]++;
        var commonest = _symbols.OrderByDescending(symbol => uses[symbol.Phrase[0]]).Take(MostLetters).ToList();
        _symbols.Clear();
        Array.Fill(number, (short)-1);
        foreach (var symbol in commonest.OrderBy(symbol => symbol.Phrase[0]))
        {
            number[symbol.Phrase[0]] = (short)_symbols.Count;
            _symbols.Add(symbol);
        }
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
        for (var place = 0; place < _places.Length; place += _places[place].Length)
            if (_places[place].Symbol >= 0)
                inText[_places[place].Symbol]++;
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
            var pair = _pairs.At(index);
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

    private int LengthOf(PairTable.Pair pair) => _symbols[pair.First].Phrase.Length + _symbols[pair.Second].Phrase.Length;

    private void Join(PairTable.Pair pair)
    {
        var joined = _symbols.Count;
        for (int place = pair.Head, following; place >= 0; place = following)
        {
            ref var first = ref _places[place];
            var second = place + first.Length;
            var after = second + _places[second].Length;
            var before = place == 0 ? -1 : place - _places[place - 1].Ended;
            if (before >= 0)
                Forget(before);
            Forget(second);
            // Not earlier: the second may have begun the same pair.
            following = first.SameAfter;
            Forget(place);
            _places[second].Symbol = -1;
            first.Symbol = (short)joined;
            first.Length = _places[after - 1].Ended = (byte)(after - place);
            if (before >= 0)
                Add(before, place);
            if (after < _places.Length)
                Add(place, after);
        }
        _symbols.Add(new Symbol(_symbols[pair.First].Phrase + _symbols[pair.Second].Phrase, pair.First, pair.Second));
        // Only pairs with the new symbol have more places than before, and none will have more than now.
        EnqueueFresh();
    }

    private void EnqueueFresh()
    {
        for (; _queued < _pairs.Count; _queued++)
            if (_pairs.At(_queued) is { Count: >= FewestUses } pair)
                _queue.Enqueue(_queued, pair.Priority);
    }

    private void Add(int place, int next)
    {
        ref var here = ref _places[place];
        var (first, second) = (here.Symbol, _places[next].Symbol);
        if (first < 0 || second < 0)
            return;
        var index = _pairs.IndexOf(first, second);
        ref var pair = ref _pairs.At(index);
        (here.Pair, here.SameBefore, here.SameAfter) = (index, pair.Tail, -1);
        if (pair.Tail < 0)
            pair.Head = place;
        else
            _places[pair.Tail].SameAfter = place;
        pair.Tail = place;
        pair.Count++;
    }

    private void Forget(int place)
    {
        ref var here = ref _places[place];
        if (here.Pair < 0)
            return;
        ref var pair = ref _pairs.At(here.Pair);
        if (here.SameBefore < 0)
            pair.Head = here.SameAfter;
        else
            _places[here.SameBefore].SameAfter = here.SameAfter;
        if (here.SameAfter < 0)
            pair.Tail = here.SameBefore;
        else
            _places[here.SameAfter].SameBefore = here.SameBefore;
        pair.Count--;
        here.Pair = -1;
    }
}
