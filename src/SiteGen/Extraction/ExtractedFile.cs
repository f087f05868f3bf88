using SiteGen.Diagnostics;

namespace SiteGen.Extraction;

/// <summary>Writes what was extracted.</summary>
internal static class ExtractedFile
{
    /// <summary>Writes a file, unless it is there already.</summary>
    /// <param name="path">The file; its folder is made if it is not there.</param>
    /// <param name="content">What it is to say.</param>
    /// <param name="force">Whether a file that says something else may be overwritten: somebody may have worked on it.</param>
    /// <returns>Why it could not be written; null if it is there now.</returns>
    public static Diagnostic? Write(string path, ReadOnlySpan<byte> content, bool force)
    {
        var place = Place.File(path.Replace(Path.DirectorySeparatorChar, '/'));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!force && File.Exists(path))
                return content.SequenceEqual(File.ReadAllBytes(path)) ? null : new Diagnostic(Rules.ForeignFile, place, "the file that is there says something else");
            File.WriteAllBytes(path, content);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Diagnostic(Rules.CannotWrite, place, problem.Message);
        }
    }
}
