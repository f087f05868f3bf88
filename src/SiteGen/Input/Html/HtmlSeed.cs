using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Input.Html;

/// <summary>Makes the text of a seed that is a page.</summary>
internal static class HtmlSeed
{
    /// <summary>The largest page that is read, in bytes.</summary>
    public const long Largest = 32 << 20;

    /// <summary>Whether a seed is a page, by its name.</summary>
    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>The text; null, with an error, if the page cannot be read for certain.</summary>
    public static Reported<SourceText?> Read(string path, byte[] bytes)
    {
        var decoded = CharacterSet.Decode(path, bytes);
        if (!decoded.Diagnostics.IsEmpty)
            return new(null, decoded.Diagnostics);
        if (PageReader.Read(decoded.Value, out var problem) is not { } page)
            return Reported.With<SourceText?>(null, new Diagnostic(Rules.NestedTooDeep, Place.File(path), problem));
        var (text, markup) = PageLines.Of(page);
        return Reported.Clean<SourceText?>(new SourceText(Path.GetFileNameWithoutExtension(path), path, text, markup));
    }
}
