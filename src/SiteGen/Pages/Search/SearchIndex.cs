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

    // An edition of up to so many signs is loaded whole for the first search, and then needs no list of words.
    private const int Small = 150_000;
    private const int Sample = 150_000;

    /// <summary>The files: one that says what there is, the volumes, and for a large edition the words.</summary>
    public static ImmutableArray<OutputFile> Of(Edition edition) => Of(SearchShelves.Of(edition), Small);

    /// <param name="shelves">All entries.</param>
    /// <param name="small">The most signs of volumes for which there is no list of words.</param>
    public static ImmutableArray<OutputFile> Of(ImmutableArray<SearchShelf> shelves, int small)
    {
        var volumes = SearchVolumes.Of(shelves);
        var book = PhraseBook.Of(SampleOf(volumes));
        var coded = volumes.AsParallel().AsOrdered().Select((volume, index) =>
            File($"search/v{Words.Number(index)}.js", Call("volume", index, book.Encode(volume.Text)))).ToList();
        var terms = coded.Sum(file => (long)file.Content.Length) <= small ? [] : SearchTerms.Of(volumes);
        var start = $"siteSearch.index({{book:{Quote(book.Content)},leads:{Words.Number(book.Leads)},"
            + $"volumes:{Words.Number(volumes.Length)},sections:{Words.Number(SearchTerms.Sections)},"
            + $"terms:[{string.Join(',', terms.Select(shard => Quote(shard.First)))}]}});\n";
        return
        [
            File(Start, start),
            .. coded,
            .. terms.Select((shard, index) =>
                File($"search/t{Words.Number(index)}.js", Call("terms", index, shard.Content))),
        ];
    }

    // Whole volumes from all parts of the edition.
    private static string SampleOf(ImmutableArray<SearchVolume> volumes)
    {
        var step = Math.Max(1, volumes.Sum(volume => volume.Entries.Sum(entry => (long)entry.Length)) / Sample);
        var sample = new StringBuilder();
        for (long index = 0; index < volumes.Length; index += step)
            sample.Append(volumes[(int)index].Text);
        return sample.ToString();
    }

    private static string Call(string function, int index, string content) =>
        $"siteSearch.{function}({Words.Number(index)},{Quote(content)});\n";

    /// <summary>A text as a string of a script.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c < ' ' || c is '\u2028' or '\u2029')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static OutputFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
