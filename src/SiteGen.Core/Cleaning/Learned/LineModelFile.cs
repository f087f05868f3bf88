using System.Globalization;
using System.Runtime.Intrinsics;

namespace SiteGen.Cleaning.Learned;

/// <summary>The weights of a <see cref="LineModel"/> as text.</summary>
/// <remarks>
/// The first line names the format. Lines that begin with <c>#</c> are for readers. Then, in this order and with tabs
/// between their parts: <c>chain</c>, the pass and the weights of steps as decimal numbers; the questions of the first
/// pass, each with four signs (see <see cref="WeightCode"/>) for each of its answers in the first pass and as many for
/// the second; the words, in the same way; the questions that only the second pass has.
/// </remarks>
public static class LineModelFile
{
    /// <summary>The first line of every file.</summary>
    public const string Header = "sitegen line model 1";

    private const string Chain = "chain";

    /// <summary>Reads weights.</summary>
    /// <exception cref="FormatException">The text is no such file, or one of another version; the message names the line.</exception>
    public static LineModel Parse(string text)
    {
        var words = new List<uint>();
        foreach (var (row, number) in new Rows(text))
            if (IsWord(row))
                words.Add(LexiconKey.Parse(row[..Tab(row, number)]) ?? throw Wrong(number, "no such kind of word"));
        var model = new LineModel(words);
        int first = 0, word = 0, second = 0, chains = 0;
        foreach (var (row, number) in new Rows(text))
        {
            if (number == 1)
            {
                if (!row.SequenceEqual(Header))
                    throw Wrong(number, $"the file does not begin with “{Header}”");
                continue;
            }
            var tab = Tab(row, number);
            var name = row[..tab];
            var rest = row[(tab + 1)..];
            if (name.SequenceEqual(Chain))
            {
                ReadChain(chains++ == 0 ? model.FirstChain : model.SecondChain, rest, number);
            }
            else if (IsWord(row))
            {
                ReadTwice(model, FirstFeatures.Templates.Size + word++, 1, rest, number);
            }
            else if (first < FirstFeatures.Templates.All.Count)
            {
                var template = Expect(FirstFeatures.Templates.All[first++], name, number);
                ReadTwice(model, template.Base, template.Size, rest, number);
            }
            else
            {
                if (second == SecondFeatures.Templates.All.Count)
                    throw Wrong(number, "a question too many");
                var template = Expect(SecondFeatures.Templates.All[second++], name, number);
                Read(model.Second.AsSpan(template.Base, template.Size), rest, number);
            }
        }
        if (chains != 2 || first < FirstFeatures.Templates.All.Count || second < SecondFeatures.Templates.All.Count)
            throw new FormatException("The file of weights ends too early.");
        return model;
    }

    private static bool IsWord(ReadOnlySpan<char> row) =>
        row.IndexOf(':') is > 0 and var colon && row.IndexOf('\t') is var tab && (tab < 0 || colon < tab);

    private static Template Expect(Template template, ReadOnlySpan<char> name, int number) =>
        name.SequenceEqual(template.Name) ? template : throw Wrong(number, $"“{name}” stands where “{template.Name}” should");

    private static void ReadTwice(LineModel model, int start, int size, ReadOnlySpan<char> rest, int number)
    {
        var tab = Tab(rest, number);
        Read(model.First.AsSpan(start, size), rest[..tab], number);
        Read(model.Again.AsSpan(start, size), rest[(tab + 1)..], number);
    }

    private static void Read(Span<Vector128<float>> weights, ReadOnlySpan<char> signs, int number)
    {
        if (signs.Length != weights.Length * StateChain.States)
            throw Wrong(number, $"{signs.Length} signs where {weights.Length * StateChain.States} should be");
        foreach (var sign in signs)
            if (!WeightCode.IsCode(sign))
                throw Wrong(number, $"“{sign}” is no weight");
        for (var k = 0; k < weights.Length; k++)
            weights[k] = Vector128.Create(
                WeightCode.Decode(signs[4 * k]), WeightCode.Decode(signs[(4 * k) + 1]),
                WeightCode.Decode(signs[(4 * k) + 2]), WeightCode.Decode(signs[(4 * k) + 3]));
    }

    private static void ReadChain(StateChain chain, ReadOnlySpan<char> rest, int number)
    {
        var at = 0;
        foreach (var range in rest.Split(' '))
        {
            if (at == chain.Weights.Length
                || !double.TryParse(rest[range], NumberStyles.Float, CultureInfo.InvariantCulture, out chain.Weights[at]))
                throw Wrong(number, $"“{rest[range]}” is no weight");
            at++;
        }
        if (at != chain.Weights.Length)
            throw Wrong(number, $"{at} weights where {chain.Weights.Length} should be");
        chain.Refresh();
    }

    private static int Tab(ReadOnlySpan<char> row, int number) =>
        row.IndexOf('\t') is >= 0 and var tab ? tab : throw Wrong(number, "a tab is missing");

    private static FormatException Wrong(int number, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the weights: {problem}."));

    /// <summary>The lines that are not for readers, with their numbers from one.</summary>
    private ref struct Rows(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private ReadOnlySpan<char> _row;
        private int _number;

        public readonly Rows GetEnumerator() => this;

        public readonly Row Current => new(_row, _number);

        public bool MoveNext()
        {
            while (!_rest.IsEmpty)
            {
                var feed = _rest.IndexOf('\n');
                _row = feed < 0 ? _rest : _rest[..feed];
                _rest = feed < 0 ? [] : _rest[(feed + 1)..];
                _number++;
                if (!_row.IsEmpty && _row[0] != '#')
                    return true;
            }
            return false;
        }
    }

    private readonly ref struct Row(ReadOnlySpan<char> text, int number)
    {
        private readonly ReadOnlySpan<char> _text = text;

        public void Deconstruct(out ReadOnlySpan<char> text, out int line)
        {
            text = _text;
            line = number;
        }
    }
}
