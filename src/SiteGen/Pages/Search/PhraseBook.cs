using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>The letter groups, words and phrases that an edition uses often, each with a code of one sign or
/// two.</summary>
/// <remarks>Text written in these codes is less than half as long, and a script needs no more than a table to read
/// it.</remarks>
internal sealed class PhraseBook
{
    /// <summary>The most symbols that a book may have: what the codes of one sign or two allow for, with some
    /// reserve.</summary>
    public const int Largest = 3000;

    private readonly ImmutableArray<PhraseBookTrainer.Symbol> _symbols;
    private readonly ImmutableArray<string> _codes;
    private readonly PhraseTree _tree;

    /// <summary>How many of <see cref="Codes.Signs"/>, the last ones, begin a code of two.</summary>
    public int Leads { get; }

    private PhraseBook(ImmutableArray<PhraseBookTrainer.Symbol> symbols)
    {
        _symbols = symbols;
        var signs = Codes.Signs.Length;
        Leads = symbols.Length <= signs ? 0 : (symbols.Length - signs + signs - 2) / (signs - 1);
        _codes = [.. Enumerable.Range(0, symbols.Length).Select(CodeOf)];
        _tree = new PhraseTree([.. symbols.Select(symbol => symbol.Phrase)]);
    }

    /// <summary>The book of a text.</summary>
    /// <param name="sample">The text, or what is like it.</param>
    public static PhraseBook Of(string sample) => new(PhraseBookTrainer.Learn(sample, Largest));

    /// <summary>The book as <c>search.js</c> reads it: for each symbol in turn, a letter after a sign that says so, or
    /// the codes of the two symbols that it is put together from.</summary>
    public string Content
    {
        get
        {
            var content = new StringBuilder();
            foreach (var symbol in _symbols)
            {
                if (symbol.Phrase.Length == 1)
                    content.Append(Codes.Literal).Append(symbol.Phrase);
                else
                    content.Append(_codes[symbol.First]).Append(_codes[symbol.Second]);
            }
            return content.ToString();
        }
    }

    /// <summary>A text in the codes of the book; a letter that is not in the book stands for itself.</summary>
    public string Encode(string text)
    {
        var code = new StringBuilder(text.Length / 2);
        foreach (var (symbol, at) in Parse(text))
        {
            // The halves of a character beyond the first 65,536 must stay together: alone they cannot be written.
            if (symbol >= 0)
                code.Append(_codes[symbol]);
            else if (!char.IsLowSurrogate(text[at]))
                code.Append(Codes.Literal).Append(text, at, char.IsHighSurrogate(text[at]) ? 2 : 1);
        }
        return code.ToString();
    }

    // The shortest way to write a text, found from its end: at each place, the symbol after which the rest is shortest.
    private List<(int Symbol, int At)> Parse(string text)
    {
        var singles = Codes.Signs.Length - Leads;
        var lent = ArrayPool<int>.Shared.Rent((2 * text.Length) + 1);
        var chosen = lent.AsSpan(0, text.Length);
        var cost = lent.AsSpan(text.Length, text.Length + 1);
        cost[text.Length] = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var (least, best) = (cost[at + 1] + 3, -1);
            var step = _tree.After(PhraseTree.Root, text[at]);
            for (var to = at; step.Node != PhraseTree.Root; step = ++to < text.Length ? _tree.After(step.Node, text[to]) : default)
            {
                var symbol = step.Phrase;
                if (symbol < 0)
                    continue;
                var whole = cost[to + 1] + (symbol < singles ? 1 : 2);
                if (whole < least)
                    (least, best) = (whole, symbol);
            }
            (cost[at], chosen[at]) = (least, best);
        }
        var parts = new List<(int, int)>(text.Length / 4);
        for (var at = 0; at < text.Length; at += chosen[at] < 0 ? 1 : _symbols[chosen[at]].Phrase.Length)
            parts.Add((chosen[at], at));
        ArrayPool<int>.Shared.Return(lent);
        return parts;
    }

    private string CodeOf(int symbol)
    {
        var singles = Codes.Signs.Length - Leads;
        if (symbol < singles)
            return Codes.Signs[symbol].ToString();
        var (lead, sign) = Math.DivRem(symbol - singles, Codes.Signs.Length);
        return $"{Codes.Signs[singles + lead]}{Codes.Signs[sign]}";
    }
}
