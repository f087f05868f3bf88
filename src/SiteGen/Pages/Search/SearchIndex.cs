using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Editions;
using SiteGen.Output;

namespace SiteGen.Pages.Search;

/// <summary>The files that <c>search.js</c> searches: scripts, because a page that is opened from a folder may load
/// those and nothing else.</summary>
internal static class SearchIndex
{
    /// <summary>The file that the page of the search loads at once.</summary>
    public const string Start = "search/index.js";

    // An edition of up to so many characters is loaded whole for the first search: it needs no list of words, and is
    // written in codes. In a larger one a query loads a few volumes, which whoever serves it can compress.
    private const int Small = 400_000;

    private static readonly SearchValues<char> s_special = SearchValues.Create(
        [.. "\"\\\u2028\u2029", .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    /// <summary>Makes the files: one that says what there is, the volumes, and for a large edition the words.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="add">Is given each file once it is made, from several threads and in no order.</param>
    public static void Write(Edition edition, Action<OutputFile> add) => Write(SearchShelves.Of(edition), Small, add);

    /// <param name="shelves">All entries.</param>
    /// <param name="small">The most characters for which volumes are coded and there is no list of words.</param>
    /// <param name="add">Is given each file once it is made.</param>
    public static void Write(IEnumerable<SearchShelf> shelves, int small, Action<OutputFile> add)
    {
        using var volumes = SearchVolumes.Cut(shelves).GetEnumerator();
        var first = new List<SearchVolume>();
        long size = 0;
        while (size <= small && volumes.MoveNext())
        {
            first.Add(volumes.Current);
            size += first[^1].Length;
        }
        if (size <= small)
            WriteSmall(first, add);
        else
            WriteLarge(first, volumes, add);
    }

    private static void WriteSmall(List<SearchVolume> volumes, Action<OutputFile> add)
    {
        var book = PhraseBook.Of(string.Concat(volumes.Select(volume => volume.Text)));
        Parallel.For(0, volumes.Count, index => add(Volume(index, book.Encode(volumes[index].Text))));
        add(StartOf(book, volumes.Count, []));
    }

    // Of a large edition no more is in memory at a time than is being written.
    private static void WriteLarge(List<SearchVolume> first, IEnumerator<SearchVolume> others, Action<OutputFile> add)
    {
        var (terms, count) = SearchTerms.Of(All(), (index, volume) => add(Volume(index, volume.Text)));
        add(StartOf(null, count, terms));
        for (var index = 0; index < terms.Length; index++)
            add(File($"search/t{Words.Number(index)}.js", Call("terms", index, terms[index].Content)));

        IEnumerable<SearchVolume> All()
        {
            foreach (var volume in first)
                yield return volume;
            while (others.MoveNext())
                yield return others.Current;
        }
    }

    private static OutputFile Volume(int index, string content) => File($"search/v{Words.Number(index)}.js", Call("volume", index, content));

    private static OutputFile StartOf(PhraseBook? book, int volumes, ImmutableArray<SearchTerms.Shard> terms) => File(Start,
        $"siteSearch.index({{book:{Quote(book?.Content ?? "")},leads:{Words.Number(book?.Leads ?? 0)},"
        + $"volumes:{Words.Number(volumes)},sections:{Words.Number(SearchTerms.Sections)},"
        + $"terms:[{string.Join(',', terms.Select(shard => Quote(shard.First)))}]}});\n");

    private static string Call(string function, int index, string content) =>
        $"siteSearch.{function}({Words.Number(index)},{Quote(content)});\n";

    /// <summary>A text as a string of a script.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        var rest = text.AsSpan();
        for (int special; (special = rest.IndexOfAny(s_special)) >= 0; rest = rest[(special + 1)..])
        {
            quoted.Append(rest[..special]);
            if (rest[special] is var c && c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return quoted.Append(rest).Append('"').ToString();
    }

    private static OutputFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
