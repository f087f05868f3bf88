using System.Collections.Concurrent;
using System.Security.Cryptography;
using SiteGen.Input;

namespace SiteGen.Cache;

/// <summary>What a build leaves for the next one, in a folder of the edition that can be deleted at any time.</summary>
/// <remarks>
/// Each piece lies under a step and a name, with the digest of all that it was made from: it is what would be made again, or
/// it is not used. What one build has neither used nor made is gone after it. The file begins with the SHA-256 of the rest,
/// which names the program that wrote it: a file that is damaged, or another program's, holds nothing.
/// </remarks>
internal sealed class BuildCache
{
    /// <summary>The folder, below the edition's root.</summary>
    public const string Folder = ".sitegen";

    private const string FileName = "cache";
    private const int DigestLength = 32;
    private const int BufferSize = 1 << 18;
    private const long Largest = 1 << 30;

    private readonly string _folder;
    private readonly string _program;
    private readonly ConcurrentDictionary<string, CacheStep> _steps = new(StringComparer.Ordinal);

    private BuildCache(string folder, string program) => (_folder, _program) = (folder, program);

    /// <summary>Whether there is nothing of an earlier build.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>What earlier builds of an edition have left.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="program">Which program this is: what another one made is of no use.</param>
    public static BuildCache Open(EditionFolder folder, string program)
    {
        var cache = new BuildCache(Path.Combine(folder.Root, Folder), program);
        try
        {
            var file = new FileInfo(Path.Combine(cache._folder, FileName));
            if (file is { Exists: true, Length: > DigestLength and <= Largest })
            {
                Collector.PutOff(file.Length);
                cache.Read(File.ReadAllBytes(file.FullName));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Without a cache everything is made anew.
        }
        return cache;
    }

    /// <summary>What was made before of the same things; null if nothing was.</summary>
    /// <param name="step">What makes it.</param>
    /// <param name="name">Of the text or page.</param>
    /// <param name="key">The digest of all that it is made from: ASCII.</param>
    public ReadOnlyMemory<byte>? Find(string step, string name, string key) =>
        _steps.TryGetValue(step, out var known) ? known.Find(name, key) : null;

    /// <summary>Keeps something for the next build; from any thread.</summary>
    public void Keep(string step, string name, string key, ReadOnlyMemory<byte> content) =>
        _steps.GetOrAdd(step, _ => new CacheStep()).Keep(name, key, content);

    /// <summary>Leaves what this build has used and made to the next one.</summary>
    /// <param name="isComplete">Whether the build came to its end. If not, what it did not ask for may still be of use.</param>
    /// <remarks>Where nothing can be written, the next build makes everything anew; that is no reason to complain.</remarks>
    public void Save(bool isComplete)
    {
        if (_steps.Values.All(step => !step.HasChanged(isComplete)))
            return;
        try
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n");
            // Always the same name, so that a build that is killed leaves no more than one such file. Should two builds write it at a
            // time, its digest is wrong, and the next build makes everything anew.
            var fresh = Path.Combine(_folder, FileName + ".new");
            using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
                Write(file, isComplete);
            File.Move(fresh, Path.Combine(_folder, FileName), overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // As the remarks say.
        }
    }

    private void Read(byte[] bytes)
    {
        var content = bytes.AsMemory(DigestLength);
        if (!SHA256.HashData(content.Span).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength)))
            return;
        // What has the right digest is what was written.
        var reader = new PieceReader(content);
        if (reader.Text() != _program)
            return;
        for (var left = reader.Number(); left > 0; left--)
            _steps[reader.Text()] = new CacheStep(reader);
        IsEmpty = false;
    }

    // Piece by piece: of a large edition it is more than should be in memory a second time.
    private void Write(FileStream file, bool isComplete)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Write(new byte[DigestLength]);
        var header = new PieceWriter();
        header.Text(_program);
        header.Number(_steps.Count);
        foreach (var (step, pieces) in _steps)
        {
            var left = pieces.Left(isComplete);
            header.Text(step);
            header.Number(left.Count);
            foreach (var piece in left)
            {
                header.Text(piece.Name);
                header.Bytes(piece.Key.Span);
                header.Number(piece.Content.Length);
                Append(header.Written);
                Append(piece.Content.Span);
                header.Clear();
            }
        }
        Append(header.Written);
        file.Position = 0;
        file.Write(hash.GetHashAndReset());

        void Append(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            file.Write(bytes);
        }
    }
}
