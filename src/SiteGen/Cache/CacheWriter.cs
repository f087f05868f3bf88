using System.IO.Hashing;

namespace SiteGen.Cache;

/// <summary>Writes a file of pieces (<see cref="CacheFile"/>), piece by piece: of a large edition they are more than should be in memory.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class CacheWriter : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly XxHash128 _hash = new();
    private readonly string _owner;
    private readonly Dictionary<string, StepList> _steps = new(StringComparer.Ordinal);
    private long _length;
    private bool _isComplete;

    /// <param name="path">The file; what is there stays until this one is complete.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <exception cref="IOException">It cannot be written, or is being written.</exception>
    public CacheWriter(string path, string owner)
    {
        (_path, _owner) = (path, owner);
        // Always the same name, so that a build that is killed leaves no more than one such file.
        _file = new FileStream(Fresh, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        _file.Write(new byte[CacheFile.DigestLength]);
    }

    private string Fresh => _path + ".new";

    /// <summary>Adds a piece; of two of one name the later one counts.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(string step, string name, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        if (!_steps.TryGetValue(step, out var list))
            _steps[step] = list = new StepList();
        list.Add(name, key, content.Length, _length);
        Append(content);
    }

    /// <summary>Puts the file in the place of the one that was there, in one step.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Complete()
    {
        var end = new PieceWriter();
        end.Text(_owner);
        end.Number(_steps.Count);
        var contents = _length;
        Append(end.Written);
        foreach (var (step, list) in _steps)
        {
            end.Clear();
            end.Text(step);
            end.Number(list.Pieces);
            end.Number(list.Written.Length);
            Append(end.Written);
            Append(list.Written);
        }
        end.Clear();
        end.Long(contents);
        Append(end.Written);
        _file.Position = 0;
        _file.Write(_hash.GetCurrentHash());
        _file.Dispose();
        File.Move(Fresh, _path, overwrite: true);
        _isComplete = true;
    }

    /// <summary>Ends it. What is not complete is of no use and takes room, perhaps the last there is.</summary>
    public void Dispose()
    {
        if (_isComplete)
            return;
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // There was no room for what waited to be written.
        }
        try
        {
            File.Delete(Fresh);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next build writes over it.
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        _file.Write(bytes);
        _length += bytes.Length;
    }

    // Of each piece its name, its key, and how long its content is and where it begins.
    private sealed class StepList
    {
        private readonly PieceWriter _list = new();

        public int Pieces { get; private set; }

        public ReadOnlySpan<byte> Written => _list.Written;

        public void Add(string name, ReadOnlySpan<byte> key, int length, long begin)
        {
            _list.Text(name);
            _list.Bytes(key);
            _list.Number(length);
            _list.Long(begin);
            Pieces++;
        }
    }
}
