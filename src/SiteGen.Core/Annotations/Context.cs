using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>What stands around a passage, in the source's own characters.</summary>
public static class Context
{
    /// <summary>How many UTF-16 code units are looked at on either side.</summary>
    public const int Length = 32;

    /// <summary>What stands before an offset: shorter only at the beginning of the text, or not to cut a character in two.</summary>
    public static string Before(string content, int offset) => End(content.AsSpan(0, offset), Length);

    /// <summary>What stands after an offset: shorter only at the end of the text, or not to cut a character in two.</summary>
    public static string After(string content, int offset) => Beginning(content.AsSpan(offset), Length);

    /// <summary>Whether a context is as long as contexts can be, and thus not merely the edge of a text.</summary>
    public static bool IsFull(string context) => context.Length >= Length - 1;

    internal static string Beginning(ReadOnlySpan<char> text, int length) =>
        text[..Shortening.EndAt(text, Math.Min(length, text.Length))].ToString();

    internal static string End(ReadOnlySpan<char> text, int length) =>
        text[Shortening.StartAt(text, Math.Max(0, text.Length - length))..].ToString();
}
