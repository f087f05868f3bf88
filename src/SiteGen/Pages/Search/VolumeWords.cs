using System.Runtime.InteropServices;
using SiteGen.Cache;

namespace SiteGen.Pages.Search;

/// <summary>In which sections of a volume each of its words is.</summary>
internal static class VolumeWords
{
    /// <summary>Sections, a bit for each: those that have a word in a title, and those that have it elsewhere.</summary>
    internal readonly record struct Where(int Titles, int Others);

    /// <summary>The words of a volume.</summary>
    public static Dictionary<string, Where> Of(SearchVolume volume)
    {
        var words = new Dictionary<string, Where>(StringComparer.Ordinal);
        var whole = volume.Length + 1;
        long before = 0;
        foreach (var entry in volume.Entries)
        {
            var section = 1 << (int)(before * SearchTerms.Sections / whole);
            SearchWords.Cut(entry.Title, new Marker(words, new Where(section, 0)));
            foreach (var reading in entry.Readings)
                SearchWords.Cut(reading, new Marker(words, new Where(0, section)));
            before += entry.Length;
        }
        return words;
    }

    /// <summary>The same as bytes: the words' numbers as distances, with the sections of each.</summary>
    public static byte[] Write(Dictionary<string, Where> words, TermTable table)
    {
        var to = new PieceWriter();
        to.Number(words.Count);
        // Number and sections as one number each, which are sorted fastest.
        var numbered = new ulong[words.Count];
        var count = 0;
        foreach (var (word, where) in words)
            numbered[count++] = ((ulong)table.NumberOf(word) << 16) | ((ulong)(byte)where.Titles << 8) | (byte)where.Others;
        Array.Sort(numbered);
        var next = 0;
        foreach (var entry in numbered)
        {
            var number = (int)(entry >> 16);
            to.Number(number - next);
            to.Byte((byte)(entry >> 8));
            to.Byte((byte)entry);
            next = number + 1;
        }
        return to.ToArray();
    }

    /// <summary>The number of each word, and where it is.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    public static Reader Read(ReadOnlyMemory<byte> bytes) => new(new PieceReader(bytes));

    /// <summary>Goes through what was written.</summary>
    internal struct Reader(PieceReader from)
    {
        private int _left = from.Number();
        private int _next;

        public (int Number, Where Where) Current { get; private set; }

        public readonly Reader GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_left-- == 0)
                return false;
            var number = _next + from.Number();
            Current = (number, new Where(from.Byte(), from.Byte()));
            _next = number + 1;
            return true;
        }
    }

    private readonly ref struct Marker(Dictionary<string, Where> words, Where sections) : SearchWords.ITaker
    {
        private readonly Dictionary<string, Where>.AlternateLookup<ReadOnlySpan<char>> _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Take(ReadOnlySpan<char> word)
        {
            ref var where = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
            where = new Where(where.Titles | sections.Titles, where.Others | sections.Others);
        }
    }
}
