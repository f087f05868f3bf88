using System.Runtime.CompilerServices;
using SiteGen.Cache;

namespace SiteGen.Pages.Search;

/// <summary>In which sections of a volume each of its words is.</summary>
internal static class VolumeWords
{
    /// <summary>Sections, a bit for each: those that have a word in a title, and those that have it elsewhere.</summary>
    internal readonly record struct Where(byte Titles, byte Others)
    {
        public static Where operator |(Where one, Where other) => new((byte)(one.Titles | other.Titles), (byte)(one.Others | other.Others));
    }

    /// <summary>The words of a volume; whoever asks gives them back.</summary>
    public static WordBag Of(SearchVolume volume)
    {
        var words = new WordBag();
        var whole = volume.Length + 1;
        long before = 0;
        foreach (var part in volume.Parts)
        {
            foreach (var entry in part.Entries)
            {
                var section = (byte)(1 << (int)(before * SearchTerms.Sections / whole));
                SearchWords.Cut(entry.Title, new Marker(words, new Where(section, 0)));
                foreach (var reading in entry.Readings)
                    SearchWords.Cut(reading.Span, new Marker(words, new Where(0, section)));
                before += entry.Length;
            }
        }
        return words;
    }

    /// <summary>The same as bytes: the words' numbers as distances, with the sections of each.</summary>
    public static byte[] Write(WordBag words, TermTable table)
    {
        using var numbered = new NumberedWords(words.Count);
        for (var index = 0; index < words.Count; index++)
            numbered.Add(table.NumberOf(words.WordAt(index), words.HashAt(index)), words.WhereAt(index));
        return BytesOf(numbered.Sorted(table.Count));
    }

    /// <summary>Some words of those that were written.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="isAsked">Which, by their numbers.</param>
    public static ReadOnlyMemory<byte> Only(ReadOnlyMemory<byte> bytes, bool[] isAsked)
    {
        var asked = new List<NumberedWords.Entry>();
        for (var words = Read(bytes); words.MoveNext();)
            if (isAsked[words.Number])
                asked.Add(new(words.Number, words.Where));
        return BytesOf([.. asked]);
    }

    private static byte[] BytesOf(ReadOnlySpan<NumberedWords.Entry> words)
    {
        var to = new PieceWriter();
        to.Number(words.Length);
        var next = 0;
        foreach (var (number, where) in words)
        {
            to.Number(number - next);
            to.Byte(where.Titles);
            to.Byte(where.Others);
            next = number + 1;
        }
        return to.ToArray();
    }

    /// <summary>The number of each word, and where it is.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    public static Reader Read(ReadOnlyMemory<byte> bytes) => new(bytes.Span);

    /// <summary>Goes through what was written. Of a large edition that is millions of words, for which a <see cref="PieceReader"/> takes twice as long.</summary>
    internal ref struct Reader
    {
        private readonly ReadOnlySpan<byte> _from;
        private int _at;
        private int _left;
        private int _next;

        public Reader(ReadOnlySpan<byte> from)
        {
            _from = from;
            _left = NextNumber();
        }

        public readonly int Number => _next - 1;

        public readonly Where Where => new(_from[_at - 2], _from[_at - 1]);

        public readonly (int Number, Where Where) Current => (Number, Where);

        public readonly Reader GetEnumerator() => this;

        // A call for each word would be a third of all that there is to do.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_left-- == 0)
                return false;
            _next += NextNumber() + 1;
            _at += 2;
            return true;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int NextNumber() => _from[_at++] is var first && first < 0x80 ? first : RestOf(first);

        // As PieceWriter writes it.
        private int RestOf(int first)
        {
            var number = first & 0x7F;
            for (var (shift, next) = (7, first); next >= 0x80; shift += 7)
            {
                next = _from[_at++];
                number |= (next & 0x7F) << shift;
            }
            return number;
        }
    }

    private readonly struct Marker(WordBag words, Where sections) : SearchWords.ITaker
    {
        public void Take(ReadOnlySpan<char> word) => words.Add(word, sections);
    }
}
