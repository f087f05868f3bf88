using System.Security.Cryptography;

namespace SiteGen.Cache;

/// <summary>Writes a file of pieces (<see cref="CacheFile"/>), piece by piece: of a large edition they are more than should be in memory.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class CacheWriter : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PieceWriter _head = new();
    private readonly Dictionary<string, (int Index, int Pieces)> _steps = new(StringComparer.Ordinal);
    private long _length;
    private bool _isComplete;

    /// <param name="path">The file; what is there stays until this one is complete.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <exception cref="IOException">It cannot be written, or is being written.</exception>
    public CacheWriter(string path, string owner)
    {
        _path = path;
        // Always the same name, so that a build that is killed leaves no more than one such file.
        _file = new FileStream(Fresh, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        _file.Write(new byte[CacheFile.DigestLength]);
        _head.Text(owner);
        AppendHead();
    }

    private string Fresh => _path + ".new";

    /// <summary>Adds a piece; of two of one name the later one counts.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(string step, string name, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        if (!_steps.TryGetValue(step, out var known))
            known = (_steps.Count, 0);
        _steps[step] = known with { Pieces = known.Pieces + 1 };
        _head.Number(known.Index);
        _head.Text(name);
        _head.Bytes(key);
        _head.Number(content.Length);
        AppendHead();
        Append(content);
    }

    /// <summary>Puts the file in the place of the one that was there, in one step.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Complete()
    {
        var steps = _length;
        _head.Number(_steps.Count);
        foreach (var (step, (_, pieces)) in _steps.OrderBy(step => step.Value.Index))
        {
            _head.Text(step);
            _head.Number(pieces);
        }
        _head.Long(steps);
        AppendHead();
        _file.Position = 0;
        _file.Write(_hash.GetHashAndReset());
        _file.Dispose();
        File.Move(Fresh, _path, overwrite: true);
        _isComplete = true;
    }

    /// <summary>Ends it. What is not complete is of no use and takes room, perhaps the last there is.</summary>
    public void Dispose()
    {
        _hash.Dispose();
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

    private void AppendHead()
    {
        Append(_head.Written);
        _head.Clear();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _file.Write(bytes);
        _length += bytes.Length;
    }
}
