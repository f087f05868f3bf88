using SiteGen.Cache;
using SiteGen.Editions;

namespace SiteGen.Pages.Search;

/// <summary>What a build before has made of the search: its files, and the words of each volume.</summary>
internal sealed class KeptIndex
{
    private const string TableStep = "terms";
    private const string WordsStep = "words of volumes";
    private const string FilesStep = "search";
    private const string ShardsStep = "shards of words";

    // Of more, all shards are made as fast.
    private const int MostChanged = 200;

    private readonly LastPages _before;
    private readonly int? _known;

    public KeptIndex(LastPages before)
    {
        _before = before;
        var table = before.Find(TableStep, "", "");
        Table = table is { } bytes ? TermTable.Read(bytes) : new TermTable();
        _known = table is null ? null : Table.Count;
    }

    /// <summary>What words of volumes are written with.</summary>
    public TermTable Table { get; }

    /// <summary>The words of a volume whose file is published as it would be made; null if it has to be made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The digest of all that the volume is made from.</param>
    public ReadOnlyMemory<byte>? VolumeOf(string path, string key)
    {
        if (_known is not null && _before.Find(WordsStep, key, key) is { } words && _before.Keep(path, key))
            return words;
        return null;
    }

    /// <summary>Notes that the file of a volume was made.</summary>
    public void MadeVolume(string path, string key) => _before.Made(path, key);

    /// <summary>Keeps the words of a volume for the next build.</summary>
    public void RememberWords(string key, ReadOnlyMemory<byte> words) => _before.Remember(WordsStep, key, key, words);

    /// <summary>The shards of words that a build before has made of as many volumes; null if there are none, or too much has changed.</summary>
    /// <param name="volumes">The volumes' keys.</param>
    /// <param name="words">What <see cref="VolumeWords.Write"/> gives of each.</param>
    public KeptShards? ShardsOf(IReadOnlyList<string> volumes, IReadOnlyList<ReadOnlyMemory<byte>> words)
    {
        if (_before.Find(ShardsStep, "", "") is not { } known)
            return null;
        var from = new PieceReader(known);
        var key = from.Text();
        var firsts = from.Many(from.Number);
        var old = from.Many(from.Text);
        if (old.Length != volumes.Count || firsts.IsEmpty)
            return null;
        var others = Enumerable.Range(0, old.Length).Where(volume => old[volume] != volumes[volume]).ToList();
        if (others.Count > MostChanged)
            return null;
        var changed = new HashSet<int>();
        foreach (var volume in others)
        {
            if (_before.Find(WordsStep, old[volume], old[volume]) is not { } was)
                return null;
            KeptShards.AddChanged(changed, was, words[volume]);
        }
        return new KeptShards(key, firsts, changed);
    }

    /// <summary>Keeps table and shards for the next build.</summary>
    /// <param name="table">What words are written with.</param>
    /// <param name="files">The shards' files.</param>
    /// <param name="firsts">Of each shard the number of its first word.</param>
    /// <param name="volumes">The volumes' keys.</param>
    public void Remember(TermTable table, Files files, IReadOnlyList<int> firsts, IReadOnlyList<string> volumes)
    {
        if (table.Count != _known)
            _before.Remember(TableStep, "", "", table.Write());
        var to = new PieceWriter();
        to.Text(files.Key);
        to.Number(firsts.Count);
        foreach (var first in firsts)
            to.Number(first);
        to.Number(volumes.Count);
        foreach (var volume in volumes)
            to.Text(volume);
        _before.Remember(ShardsStep, "", "", to.ToArray());
        files.Remember();
    }

    /// <summary>The files that are made from all volumes together.</summary>
    /// <param name="volumes">The volumes' keys.</param>
    public Files FilesOf(IReadOnlyList<string> volumes) => new(_before, Fingerprint.Of([.. volumes]));

    /// <summary>Files that are made from all volumes together; each is there already, or has to be made.</summary>
    internal sealed class Files
    {
        private readonly LastPages _before;
        private readonly string _key;
        private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
        private readonly List<string> _made = [];

        public Files(LastPages before, string key)
        {
            (_before, _key) = (before, key);
            if (before.Find(FilesStep, "", key) is not { } list)
            {
                AreOthers = true;
                return;
            }
            var from = new PieceReader(list);
            var count = from.Number();
            for (var left = count; left > 0; left--)
                if (from.Text() is var path && before.Keep(path, key))
                    _kept.Add(path);
            AreKept = _kept.Count == count;
        }

        /// <summary>The digest of all that they are made from.</summary>
        public string Key => _key;

        /// <summary>Whether all are there already.</summary>
        public bool AreKept { get; }

        /// <summary>Whether those of the build before were made from other volumes.</summary>
        public bool AreOthers { get; }

        /// <summary>Takes over files that were made from other volumes, but would be the same.</summary>
        /// <param name="paths">The files.</param>
        /// <param name="key">The digest of all that they were made from.</param>
        /// <returns>Whether all are there; whether each is, <see cref="Takes"/> will tell.</returns>
        public bool TryKeep(IEnumerable<string> paths, string key)
        {
            foreach (var path in paths)
                if (_before.Keep(path, key))
                    _kept.Add(path);
                else
                    return false;
            return true;
        }

        /// <summary>Whether a file that was made is to be published; it is not if it is there already.</summary>
        public bool Takes(string path)
        {
            _made.Add(path);
            _before.Made(path, _key);
            return !_kept.Contains(path);
        }

        /// <summary>Leaves a list of the files to the next build.</summary>
        public void Remember()
        {
            var to = new PieceWriter();
            to.Number(_made.Count);
            foreach (var path in _made)
                to.Text(path);
            _before.Remember(FilesStep, "", _key, to.ToArray());
        }
    }
}
