using System.Buffers;
using System.Globalization;
using SiteGen.Cache;
using SiteGen.Editions;
using SiteGen.Output;
using SiteGen.Pages.Templates;

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

    private static readonly int s_atATime = Environment.ProcessorCount;

    private static readonly SearchValues<char> s_special = SearchValues.Create(
        [.. "\"\\\u2028\u2029", .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    /// <summary>Makes the files: one that says what there is, the volumes, and for a large edition the words.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="add">Is given each file once it is made, from several threads and in no order.</param>
    /// <param name="before">What a build before has made; null makes all.</param>
    /// <param name="pace">How far the making of pages has come, which is followed; null does not wait for it.</param>
    public static void Write(Edition edition, Action<OutputFile> add, LastPages? before = null, Pace? pace = null) =>
        Write(SearchShelves.Of(edition, before, pace), Small, add, before is null ? null : new KeptIndex(before));

    /// <param name="shelves">All entries; each with a key if there is something kept.</param>
    /// <param name="small">The most characters for which volumes are coded and there is no list of words.</param>
    /// <param name="add">Is given each file once it is made.</param>
    /// <param name="kept">What a build before has made; null makes all.</param>
    public static void Write(IEnumerable<LazyShelf> shelves, int small, Action<OutputFile> add, KeptIndex? kept = null)
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
            WriteSmall(first, add, kept);
        else
            WriteLarge(first, volumes, add, kept);
    }

    private static void WriteSmall(List<SearchVolume> volumes, Action<OutputFile> add, KeptIndex? kept)
    {
        var files = kept?.FilesOf([.. volumes.Select(volume => volume.Key)]);
        if (files is not null && files.AreKept)
            return;
        var texts = volumes.ConvertAll(volume => volume.Text);
        var book = PhraseBook.Of(string.Concat(texts));
        AddStart(book, texts.Count, [], add, files);
        foreach (var (index, coded) in InParallel.Map(texts, book.Encode).Index())
            AddCall(PathOf(index), "volume", index, take => take(coded), add, files);
        files?.Remember();
    }

    // The words of a volume: either as they were written by a build before, or as they were found now.
    private sealed record VolumeMade(string Key, ReadOnlyMemory<byte>? Known, WordBag? Fresh);

    // Of a large edition no more is in memory at a time than is being written.
    private static void WriteLarge(List<SearchVolume> first, IEnumerator<SearchVolume> others, Action<OutputFile> add, KeptIndex? kept)
    {
        var table = kept?.Table ?? new TermTable();
        var words = new List<ReadOnlyMemory<byte>>();
        var keys = new List<string>();
        foreach (var volume in InParallel.Stream(All().Index(), s_atATime, Known, volume => Make(volume.Index, volume.Item)))
        {
            using var toWrite = volume.Fresh;
            var bytes = volume.Known ?? VolumeWords.Write(toWrite!, table);
            words.Add(bytes);
            if (kept is null)
                continue;
            keys.Add(volume.Key);
            if (volume.Known is null)
                kept.RememberWords(volume.Key, bytes);
        }
        var files = kept?.FilesOf(keys);
        if (files is not null && files.AreKept)
            return;
        var (leads, firsts) = (new List<string>(), new List<int>());
        foreach (var (index, terms) in (Patched() ?? SearchTerms.Of(words, table)).Index())
        {
            leads.Add(terms.First);
            firsts.Add(terms.Number);
            if (terms.Content is { } content)
                AddCall(ShardPath(index), "terms", index, take => take(content), add, files);
            else
                files!.Takes(ShardPath(index));
        }
        AddStart(null, words.Count, leads, add, files);
        kept?.Remember(table, files!, firsts, keys);

        // Most words are where they were, and their shards are published already.
        IEnumerable<SearchTerms.Shard>? Patched()
        {
            if (files is not { AreOthers: true } || kept!.ShardsOf(keys, words) is not { } before || SearchTerms.TryOf(words, table, before) is not { } shards)
                return null;
            return files.TryKeep(shards.Index().Where(shard => shard.Item.Content is null).Select(shard => ShardPath(shard.Index)), before.Key) ? shards : null;
        }

        VolumeMade? Known((int Index, SearchVolume Item) volume) =>
            kept is not null && volume.Item.Key is var key && kept.VolumeOf(PathOf(volume.Index), key) is { } known ? new VolumeMade(key, known, null) : null;

        VolumeMade Make(int index, SearchVolume volume)
        {
            AddCall(PathOf(index), "volume", index, volume.Write, add, files: null);
            var key = kept is null ? "" : volume.Key;
            kept?.MadeVolume(PathOf(index), key);
            return new VolumeMade(key, null, VolumeWords.Of(volume));
        }

        IEnumerable<SearchVolume> All()
        {
            foreach (var volume in first)
                yield return volume;
            while (others.MoveNext())
                yield return others.Current;
        }
    }

    private static string PathOf(int volume) => $"search/v{Words.Number(volume)}.js";

    private static string ShardPath(int index) => $"search/t{Words.Number(index)}.js";

    private static void AddStart(PhraseBook? book, int volumes, IReadOnlyList<string> terms, Action<OutputFile> add, KeptIndex.Files? files) => Add(Start, to =>
    {
        to.Append("siteSearch.index({book:\""u8);
        AppendQuoted(to, book?.Content ?? "");
        to.Append($"\",leads:{Words.Number(book?.Leads ?? 0)},volumes:{Words.Number(volumes)},sections:{Words.Number(SearchTerms.Sections)},terms:[");
        foreach (var (index, term) in terms.Index())
        {
            to.Append(index == 0 ? "\""u8 : ",\""u8);
            AppendQuoted(to, term);
            to.Append("\""u8);
        }
        to.Append("]});\n"u8);
    }, add, files);

    // A call of a function with a number and a string, which is given piece by piece.
    private static void AddCall(
        string path, string function, int index, Action<Action<ReadOnlySpan<char>>> give, Action<OutputFile> add, KeptIndex.Files? files) => Add(path, to =>
    {
        to.Append($"siteSearch.{function}({Words.Number(index)},\"");
        give(piece => AppendQuoted(to, piece));
        to.Append("\");\n"u8);
    }, add, files);

    // Unless it is there already.
    private static void Add(string path, Action<PageBuffer> write, Action<OutputFile> add, KeptIndex.Files? files)
    {
        if (files is not null && !files.Takes(path))
            return;
        using var content = new PageBuffer();
        write(content);
        add(new OutputFile(path, content.Whole()));
    }

    // A text as it stands within a string of a script.
    private static void AppendQuoted(PageBuffer to, ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny(s_special)) >= 0; text = text[(special + 1)..])
        {
            to.Append(text[..special]);
            to.Append(text[special] switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                var c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            });
        }
        to.Append(text);
    }
}
