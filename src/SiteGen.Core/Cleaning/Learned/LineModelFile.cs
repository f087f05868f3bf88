using System.Globalization;
using System.Runtime.InteropServices;
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
        if (!text.StartsWith(Header + "\n", StringComparison.Ordinal))
            throw Wrong(1, $"the file does not begin with “{Header}”");
        var words = new List<uint>();
        foreach (var row in new Rows(text))
            if (row.IsWord)
                words.Add(LexiconKey.Parse(row.Name) ?? throw Wrong(row.Number, "no such kind of word"));
        var model = new LineModel(words);
        int first = 0, word = 0, second = 0, chains = 0;
        foreach (var row in new Rows(text))
        {
            if (row.IsWord)
            {
                ReadTwice(model, FirstFeatures.Templates.Size + word++, 1, row);
            }
            else if (row.Name.SequenceEqual(Chain))
            {
                ReadChain(chains++ == 0 ? model.FirstChain : model.SecondChain, row);
            }
            else if (first < FirstFeatures.Templates.All.Count)
            {
                var template = Expect(FirstFeatures.Templates.All[first++], row);
                ReadTwice(model, template.Base, template.Size, row);
            }
            else
            {
                if (second == SecondFeatures.Templates.All.Count)
                    throw Wrong(row.Number, "a question too many");
                var template = Expect(SecondFeatures.Templates.All[second++], row);
                Read(model.Second.AsSpan(template.Base, template.Size), row.Rest, row.Number);
            }
        }
        if (chains != 2 || first < FirstFeatures.Templates.All.Count || second < SecondFeatures.Templates.All.Count)
            throw new FormatException("The file of weights ends too early.");
        return model;
    }

    private static Template Expect(Template template, Row row) =>
        row.Name.SequenceEqual(template.Name) ? template : throw Wrong(row.Number, $"“{row.Name}” stands where “{template.Name}” should");

    private static void ReadTwice(LineModel model, int start, int size, Row row)
    {
        var tab = Tab(row.Rest, row.Number);
        Read(model.First.AsSpan(start, size), row.Rest[..tab], row.Number);
        Read(model.Again.AsSpan(start, size), row.Rest[(tab + 1)..], row.Number);
    }

    private static void Read(Span<Vector128<float>> weights, ReadOnlySpan<char> signs, int number)
    {
        if (signs.Length != weights.Length * StateChain.States)
            throw Wrong(number, $"{signs.Length} signs where {weights.Length * StateChain.States} should be");
        var read = WeightCode.Decode(signs, MemoryMarshal.Cast<Vector128<float>, float>(weights));
        if (read < signs.Length)
            throw Wrong(number, $"“{signs[read]}” is no weight");
    }

    private static void ReadChain(StateChain chain, Row row)
    {
        var at = 0;
        foreach (var range in row.Rest.Split(' '))
        {
            if (at == chain.Weights.Length
                || !double.TryParse(row.Rest[range], NumberStyles.Float, CultureInfo.InvariantCulture, out chain.Weights[at]))
                throw Wrong(row.Number, $"“{row.Rest[range]}” is no weight");
            at++;
        }
        if (at != chain.Weights.Length)
            throw Wrong(row.Number, $"{at} weights where {chain.Weights.Length} should be");
        chain.Refresh();
    }

    private static int Tab(ReadOnlySpan<char> row, int number) =>
        row.IndexOf('\t') is >= 0 and var tab ? tab : throw Wrong(number, "a tab is missing");

    private static FormatException Wrong(int number, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the weights: {problem}."));

    /// <summary>The lines after the first that are not for readers, with their numbers from one.</summary>
    private ref struct Rows(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text[(text.IndexOf('\n') + 1)..];
        private ReadOnlySpan<char> _row;
        private int _number = 1;

        public readonly Rows GetEnumerator() => this;

        public readonly Row Current => new(_row, Tab(_row, _number), _number);

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

    private readonly ref struct Row(ReadOnlySpan<char> text, int tab, int number)
    {
        public readonly ReadOnlySpan<char> Name = text[..tab];

        public readonly ReadOnlySpan<char> Rest = text[(tab + 1)..];

        public readonly int Number = number;

        /// <summary>Whether it is about a word, not a question.</summary>
        public bool IsWord => Name.IndexOf(':') > 0;
    }
}
