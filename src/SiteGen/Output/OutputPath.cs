using SiteGen.Text;

namespace SiteGen.Output;

/// <summary>What a path in the site may look like, so that it means the same file on every system and host.</summary>
internal static class OutputPath
{
    /// <summary>Why the path cannot be a file of the site, in plain words; null if it can.</summary>
    public static string? Problem(string path)
    {
        if (path.Length == 0)
            return "it is empty";
        if (string.Equals(path, Manifest.FileName, StringComparison.OrdinalIgnoreCase))
            return "the name belongs to the list of the site's files";
        if (!IsWellFormed(path))
            return "it holds half a character";
        foreach (var character in path)
        {
            if (char.IsControl(character))
                return "it holds a control character";
            // Windows has none of these in names; a colon is a drive there, or, worse, a hidden second stream of a file.
            if (character is '\\' or ':' or '<' or '>' or '"' or '|' or '?' or '*')
                return $"it holds '{character}'";
            if (IsDecomposed(character))
                return "it spells an accent as a character of its own";
        }
        foreach (var segment in path.Split('/'))
        {
            if (segment.Length == 0)
                return "it begins or ends with a slash, or holds two in a row";
            // Windows drops dots and spaces at the end of a name, and with them the difference between two files.
            if (segment[^1] is '.' or ' ')
                return "a part of it ends with a dot or a space";
            if (DeviceName.Is(segment))
                return $"“{segment}” is a device on Windows";
        }
        return null;
    }

    /// <summary>Checks a path.</summary>
    /// <exception cref="ArgumentException">It is unfit. Whoever made it should have known.</exception>
    public static void ThrowIfUnfit(string path)
    {
        if (Problem(path) is { } problem)
            throw new ArgumentException($"The output path '{path}' is not allowed: {problem}.", nameof(path));
    }

    /// <summary>Checks that all paths of a site can be together.</summary>
    /// <exception cref="ArgumentException">Two are the same file on a system that ignores case, or one is a folder of
    /// another. Whoever made the paths should have known.</exception>
    public static void ThrowIfColliding(IReadOnlyList<string> paths)
    {
        var taken = new HashSet<string>(paths.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!taken.Add(path))
                throw new ArgumentException($"The output path '{path}' is taken twice.", nameof(paths));
        }
        var files = taken.GetAlternateLookup<ReadOnlySpan<char>>();
        var known = "";
        foreach (var path in paths)
        {
            // Neighbours are mostly in one folder.
            if (FolderOf(path.AsSpan()).SequenceEqual(known))
                continue;
            known = FolderOf(path);
            for (var folder = known.AsSpan(); folder.Length > 0; folder = FolderOf(folder))
                if (files.Contains(folder))
                    throw new ArgumentException($"The output path '{folder}' is both a file and a folder.", nameof(paths));
        }
    }

    /// <summary>The folders that hold the file, nearest first, without the output folder itself.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
            yield return folder;
    }

    /// <summary>The folder that holds the file or folder; empty for the output folder itself.</summary>
    public static string FolderOf(string path) => FolderOf(path.AsSpan()).ToString();

    /// <inheritdoc cref="FolderOf(string)"/>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    // "é" can be one character or two, and some file systems hold the two spellings for one name. The program runs
    // without Unicode's normalisation tables, so only the composed spelling is let through: combining accents,
    // Korean letters that are parts of syllables and Japanese voicing marks are not.
    private static bool IsDecomposed(char character) =>
        character is >= '\u0300' and <= '\u036F' or >= '\u1100' and <= '\u11FF' or '\u3099' or '\u309A';

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
                index++;
            else if (char.IsSurrogate(text[index]))
                return false;
        }
        return true;
    }
}
