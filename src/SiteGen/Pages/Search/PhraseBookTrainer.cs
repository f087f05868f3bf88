using System.Collections.Immutable;

namespace SiteGen.Pages.Search;

/// <summary>Learns which phrases a text repeats, by joining the two symbols that most often stand together, again and
/// again (Larsson and Moffat's Re-Pair).</summary>
internal sealed class PhraseBookTrainer
{
    // Each symbol costs about three signs and a half, so two uses do not pay for it.
    private const int FewestUses = 3;

    private readonly List<Symbol> _symbols;
    private readonly int[] _at;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly Dictionary<(int, int), List<int>> _places = [];
    private readonly Dictionary<(int, int), int> _counts = [];
    private readonly PriorityQueue<(int, int), (int, int, int)> _queue = new();

    /// <summary>A phrase, and the two symbols that it is put together from; a letter has none.</summary>
    internal readonly record struct Symbol(string Phrase, int First, int Second);

    private PhraseBookTrainer(string text)
    {
        var letters = text.Distinct().Order().ToList();
        _symbols = [.. letters.Select(letter => new Symbol(letter.ToString(), -1, -1))];
        _at = [.. text.Select(letter => letters.BinarySearch(letter))];
        _next = [.. Enumerable.Range(1, text.Length)];
        _previous = [.. Enumerable.Range(-1, text.Length)];
        for (var place = 0; place + 1 < text.Length; place++)
            Add((_at[place], _at[place + 1]), place);
        foreach (var pair in _counts.Keys)
            Queue(pair);
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
        var rank = ranked.Select((symbol, index) => (symbol, index)).ToDictionary(entry => entry.symbol, entry => entry.index);
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
            var count = _counts.GetValueOrDefault(pair);
            if (count < FewestUses)
                continue;
            if (count != -priority.Item1)
                Queue(pair);
            else if (Join(pair))
                return true;
        }
        return false;
    }

    private bool Join((int First, int Second) pair)
    {
        var joined = _symbols.Count;
        var changed = new HashSet<(int, int)>();
        _counts.Remove(pair);
        if (!_places.Remove(pair, out var places))
            return false;
        foreach (var place in places)
        {
            var second = _next[place];
            if (_at[place] != pair.First || second >= _at.Length || _at[second] != pair.Second)
                continue;
            var (before, after) = (_previous[place], _next[second]);
            if (before >= 0)
                Change((_at[before], pair.First), (_at[before], joined), before, changed);
            if (after < _at.Length)
                Change((pair.Second, _at[after]), (joined, _at[after]), place, changed);
            (_at[place], _at[second], _next[place]) = (joined, -1, after);
            if (after < _at.Length)
                _previous[after] = place;
        }
        _symbols.Add(new Symbol(_symbols[pair.First].Phrase + _symbols[pair.Second].Phrase, pair.First, pair.Second));
        foreach (var one in changed)
            Queue(one);
        return true;
    }

    private void Change((int, int) old, (int, int) pair, int place, HashSet<(int, int)> changed)
    {
        if (_counts.TryGetValue(old, out var count))
            _counts[old] = count - 1;
        Add(pair, place);
        changed.Add(pair);
    }

    private void Add((int, int) pair, int place)
    {
        if (!_places.TryGetValue(pair, out var places))
            _places[pair] = places = [];
        places.Add(place);
        _counts[pair] = _counts.GetValueOrDefault(pair) + 1;
    }

    // The numbers of the symbols settle what counts leave open, so that the same text gives the same book.
    private void Queue((int First, int Second) pair) =>
        _queue.Enqueue(pair, (-_counts[pair], pair.First, pair.Second));
}
