using System.Buffers;
using System.Security.Cryptography;
using SiteGen.Files;

namespace SiteGen.Output;

/// <summary>Reads, compares and writes the content of single files.</summary>
internal static class FileContent
{
    private const int BufferSize = 1 << 16;

    // Whatever others do with the file is their affair; the comparison then comes out as it does.
    private const FileShare ShareAll = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>SHA-256 of a file of the site, in lower-case hexadecimal.</summary>
    public static string Digest(string file, Entry entry)
    {
        // What has no length is not opened: it could be a pipe, and reading would wait for ever.
        if (entry.Length == 0)
            return Digest([]);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, ShareAll, bufferSize: 1);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Whether the file of the site holds just these bytes.</summary>
    public static bool IsSame(string file, Entry entry, ReadOnlySpan<byte> content)
    {
        if (entry.Length != content.Length)
            return false;
        if (entry.Length == 0)
            return true;
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, ShareAll);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var position = 0;
            while (RandomAccess.Read(handle, buffer, position) is > 0 and var read)
            {
                var rest = content[position..];
                if (read > rest.Length || !rest[..read].SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
                position += read;
            }
            return position == content.Length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes a new file.</summary>
    /// <exception cref="IOException">The file is there: it may be another name of a published file, and to write
    /// into it would change that one.</exception>
    public static void WriteNew(string file, ReadOnlySpan<byte> content, UnixFileMode? mode)
    {
        if (mode is null && NewFile.TryWrite(file, content))
            return;
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, content, fileOffset: 0);
        if (mode is { } bits && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(handle, bits);
    }
}
