using System.Collections.Concurrent;
using System.Text;
using SiteGen.Input;

namespace SiteGen.Cache;

/// <summary>What a build leaves for the next one, in a folder of the edition that can be deleted at any time.</summary>
/// <remarks>
/// <para>Each piece lies under a step and a name, with the digest of all that it was made from: it is what would be made again, or
/// it is not used.</para>
/// <para>After a small change, what was made lies in a second file beside the first, which belongs to just that one; what nobody asks for any more
/// stays. Once both are an eighth of the first file, one file is made of all that is in use.</para>
/// </remarks>
internal sealed class BuildCache : IDisposable
{
    /// <summary>The folder, below the edition's root.</summary>
    public const string Folder = ".sitegen";

    private const string MainName = "cache";

    // In bytes. What is smaller is written as fast as it is looked through.
    private const long UsualLeast = 1 << 20;

    private readonly string _folder;
    private readonly string _program;
    private readonly long _least;
    private readonly ConcurrentDictionary<string, CacheStep> _steps = new(StringComparer.Ordinal);
    private CacheWriter? _first;
    private bool _isClosed;
    private string _digest = "";
    private long _length;

    private BuildCache(string folder, string program, long least) => (_folder, _program, _least) = (folder, program, least);

    /// <summary>Whether there is nothing of an earlier build.</summary>
    public bool IsEmpty => _length == 0;

    private string Main => Path.Combine(_folder, MainName);

    private string More => Path.Combine(_folder, "cache.more");

    private string OwnerOfMore => $"{_program}\n{_digest}";

    /// <summary>What earlier builds of an edition have left.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="program">Which program this is: what another one made is of no use.</param>
    /// <param name="least">The length in bytes of a file beside which a second one is written.</param>
    public static BuildCache Open(EditionFolder folder, string program, long least = UsualLeast)
    {
        var cache = new BuildCache(Path.Combine(folder.Root, Folder), program, least);
        try
        {
            if (CacheFile.Read(cache.Main, program, cache.StepOf, isMore: false) is not var (digest, length))
                return cache;
            (cache._digest, cache._length) = (digest, length);
            CacheFile.Read(cache.More, cache.OwnerOfMore, cache.StepOf, isMore: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Without a cache everything is made anew.
        }
        return cache;
    }

    /// <summary>The length in bytes of what earlier builds have left, before it is known whether it is of any use.</summary>
    /// <param name="folder">The edition.</param>
    public static long LengthIn(EditionFolder folder) =>
        new FileInfo(Path.Combine(folder.Root, Folder, MainName)) is { Exists: true } file ? file.Length : 0;

    /// <summary>What was made before of the same things; null if nothing was.</summary>
    /// <param name="step">What makes it.</param>
    /// <param name="name">Of the text or page.</param>
    /// <param name="key">The digest of all that it is made from: ASCII.</param>
    public ReadOnlyMemory<byte>? Find(string step, string name, string key) =>
        _steps.TryGetValue(step, out var known) ? known.Find(name, key) : null;

    /// <summary>Keeps something for the next build; from any thread.</summary>
    public void Keep(string step, string name, string key, ReadOnlyMemory<byte> content)
    {
        if (IsEmpty)
            WriteNow(step, name, key, content);
        else
            StepOf(step).Keep(name, key, content);
    }

    /// <summary>Leaves what this build has used and made to the next one.</summary>
    /// <param name="isComplete">Whether the build came to its end. If not, what it did not ask for may still be of use.</param>
    /// <remarks>Where nothing can be written, the next build makes everything anew; that is no reason to complain.</remarks>
    public void Save(bool isComplete)
    {
        if (IsEmpty)
            CompleteFirst();
        else
            SaveChanges(isComplete);
    }

    private void SaveChanges(bool isComplete)
    {
        var bytes = _steps.Values.Select(step => step.Bytes(isComplete)).ToList();
        var idle = bytes.Sum(step => step.Idle);
        var isSmall = _length >= Math.Max(_least, 1) && bytes.Sum(step => step.Beside) + idle <= _length / 8;
        if (!_steps.Values.Any(step => step.HasNew) && (isSmall || idle == 0))
            return;
        IsWritten(() =>
        {
            MakeFolder();
            if (isSmall)
            {
                CacheFile.Write(More, OwnerOfMore, _steps.Select(step => (step.Key, step.Value.Beside(isComplete))));
                return;
            }
            CacheFile.Write(Main, _program, _steps.Select(step => (step.Key, step.Value.Left(isComplete))));
            File.Delete(More);
        });
    }

    // What a build from nothing makes is more than should be in memory: it is written as it comes.
    private void WriteNow(string step, string name, string key, ReadOnlyMemory<byte> content)
    {
        lock (_steps)
        {
            if (_isClosed || IsWritten(() => First().Append(step, name, Encoding.ASCII.GetBytes(key), content.Span)))
                return;
            _isClosed = true;
            Dispose();
        }
    }

    private CacheWriter First()
    {
        if (_first is null)
        {
            MakeFolder();
            _first = new CacheWriter(Main, _program);
        }
        return _first;
    }

    private void CompleteFirst()
    {
        lock (_steps)
        {
            if (!_isClosed && _first is { } first)
                IsWritten(() =>
                {
                    first.Complete();
                    File.Delete(More);
                });
            _isClosed = true;
            Dispose();
        }
    }

    public void Dispose()
    {
        _first?.Dispose();
        _first = null;
    }

    private void MakeFolder()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n");
    }

    private static bool IsWritten(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next build makes everything anew.
            return false;
        }
    }

    private CacheStep StepOf(string step) => _steps.GetOrAdd(step, _ => new CacheStep());
}
